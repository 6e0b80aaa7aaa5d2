"use client";

import { type ReactNode, useActionState } from "react";
import { AskedFields, type AskedFieldsProps } from "./asked-fields";
import { Button } from "./button";
import { ErrorSummary } from "./error-summary";
import { FieldOfForm, type FormField } from "./form-field";
import { Notice } from "./notice";

type Values = Record<string, string | string[]>;
type Failure = {
  ok: false;
  code: string;
  message: string;
  fields?: Record<string, string[]>;
  values?: Values;
  asked?: AskedFieldsProps["asked"];
};
export type FormResult<T> = { ok: true; data: T } | Failure;
export type ServerAction<T> = (before: FormResult<T> | null, form: FormData) => Promise<FormResult<T>>;

type ActionFormProps<T> = {
  /** Set before the ids of its fields: a page may have several forms. */
  id: string;
  action: ServerAction<T>;
  submitLabel: string;
  /** Title of the list of what is wrong. */
  problemTitle: string;
  fields?: FormField[];
  hidden?: Record<string, string>;
  emphasis?: "primary" | "quiet";
  /** Read before the label of the button by screen readers, where several forms of a page have the same. */
  context?: string;
  /** Shown when the server has done it. */
  doneText?: string;
  /** The same from what the server answered, for components that run in the browser themselves. */
  outcome?: (answer: T) => ReactNode;
  /** Whether the form goes when it is done. */
  isOver?: boolean;
  /** False: nothing is shown but the outcome, when there is one: the page that is drawn after the form needs it no more. */
  isOffered?: boolean;
  /** Whether the page of the form shows the answer. Not where signing in or out leads to another one. */
  isAnsweredHere?: boolean;
  children?: ReactNode;
};

/** A form of a server action: the same with and without JavaScript, with its mistakes above it and at the fields. */
export function ActionForm<T>(props: ActionFormProps<T>) {
  const { id, action, fields = [], hidden = {}, emphasis, context, doneText, outcome, children } = props;
  const { isOver = false, isOffered = true, isAnsweredHere = false } = props;
  // Under this address the answer finds the form without scripts too, when it was sent from another page on its behalf.
  const [result, submit, isPending] = useActionState(action, null, isAnsweredHere ? `#${id}-form` : undefined);
  const failure = result?.ok === false ? result : null;
  const idOf = (name: string) => `${id}-${name}`;
  if (result?.ok && isOver) return <Outcome text={doneText} more={outcome?.(result.data)} />;
  if (!isOffered && !failure) return null;
  return (
    <form id={`${id}-form`} action={submit} noValidate className="grid max-w-column gap-5">
      {isAnsweredHere && <input type="hidden" name="again.form" value={`${id}-form`} />}
      {failure && <ErrorSummary title={props.problemTitle} problems={problemsOf(failure, fields, idOf)} />}
      {result?.ok && <Outcome text={doneText} more={outcome?.(result.data)} />}
      {children}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <FieldOfForm
          key={`${field.name} ${keyOfResult(result)}`}
          field={field}
          id={idOf(field.name)}
          value={failure?.values ? (failure.values[field.name] ?? (field.kind === "choices" ? [] : undefined)) : field.defaultValue}
          problems={failure?.fields?.[field.name] ?? []}
        />
      ))}
      {failure?.asked && <AskedFields id={`${id}-again`} asked={failure.asked} />}
      <div>
        <Button emphasis={emphasis ?? "primary"} aria-disabled={isPending || undefined}>
          {props.submitLabel}
          {context && <span className="sr-only"> {context}</span>}
        </Button>
      </div>
    </form>
  );
}

/** React puts a form back to what its fields began with: with what was kept they begin anew after each answer. */
function keyOfResult(result: FormResult<unknown> | null): string {
  return result?.ok === false ? JSON.stringify(result.values ?? {}) : String(result?.ok);
}

function problemsOf({ message, fields = {} }: Failure, known: FormField[], idOf: (name: string) => string) {
  const found = Object.entries(fields).flatMap(([name, texts]) =>
    texts.map((text) => ({ text, fieldId: known.some((field) => field.name === name) ? idOf(name) : undefined })),
  );
  return found.length > 0 ? found : [{ text: message }];
}

function Outcome({ text, more }: { text: string | undefined; more: ReactNode }) {
  return (
    <>
      {text && <Notice role="status">{text}</Notice>}
      {more}
    </>
  );
}
