import type { ReactNode } from "react";

/** A button of the form that does something else than saving: its value says what. */
export function ListButton({ intent, about, children }: { intent: string; about?: string; children: ReactNode }) {
  return (
    <button
      type="submit"
      name="form.intent"
      value={intent}
      className="inline-flex min-h-11 cursor-pointer items-center border border-edge bg-white px-4 py-1 font-semibold hover:border-ink hover:underline"
    >
      {children}
      {about && <span className="sr-only"> – {about}</span>}
    </button>
  );
}
