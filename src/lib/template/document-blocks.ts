import type { DocumentText } from "../document-text";
import type { FoundPractice } from "./found-practice";
import type { LineRange } from "./line-range";
import { numbersIn } from "./practice-pieces";
import type { RecognisedDocument } from "./recognised-document";

export type NumberedLine = { number: number; text: string; kind: DocumentText["lines"][number]["kind"]; level: number };
/** A place in a form where some lines are used. */
export type LineUse = { lines: LineRange; anchor: string; name: string };
/** Lines in a row that are used in the same places; `skipped`: how many lines before them are not shown; `page`: where one begins. */
export type DocumentBlock = { lines: NumberedLine[]; uses: LineUse[]; skipped: number; page: number | null };

/** The lines of a document that have a text, in blocks of those that are used together. `shown`: only these; null for all of them. */
export function documentBlocks({ lines }: DocumentText, uses: readonly LineUse[], shown: readonly LineRange[] | null): DocumentBlock[] {
  const usesOf = new Map<number, LineUse[]>();
  for (const use of uses) for (const number of numbersIn(use.lines)) usesOf.set(number, [...(usesOf.get(number) ?? []), use]);
  const isShown = shown ? new Set(shown.flatMap(numbersIn)) : null;
  const blocks: DocumentBlock[] = [];
  let skipped = 0;
  let page: number | null = null;
  for (const [index, line] of lines.entries()) {
    const number = index + 1;
    if (line.text.trim() === "") continue;
    if (isShown && !isShown.has(number)) {
      skipped += 1;
      continue;
    }
    const own = usesOf.get(number) ?? [];
    const last = blocks.at(-1);
    const isNewPage = line.page !== null && line.page !== page;
    const isSame = last && last.uses.length === own.length && own.every((use, at) => use === last.uses[at]);
    const numbered = { number, text: line.text, kind: line.kind, level: line.level };
    if (last && isSame && own.length > 0 && skipped === 0 && !isNewPage) last.lines.push(numbered);
    else blocks.push({ lines: [numbered], uses: own, skipped, page: isNewPage ? line.page : null });
    page = line.page;
    skipped = 0;
  }
  if (skipped > 0) blocks.push({ lines: [], uses: [], skipped, page: null });
  return blocks;
}

/** So many lines of a document are shown whole. */
const SHOWN_WHOLE = 400;

/** Of a long document with several practices the lines of one of them, its approach and its dates; null for all lines. */
export function shownWith(
  { text, recognised }: { text: DocumentText; recognised: RecognisedDocument },
  { practice, proposals }: FoundPractice,
): LineRange[] | null {
  if (text.lines.length <= SHOWN_WHOLE || recognised.practices.length === 1) return null;
  const { approach, lines } = practice;
  return [
    lines,
    ...(approach ? [{ from: approach.heading.from, to: approach.title.lines.to }] : []),
    ...proposals.asOf.map((date) => date.lines),
  ];
}

/** What a document would be called as a source: after its only practice, else after its file. */
export function titleOfDocument({ practices }: RecognisedDocument, fileName: string): string {
  const [only, ...more] = practices;
  const stem = fileName
    .replace(/\.[a-z0-9]{1,8}$/i, "")
    .replace(/[_-]+/g, " ")
    .trim();
  return (more.length === 0 && only?.title ? only.title.text : stem).slice(0, 250);
}
