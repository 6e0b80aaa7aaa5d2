import type { ListEntry, listMarks } from "./list-mark";
import type { PdfLine } from "./pdf-lines";

/** The lines that are one paragraph, one heading or one entry of a list; `page` is where it begins. */
export type PdfBlock = { lines: PdfLine[]; page: number; entry: ListEntry | null };

type Page = { lines: readonly PdfLine[]; leading: (size: number) => number };
type Telling = { isFurniture: (text: string) => boolean; markOf: ReturnType<typeof listMarks> };

// In sizes of the letters, but for the last, which is a share of the distance between lines.
const SAME_SIZE = 0.08;
const INDENT = 0.8;
const TIGHT_LINES = 1.5;
const MORE_THAN_A_LINE = 1.2;
/** Of a column. */
const NEARLY_FULL = 0.25;

/**
 * Puts lines together into paragraphs again: a line that could have taken the first word of the next one ended on purpose.
 * What goes on overleaf is one paragraph, and what stands at the edges of both pages comes after it.
 */
export function pdfBlocks(pages: readonly (readonly PdfLine[])[], { isFurniture, markOf }: Telling): PdfBlock[] {
  const blocks: PdfBlock[] = [];
  let open: { block: PdfBlock; page: Page } | null = null;
  for (const [index, lines] of pages.entries()) {
    const page = { lines, leading: usualLeading(lines) };
    for (const line of lines) {
      if (isFurniture(line.text)) {
        blocks.push({ lines: [line], page: index + 1, entry: null });
        continue;
      }
      const entry = markOf(line.text);
      const isNext: boolean =
        open !== null &&
        !entry &&
        (open.page.lines === lines ? goesOn(open.block, line, page) : goesOnOverleaf(open.block, line, open.page));
      if (open && isNext) open.block.lines.push(line);
      else blocks.push({ lines: [line], page: index + 1, entry });
      open = { block: open && isNext ? open.block : (blocks.at(-1) as PdfBlock), page };
    }
  }
  return blocks;
}

const lastOf = ({ lines }: PdfBlock) => lines.at(-1) as PdfLine;
const isSameSize = (one: PdfLine, other: PdfLine) => Math.abs(one.size - other.size) <= one.size * SAME_SIZE;

const isAlike = (one: PdfLine, other: PdfLine) => isSameSize(one, other) && one.isBold === other.isBold;
const isInSentence = (line: PdfLine, next: PdfLine) => /[\p{L}\p{N},]$/u.test(line.text) && /^\p{Ll}[^\s@]*(?:\s|$)/u.test(next.text);

function goesOnOverleaf(block: PdfBlock, line: PdfLine, { lines }: Page): boolean {
  const last = lastOf(block);
  if (!isAlike(last, line)) return false;
  return isInSentence(last, line) || (!last.isBold && /[\p{L}\p{N},–-]$/u.test(last.text) && !wouldHaveTaken(last, line, lines));
}

function goesOn(block: PdfBlock, line: PdfLine, page: Page): boolean {
  const { lines: before, entry } = block;
  const last = lastOf(block);
  const distance = line.top - last.top;
  if (!isAlike(last, line)) return false;
  // Up again: in the next column.
  if (distance <= 0) return line.left > last.left && goesOnOverleaf(block, line, page);
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

/** Only the usual width of its letters is known of a word: a capital is about a third wider. */
function widthOfFirstWord({ text, left, right }: PdfLine): number {
  const [word = ""] = text.split(" ");
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return ((right - left) / text.length) * (word.length + 1 + capitals / 3) * 1.1;
}

function wouldHaveTaken(line: PdfLine, next: PdfLine, lines: readonly PdfLine[]): boolean {
  const { left, right } = columnOf(line, lines);
  const room = right - line.right + (isCentred(line, lines) ? line.left - left : 0);
  if (line.text.endsWith(";") && /^\p{Lu}/u.test(next.text)) return true;
  if (isInSentence(line, next) && room < (right - left) * NEARLY_FULL) return false;
  return room > widthOfFirstWord(next) + line.size / 2;
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
