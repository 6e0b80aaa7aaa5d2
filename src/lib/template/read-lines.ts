import type { DocumentLine, DocumentText } from "../document-text";
import { foldText } from "../fold-text";
import { withoutHelp } from "../template-help";

/** Headings and labels are short: only such lines are compared, so only they are folded. */
const LONGEST_FOLDED = 160;
/** Nobody writes these; looking for the end of a text in them would take for ever. */
const LONG_SPACE = /\s{12,}/g;

/** A line that is not empty: its number, the empty lines before it, and its folded text, empty where it is too long for a heading. */
export type ReadLine = DocumentLine & { number: number; gap: number; folded: string };

export function readLines({ lines }: DocumentText): ReadLine[] {
  const read: ReadLine[] = [];
  let gap = 0;
  for (const [index, line] of lines.entries()) {
    const written = line.text.trim().replace(LONG_SPACE, "   ");
    // A line that is nothing but help stays, to be set aside.
    const text = withoutHelp(written) || written;
    if (text === "") {
      gap += 1;
      continue;
    }
    read.push({ ...line, text, number: index + 1, gap, folded: text.length <= LONGEST_FOLDED ? foldText(text) : "" });
    gap = 0;
  }
  return read;
}

export const isEntry = ({ kind }: Pick<DocumentLine, "kind">) => kind === "bullet" || kind === "numbered";
