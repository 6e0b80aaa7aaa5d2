import type { ReactNode } from "react";

type NoteProps = {
  /** What kind of remark it is: "Editorial note". */
  label: string;
  children: ReactNode;
  date?: { iso: string; text: string };
  id?: string;
};

/** A dated remark of the editors on what they found. */
export function Note({ label, children, date, id }: NoteProps) {
  return (
    <div id={id} role="note" aria-label={label} className="my-6 border-edge border-y py-3">
      <p className="text-small">
        <b>{label}</b>
        {date && (
          <>
            {" · "}
            <time dateTime={date.iso} className="text-muted">
              {date.text}
            </time>
          </>
        )}
      </p>
      <div className="mt-1">{children}</div>
    </div>
  );
}
