import { listMarks } from "./list-mark";
import type { PdfLine } from "./pdf-lines";

/** The lines of a page that are one paragraph, one heading or one entry of a list. */
export type PdfBlock = { lines: PdfLine[]; entry: ListEntry | null };

// In sizes of the letters, but for the last, which is a share of the distance between lines.
const SAME_SIZE = 0.08;
const INDENT = 0.8;
const TIGHT_LINES = 1.5;
const MORE_THAN_A_LINE = 1.2;

/** Puts lines together into paragraphs again: a line that could have taken the first word of the next one ended on purpose. */
export function pdfBlocks(lines: readonly PdfLine[], markOf: ReturnType<typeof listMarks>): PdfBlock[] {
  const leading = usualLeading(lines);
  const blocks: PdfBlock[] = [];
  for (const line of lines) {
    const entry = markOf(line.text);
    const block = blocks.at(-1);
    if (block && !entry && goesOn(block, line, { lines, leading })) block.lines.push(line);
    else blocks.push({ lines: [line], entry });
  }
  return blocks;
}

type Page = { lines: readonly PdfLine[]; leading: (size: number) => number };

const isSameSize = (one: PdfLine, other: PdfLine) => Math.abs(one.size - other.size) <= one.size * SAME_SIZE;

function goesOn({ lines: before, entry }: PdfBlock, line: PdfLine, page: Page): boolean {
  const last = before.at(-1) as PdfLine;
  const distance = line.top - last.top;
  if (!isSameSize(last, line) || last.isBold !== line.isBold || distance <= 0) return false;
  if (distance > page.leading(line.size) * MORE_THAN_A_LINE) return false;
  const indent = (line.left - last.left) / line.size;
  if (entry) {
    // Below its text, or below its mark where the text goes on in the middle of a sentence.
    const isBelowMark = before.length === 1 && indent < INDENT / 2;
    if (indent < -INDENT || (isBelowMark && !/^\p{Ll}/u.test(line.text))) return false;
  } else if (before.length > 1 && indent > INDENT) return false;
  else if (before.length === 1 && indent > INDENT && !isCentred(last, page.lines)) return false;
  return !wouldHaveTaken(last, line, page.lines);
}

type Column = { left: number; right: number };

/** The edges of what stands above and below a line in letters of its size. */
function columnOf(line: PdfLine, lines: readonly PdfLine[]): Column {
  const same = lines.filter((other) => isSameSize(line, other) && other.left < line.right && other.right > line.left);
  return { left: Math.min(...same.map(({ left }) => left)), right: Math.max(...same.map(({ right }) => right)) };
}

function isCentred(line: PdfLine, lines: readonly PdfLine[]): boolean {
  const { left, right } = columnOf(line, lines);
  const before = line.left - left;
  return before > line.size && Math.abs(before - (right - line.right)) < line.size;
}

function wouldHaveTaken(line: PdfLine, next: PdfLine, lines: readonly PdfLine[]): boolean {
  const { left, right } = columnOf(line, lines);
  const room = right - line.right + (isCentred(line, lines) ? line.left - left : 0);
  const letter = (next.right - next.left) / next.text.length;
  const [word = ""] = next.text.split(" ");
  return room > (word.length + 1) * letter + line.size / 2;
}

/** How far apart the lines of a paragraph stand on this page: the smallest distance that is no accident. */
function usualLeading(lines: readonly PdfLine[]): Page["leading"] {
  const ratios = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (!next || !isSameSize(line, next) || wouldHaveTaken(line, next, lines)) return [];
    const ratio = (next.top - line.top) / line.size;
    return ratio > 0.9 && ratio < 2.2 ? [ratio] : [];
  });
  const sorted = ratios.toSorted((one, other) => one - other);
  const usual = sorted[Math.floor(sorted.length / 4)] ?? TIGHT_LINES;
  return (size) => usual * size;
}
