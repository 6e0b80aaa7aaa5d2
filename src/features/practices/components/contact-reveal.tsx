"use client";

import { useActionState } from "react";
import { Button } from "../../../components/ui/button";
import { revealContact } from "../actions";

type ContactRevealProps = { slug: string; person: string; labels: { show: string; of: string; gone: string } };

/** A form, so that it works without JavaScript, and so that no crawler follows it: crawlers do not post. */
export function ContactReveal({ slug, person, labels }: ContactRevealProps) {
  const [revealed, reveal, isPending] = useActionState(revealContact, null);
  const isMine = revealed?.person === person;
  return (
    <div aria-live="polite" className="mt-2">
      {!isMine && (
        <form action={reveal} className="no-print">
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="person" value={person} />
          <Button emphasis="quiet" disabled={isPending}>
            {labels.show} <span className="sr-only">{labels.of}</span>
          </Button>
        </form>
      )}
      {isMine && revealed.channels.length === 0 && <p>{labels.gone}</p>}
      {isMine &&
        revealed.channels.map(({ kind, value }) => (
          <p key={value}>
            <a href={`${kind === "email" ? "mailto" : "tel"}:${value}`}>{value}</a>
          </p>
        ))}
    </div>
  );
}
