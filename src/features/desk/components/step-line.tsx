import type { ReactNode } from "react";
import { formatMoment } from "../../../lib/format-date";
import { getLocale, getTranslations } from "../../../server/translations";
import type { StepEntry } from "../../editorial/dto";

type StepLineProps = { step: Pick<StepEntry, "transition" | "by" | "at" | "message">; isShort?: boolean; children?: ReactNode };

/** A step in words: what was done, by whom and when, and what was said with it. */
export async function StepLine({ step: { transition, by, at, message }, isShort = false, children }: StepLineProps) {
  const t = await getTranslations("editors.steps");
  const date = formatMoment(at, await getLocale());
  return (
    <>
      <p className="text-small">
        {t.rich(transition, { name: by.name, date, b: (text) => <b>{text}</b> })}
        {children}
      </p>
      {message && (
        <p className={`mt-1 max-w-column whitespace-pre-line wrap-anywhere ${isShort ? "line-clamp-4 text-small" : ""}`}>{message}</p>
      )}
    </>
  );
}
