import { foldText } from "../fold-text";
import { oneLine } from "./line-range";
import type { ReadLine } from "./read-lines";
import type { SetAside } from "./recognised-document";
import { forewordHeadings, fundingWords, imprintLabels } from "./template-words";

const isImprint = ({ text, folded }: ReadLine) =>
  /^©|^\(c\)\s|\bISBN\b/i.test(text) ||
  (text.length <= 160 && imprintLabels.has(text.includes(":") ? foldText(text.slice(0, text.indexOf(":"))) : "")) ||
  imprintLabels.has(folded);

/** What stands before the first approach or practice: a cover, who made the publication, a foreword. Anything else is left. */
export function frontMatter(lines: readonly ReadLine[]): SetAside[] {
  const foreword = lines.findIndex(({ folded }) => forewordHeadings.has(folded));
  const imprint = lines.findIndex(isImprint);
  if (foreword < 0 && imprint < 0) return [];
  const imprintStart = imprint < 0 ? foreword : imprint;
  return lines.map(({ number }, index) => {
    const isForeword = foreword >= 0 && index >= foreword;
    return { lines: oneLine(number), why: isForeword ? "foreword" : index >= imprintStart ? "imprint" : "cover" };
  });
}

const LONGEST = 200;
const END_LINES = 3;

/** The last lines of a document that say who paid for it or who made it. */
export function endMatter(lines: readonly ReadLine[]): SetAside[] {
  const isEndMatter = (line: ReadLine) => line.text.length <= LONGEST && (isImprint(line) || fundingWords.test(line.text));
  const others = lines
    .slice(-END_LINES)
    .toReversed()
    .findIndex((line) => !isEndMatter(line));
  const count = others < 0 ? Math.min(END_LINES, lines.length) : others;
  return lines.slice(lines.length - count).map(({ number }) => ({ lines: oneLine(number), why: "imprint" }));
}
