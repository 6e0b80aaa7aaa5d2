"use client";

import { useActionState } from "react";
import { AskedFields } from "../../../components/ui/asked-fields";
import { Button } from "../../../components/ui/button";
import type { SentForm } from "../../../server/sent-form";

/**
 * A form that somebody without scripts has sent after the session had ended, with everything that was in it: it is sent
 * again by signing in, and the form that it came from shows the answer.
 */
export function SentFormAgain({ action, anchor, entries, asked }: SentForm) {
  const receive = action as (before: unknown, form: FormData) => Promise<unknown>;
  const [, send] = useActionState(receive, null, anchor === undefined ? undefined : `#${anchor}`);
  return (
    <form action={send} noValidate className="grid max-w-column gap-5">
      {entries.map(([name, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields of a form that was sent stay in their order, and names repeat
        <input key={index} type="hidden" name={name} value={value} />
      ))}
      {anchor !== undefined && <input type="hidden" name="again.form" value={anchor} />}
      <AskedFields id="again" asked={asked}>
        <div>
          <Button>{asked.submit}</Button>
        </div>
      </AskedFields>
    </form>
  );
}
