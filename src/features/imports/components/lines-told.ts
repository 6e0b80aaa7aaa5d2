import type { LineRange } from "../../../lib/template/line-range";

/** What the message `imports.lines` asks for: "Line 12", "Lines 12–14". Numbers of lines are no quantities, and have no separators. */
export const linesTold = ({ from, to }: LineRange) => ({ count: to - from + 1, from: String(from), to: String(to) });

/** Where a passage begins in the document beside the form. */
export const lineHref = ({ from }: LineRange) => `#L${from}`;
