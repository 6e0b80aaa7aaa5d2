import type { LineRange } from "../../../lib/template/line-range";

type Words = (key: string, values?: Record<string, string | number>) => string;

/** "Line 12", "Lines 12–14", with the words of `imports`. */
export function linesTold(t: Words, { from, to }: LineRange): string {
  const range = from === to ? String(from) : t("range", { from: String(from), to: String(to) });
  return t("lines", { count: to - from + 1, range });
}

/** Where a passage begins in the document beside the form. */
export const lineHref = ({ from }: LineRange) => `#L${from}`;
