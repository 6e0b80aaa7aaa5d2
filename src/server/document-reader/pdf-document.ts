import type { DocumentLine } from "../../lib/document-text";
import { wordJoiner } from "./cut-words";
import { hasLetters, headingLevel } from "./document-line";
import { type InlinePart, lineOfParts } from "./inline-parts";
import { listLevels, listMarks } from "./list-mark";
import { pageFurniture } from "./page-furniture";
import { type PdfLine, pdfLines } from "./pdf-lines";
import { pdfPages } from "./pdf-pages";
import { type PdfBlock, pdfBlocks } from "./pdf-paragraphs";
import { UnreadableDocument } from "./unreadable-document";

type JoinWords = ReturnType<typeof wordJoiner>;

/** The lines of a PDF: paragraphs put together again, headings told by their size, running heads and page numbers on their own. */
export async function readPdfLines(bytes: Buffer): Promise<DocumentLine[]> {
  const pages = (await pdfPages(bytes)).map(pdfLines);
  const all = pages.flat();
  if (!all.some(({ text }) => hasLetters(text))) throw new UnreadableDocument("no-text");
  const headings = headingSizes(all);
  const joinWords = wordJoiner(all.map(({ text }) => text));
  const blocks = pdfBlocks(pages, { isFurniture: pageFurniture(pages), markOf: listMarks() });
  const levelOf = listLevels();
  return blocks.map((block) => blockLine(block, { headings, joinWords, levelOf })).filter(({ text }) => text !== "");
}

// In shares of the size of most letters, and in letters.
const LARGER = 1.12;
const LONGEST_HEADING = 250;

/** The sizes of headings, the largest first: all that are clearly larger than most of the text. */
function headingSizes(lines: readonly PdfLine[]): number[] {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(Math.round(size), (letters.get(Math.round(size)) ?? 0) + text.length);
  const [body = 0] = [...letters].toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return [...letters.keys()].filter((size) => size > body * LARGER).toSorted((one, other) => other - one);
}

type Setting = { headings: readonly number[]; joinWords: JoinWords; levelOf: ReturnType<typeof listLevels> };

function blockLine({ lines, page, entry }: PdfBlock, { headings, joinWords, levelOf }: Setting): DocumentLine {
  const [first] = lines as [PdfLine];
  const line = lineOfParts(joinedParts(lines, joinWords), { kind: "paragraph", level: 0, page });
  const level = levelOf(entry ? Math.round(first.left) : null);
  if (entry) return { ...line, kind: entry.kind, level, text: line.text.slice(first.text.length - entry.text.length) };
  const rank = headings.indexOf(Math.round(first.size));
  const isHeading = rank >= 0 && line.text.length <= LONGEST_HEADING;
  return isHeading ? { ...line, kind: "heading", level: headingLevel(rank + 1) } : line;
}

function joinedParts(lines: readonly PdfLine[], joinWords: JoinWords): InlinePart[] {
  const parts: InlinePart[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last) last.text = joinWords(last.text, line.text);
    parts.push(...line.parts.map((part) => ({ ...part })));
  }
  return parts;
}
