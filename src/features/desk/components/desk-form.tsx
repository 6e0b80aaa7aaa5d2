"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState } from "react";
import { AskedFields } from "../../../components/ui/asked-fields";
import { Button } from "../../../components/ui/button";
import { useErrorTitle } from "../../../components/ui/error-title";
import type { ActionResult, FormAction } from "../../../server/action";

export type DeskField = {
  kind: "text" | "long" | "date" | "choice";
  name: string;
  label: string;
  hint?: string;
  value?: string;
  options?: { value: string; label: string }[];
};
type Result = ActionResult<unknown> | null;

type DeskFormProps = {
  action: FormAction<unknown>;
  hidden: Record<string, string | number>;
  fields?: DeskField[];
  submit: string;
  /** Said by screen readers after the button's text, where several forms of a page have the same one. */
  about?: string;
  emphasis?: "primary" | "quiet";
  children?: ReactNode;
};

const control = "block w-full min-h-11 border border-edge bg-white px-3 py-2 aria-invalid:border-2 aria-invalid:border-error";

/** A small form of the desk. It works by being sent; what was typed stays when something is wrong. */
export function DeskForm({ action, hidden, fields = [], submit, about, emphasis = "primary", children }: DeskFormProps) {
  // What is another in every drawing of the page does not belong into a name that lasts.
  const lasting = Object.entries(hidden).filter(([name]) => name !== "requestKey" && name !== "version");
  const anchor = `form-${[submit, ...lasting.map(([, value]) => value)].join("-")}`.replace(/[^A-Za-z0-9]+/g, "-").slice(0, 120);
  // Under this address the answer finds the form without scripts too, when it was sent from another page on its behalf.
  const [result, send, isPending] = useActionState<Result, FormData>(action, null, `#${anchor}`);
  const failure = result && !result.ok ? result : null;
  useErrorTitle(failure !== null);
  const idOf = (name: string) => `${name}-${Object.values(hidden).join("-")}`.replace(/[^A-Za-z0-9]+/g, "-").slice(0, 120);
  // Sent by hand, so that React does not empty the fields when the answer is a mistake.
  const submitByHand = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  };
  return (
    <form id={anchor} action={send} onSubmit={submitByHand} className="max-w-column">
      <input type="hidden" name="again.form" value={anchor} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {failure && (
        <p role="alert" className="my-3 border-4 border-error px-4 py-2 font-semibold text-error">
          {failure.message}
        </p>
      )}
      {children}
      {fields.map((field) => {
        const id = idOf(field.name);
        const typed = failure?.values?.[field.name];
        const value = typeof typed === "string" ? typed : (field.value ?? "");
        const problem = failure?.fields?.[field.name]?.[0];
        const common = {
          id,
          name: field.name,
          defaultValue: value,
          "aria-describedby": [field.hint ? `${id}-hint` : "", problem ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined,
          "aria-invalid": problem ? true : undefined,
        };
        return (
          <div key={field.name} className="mb-4">
            <label htmlFor={id} className="block font-semibold">
              {field.label}
            </label>
            {field.hint && (
              <p id={`${id}-hint`} className="text-muted text-small">
                {field.hint}
              </p>
            )}
            {problem && (
              <p id={`${id}-error`} className="font-semibold text-error">
                {problem}
              </p>
            )}
            <div className="mt-1">
              {field.kind === "long" && <textarea {...common} rows={4} className={control} />}
              {field.kind === "choice" && (
                <select {...common} className={`${control} max-w-96`}>
                  {field.options?.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </select>
              )}
              {(field.kind === "text" || field.kind === "date") && (
                <input
                  {...common}
                  type={field.kind}
                  autoComplete="off"
                  className={`${control} ${field.kind === "date" ? "max-w-48" : ""}`}
                />
              )}
            </div>
          </div>
        );
      })}
      {failure?.asked && <AskedFields id={`${anchor}-again`} asked={failure.asked} />}
      <Button emphasis={emphasis} aria-disabled={isPending || undefined}>
        {submit}
        {about && <span className="sr-only"> {about}</span>}
      </Button>
    </form>
  );
}
