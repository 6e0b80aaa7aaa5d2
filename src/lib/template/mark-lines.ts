import { type HeadingMatch, matchHeading } from "./match-heading";
import { type PlaceLine, placeOfLine } from "./place-line";
import { isEntry, type ReadLine } from "./read-lines";
import { approachHeadings, forewordHeadings } from "./template-words";
import { labelled } from "./title-block";

/** What a line is by itself. `ownTitle` of an approach: its name, where it stands in the same line. */
export type LineMark =
  | { kind: "section"; match: HeadingMatch }
  | { kind: "place"; place: PlaceLine }
  | { kind: "approach"; ownTitle: string | null }
  | null;

const LONGEST_APPROACH = 140;
/** How far below its place the first section of a practice may begin; nearer where no country is named. */
const TITLE_LINES = { withCountry: 12, alone: 4 };

function approachOf(line: ReadLine): LineMark {
  const heading =
    isEntry(line) || line.text.length > LONGEST_APPROACH
      ? undefined
      : approachHeadings.find((one) => `${line.folded} `.startsWith(`${one} `));
  if (!heading || /[.;,?]$/.test(line.text)) return null;
  const rest = line.text.split(/\s+/).slice(heading.split(" ").length).join(" ");
  const ownTitle = rest
    .replaceAll("**", "")
    .replace(/^[\s:–—-]+/, "")
    .trim();
  // "Social approach was …" goes on as a sentence; a name begins with a capital letter.
  return ownTitle === "" || /^[\p{Lu}\p{N}“„"«]/u.test(ownTitle) ? { kind: "approach", ownTitle: ownTitle || null } : null;
}

/** "Social approach: …" among the labels of a title block, or right above the first section, opens no page. */
function isLabelOfBlock(lines: readonly ReadLine[], index: number): boolean {
  const [before, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!line || labelled(line)?.label !== "approach") return false;
  return [before, next].some((one) => one && labelled(one) !== null) || (next !== undefined && matchHeading(next) !== null);
}

/** Heading lines that are none of the template's are the name of an approach where text follows, and then a place. */
function markUnnamedApproach(lines: readonly ReadLine[], marks: LineMark[], place: number) {
  let index = place - 1;
  while (index >= 0 && !marks[index] && lines[index]?.kind !== "heading") index -= 1;
  const line = lines[index];
  const isApart = place - index >= 2 && !marks[index];
  if (line && isApart && line.kind === "heading" && !forewordHeadings.has(line.folded))
    marks[index] = { kind: "approach", ownTitle: line.text };
}

/** What each line is. A place counts only where a section follows soon: elsewhere it is named in passing, or in a list. */
export function markLines(lines: readonly ReadLine[]): LineMark[] {
  const marks = lines.map((line, index): LineMark => {
    const match = matchHeading(line);
    if (match) return { kind: "section", match };
    const approach = approachOf(line);
    if (approach) return isLabelOfBlock(lines, index) ? null : approach;
    const place = labelled(line) ? null : placeOfLine(line);
    return place ? { kind: "place", place } : null;
  });
  let nextSection = Number.POSITIVE_INFINITY;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const mark = marks[index];
    if (mark?.kind === "section") nextSection = index;
    if (mark?.kind === "approach") nextSection = Number.POSITIVE_INFINITY;
    if (mark?.kind !== "place") continue;
    const reach = mark.place.country ? TITLE_LINES.withCountry : TITLE_LINES.alone;
    if (nextSection - index <= reach) nextSection = Number.POSITIVE_INFINITY;
    else marks[index] = null;
  }
  for (const [index, mark] of marks.entries()) if (mark?.kind === "place") markUnnamedApproach(lines, marks, index);
  return marks;
}
