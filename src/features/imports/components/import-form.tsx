"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState, useMemo } from "react";
import { AskedFields } from "../../../components/ui/asked-fields";
import { Button } from "../../../components/ui/button";
import { ErrorSummary } from "../../../components/ui/error-summary";
import type { FormValues } from "../../../lib/form-values";
import type { ActionFailure, ActionResult, FormAction } from "../../../server/action";

/** What was sent and not taken, with what is wrong by the names of the fields. */
export type SentFields = { values: FormValues | null; problems: Record<string, string[]> };

type ImportFormProps = {
  id: string;
  action: FormAction<unknown>;
  hidden: Record<string, string | number>;
  problemTitle: string;
  submit: string;
  /** Said by screen readers after the button's text. */
  children: (sent: SentFields) => ReactNode;
};

/** A form of the import. It works by being sent; what was chosen stays when something is wrong. */
export function ImportForm({ id, action, hidden, problemTitle, submit, children }: ImportFormProps) {
  const [result, send, isPending] = useActionState<ActionResult<unknown> | null, FormData>(action, null, `#${id}`);
  const failure = result && !result.ok ? result : null;
  // The same list until the next answer: only that one takes the focus to it.
  const problems = useMemo(() => (failure ? problemsOf(failure) : []), [failure]);
  // Sent by hand, so that React does not empty the fields when the answer is a mistake.
  const submitByHand = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  };
  return (
    <form id={id} action={send} onSubmit={submitByHand} autoComplete="off" className="min-w-0">
      <input type="hidden" name="again.form" value={id} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {failure && <ErrorSummary title={problemTitle} problems={problems} />}
      {children({ values: failure?.values ?? null, problems: failure?.fields ?? {} })}
      {failure?.asked && <AskedFields id={`${id}-again`} asked={failure.asked} />}
      <Button aria-disabled={isPending || undefined}>{submit}</Button>
    </form>
  );
}

/** The words beside each field with a link to it; what is wrong with none of them is said by itself. */
function problemsOf({ message, fields = {} }: ActionFailure) {
  const found = Object.entries(fields).flatMap(([name, texts]) =>
    texts.slice(0, 1).map((text) => ({ text, fieldId: name.replace(/\..*/, "") })),
  );
  return found.length > 0 ? found : [{ text: message }];
}

/** What was sent under a name of which there is one. */
export const sentText = ({ values }: SentFields, name: string, start: string): string => {
  const value = values?.[name];
  return typeof value === "string" ? value : start;
};

/** All that was sent under a name; null where nothing was sent yet. */
export const sentList = ({ values }: SentFields, name: string): string[] | null => (values ? [values[name] ?? []].flat() : null);

/** What was sent for one of many, as KEY=VALUE. */
export const sentFor = (sent: SentFields, name: string, key: string, start: string): string => {
  const pair = sentList(sent, name)?.find((one) => one.startsWith(`${key}=`));
  return pair === undefined ? start : pair.slice(key.length + 1);
};
