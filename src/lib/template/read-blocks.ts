import type { DocumentFormat } from "../document-text";
import type { LineRange } from "./line-range";
import { isEntry, type ReadLine } from "./read-lines";

/** A paragraph or an entry as one text, though it may go over several lines of the document. */
export type Block = { text: string; lines: LineRange; isEntry: boolean; level: number; isHeading: boolean };

const LEFT_MARK = /^[-–—•·▪◦●*]\s+/;
const END_OF_SENTENCE = /[.!?…:;,)\]”"“»«]$/;
const OPENING_QUOTE = /^[„“”"«»]/;

/** Whether a line goes on with what the line before it began. In a Word file every line is a paragraph of its own. */
function goesOn(before: ReadLine, line: ReadLine, format: DocumentFormat): boolean {
  if (format === "docx" || line.gap > 0 || line.number !== before.number + 1) return false;
  if (line.kind !== "paragraph" || before.kind === "heading" || before.isBold !== line.isBold) return false;
  if (LEFT_MARK.test(line.text) || OPENING_QUOTE.test(line.text)) return false;
  return /^\p{Ll}/u.test(line.text) || !END_OF_SENTENCE.test(before.text) || (isEntry(before) && before.text.endsWith(","));
}

/** A heading that stands inside a section: by its style, or bold and short. */
const isHeading = (line: ReadLine) =>
  line.kind === "heading" || (line.kind === "paragraph" && line.isBold && line.text.length <= 100 && !/[.;,]$/.test(line.text));

export function readBlocks(lines: readonly ReadLine[], format: DocumentFormat): Block[] {
  const blocks: Block[] = [];
  let before: ReadLine | undefined;
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last && before && goesOn(before, line, format)) {
      last.text += ` ${line.text}`;
      last.lines.to = line.number;
    } else {
      const hasMark = line.kind === "paragraph" && LEFT_MARK.test(line.text);
      const text = hasMark ? line.text.replace(LEFT_MARK, "") : line.text;
      const lineRange = { from: line.number, to: line.number };
      blocks.push({ text, lines: lineRange, isEntry: hasMark || isEntry(line), level: line.level, isHeading: isHeading(line) });
    }
    before = line;
  }
  return blocks;
}
