import type { DocumentFormat } from "../document-text";
import type { ApproachPart } from "./find-practices";
import { oneLine } from "./line-range";
import type { LineMark } from "./mark-lines";
import { readBlocks } from "./read-blocks";
import { isEntry, type ReadLine } from "./read-lines";
import type { FoundText, RecognisedApproach } from "./recognised-document";

const LONGEST_TITLE = 200;
/** "The strategic approach includes three key phases:" */
const ANNOUNCES_PHASES = /(?:approach|phase|pristup|faz|пристап|фаз|qasj|přístup|fáz)/iu;

/** The page of an approach: its name, what it says, and the list of phases that a sentence about them announces. */
export function readApproach(
  part: ApproachPart,
  lines: readonly ReadLine[],
  mark: LineMark,
  format: DocumentFormat,
): RecognisedApproach | null {
  const heading = lines[part.start];
  if (!heading || mark?.kind !== "approach") return null;
  const next = part.start + 1 < part.end ? lines[part.start + 1] : undefined;
  const isNextTitle = mark.ownTitle === null && next !== undefined && next.text.length <= LONGEST_TITLE && !isEntry(next);
  const title: FoundText | null =
    mark.ownTitle !== null
      ? { text: mark.ownTitle, lines: oneLine(heading.number) }
      : isNextTitle
        ? { text: next.text.replaceAll("**", ""), lines: oneLine(next.number) }
        : null;
  if (!title) return null;
  const approach: RecognisedApproach = { title, heading: oneLine(heading.number), paragraphs: [], phases: [] };
  let isList = false;
  for (const { text, lines: range, isEntry: isPoint } of readBlocks(lines.slice(part.start + (isNextTitle ? 2 : 1), part.end), format)) {
    (isPoint && isList ? approach.phases : approach.paragraphs).push({ text, lines: range });
    if (!isPoint) isList = text.endsWith(":") && ANNOUNCES_PHASES.test(text.slice(-200));
  }
  return approach;
}
