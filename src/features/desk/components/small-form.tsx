"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState, useMemo } from "react";
import { AskedFields } from "../../../components/ui/asked-fields";
import { Button } from "../../../components/ui/button";
import { ErrorSummary } from "../../../components/ui/error-summary";
import type { ActionFailure, ActionResult, FormAction } from "../../../server/action";
import type { Stale } from "../dto";
import { type DeskField, SmallField } from "./small-field";

type Result = ActionResult<unknown> | null;

export type SmallFormProps = {
  action: FormAction<unknown>;
  hidden: Record<string, string | number>;
  fields?: DeskField[];
  submit: string;
  /** Said by screen readers after the button's text, where several forms of a page have the same one. */
  about?: string;
  emphasis?: "primary" | "quiet";
  /** `problems`: title of the list of what is wrong; `counter`: with {length} and {max}. */
  words: { problems: string; counter: string };
  children?: ReactNode;
};

const passing = ["requestKey", "version", "seen"];
const noFields: DeskField[] = [];

/** The form itself. It works by being sent; what was typed stays when something is wrong. */
export function SmallForm({ action, hidden, fields = noFields, submit, about, emphasis = "primary", words, children }: SmallFormProps) {
  // What is another in every drawing of the page does not belong into a name that lasts.
  const lasting = Object.entries(hidden).filter(([name]) => !passing.includes(name));
  const anchor = `form-${[submit, ...lasting.map(([, value]) => value)].join("-")}`.replace(/[^A-Za-z0-9]+/g, "-").slice(0, 120);
  // Under this address the answer finds the form without scripts too, when it was sent from another page on its behalf.
  const [result, send, isPending] = useActionState<Result, FormData>(action, null, `#${anchor}`);
  const failure = result && !result.ok ? result : null;
  const stale = failure?.code === "conflict" ? (failure.details as Stale | undefined) : undefined;
  // The same list until the next answer: only that one takes the focus to it.
  const problems = useMemo(() => (failure ? problemsOf(failure, fields, anchor) : []), [failure, fields, anchor]);
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
        <input key={name} type="hidden" name={name} value={name === "version" ? (stale?.version ?? value) : value} />
      ))}
      {failure && <ErrorSummary title={words.problems} problems={problems} />}
      {stale && (
        <p className="mb-4">
          <a href={stale.link.href}>{stale.link.label}</a>
        </p>
      )}
      {children}
      {fields.map((field) => {
        const typed = failure?.values?.[field.name];
        return (
          <SmallField
            key={field.name}
            id={idOf(anchor, field.name)}
            field={field}
            value={typeof typed === "string" ? typed : (field.value ?? "")}
            problem={failure?.fields?.[field.name]?.[0]}
            counter={words.counter}
          />
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

const idOf = (anchor: string, name: string) => `${anchor}-${name}`;

/** The words beside each field with a link to it; what is wrong with none of them is said by itself. */
function problemsOf({ message, fields = {}, code, details }: ActionFailure, known: DeskField[], anchor: string) {
  const found = known.flatMap(({ name }) => (fields[name] ?? []).slice(0, 1).map((text) => ({ text, fieldId: idOf(anchor, name) })));
  return found.length > 0 ? found : [{ text: (code === "conflict" && (details as Stale | undefined)?.happened) || message }];
}
