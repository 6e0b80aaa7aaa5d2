import type { ReactNode } from "react";

/** The mark in the text, leading to the note. */
export function FootnoteMark({ mark, href, label }: { mark: string; href: string; label: string }) {
  return (
    <a href={href} aria-label={label} className="no-underline">
      {mark}
    </a>
  );
}

export function Footnote({ mark, id, children }: { mark: string; id: string; children: ReactNode }) {
  return (
    <p id={id} className="max-w-measure text-muted text-small">
      <span aria-hidden="true">{mark}</span> {children}
    </p>
  );
}
