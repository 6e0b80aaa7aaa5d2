import type { LineMark } from "./mark-lines";
import type { HeadingMatch } from "./match-heading";
import { isEntry, type ReadLine } from "./read-lines";
import type { TemplateSection } from "./section-headings";
import { labelled } from "./title-block";

/** Where a practice stands among the lines, by index; `end` is the first line that is no longer its own. */
export type PracticePart = {
  kind: "practice";
  start: number;
  place: number | null;
  headings: { index: number; match: HeadingMatch }[];
  sections: Set<TemplateSection>;
  end: number;
};
export type ApproachPart = { kind: "approach"; start: number; end: number };
export type DocumentPart = PracticePart | ApproachPart;

const MOST_TITLE_LINES = 6;
const LONGEST_TITLE_LINE = 260;
/** What a short document must have at least: one heading alone is a coincidence. */
const FEWEST_SECTIONS = 2;

/** A full stop ends a sentence, and so no title; that of an abbreviation (o.p.s., d.o.o.) does not. */
const endsLikeText = (text: string) => /[.;,:]$/.test(text) && !/\.\s?\p{L}{1,3}\.$/u.test(text);
/** With these a letter begins. */
const GREETING =
  /^(?:poštovan|поштован|почитуван|të nderuar|i dashur|vážen|(?:dear|hello|drag[aeio]|драг[аеио]|milí|dobrý den)(?!\p{L}))/iu;
const isTitleLine = (line: ReadLine) =>
  labelled(line) !== null ||
  (!isEntry(line) &&
    line.text.length <= LONGEST_TITLE_LINE &&
    line.links.length === 0 &&
    !/@|\+\d/.test(line.text) &&
    !GREETING.test(line.text) &&
    !endsLikeText(line.text));

/** Where the title block above a heading begins: short lines, the nearest heading at the latest. */
function titleBlockStart(lines: readonly ReadLine[], heading: number, first: number): number {
  let start = heading;
  while (start > first && heading - start < MOST_TITLE_LINES) {
    const line = lines[start - 1];
    if (!line || !isTitleLine(line)) break;
    const isStyled = (one: ReadLine | undefined) => one?.kind === "heading" || one?.isBold === true;
    if (start < heading && isStyled(lines[start]) && !isStyled(line) && !labelled(line)) break;
    start -= 1;
  }
  return start;
}

function addHeading(practice: PracticePart, index: number, match: HeadingMatch): PracticePart {
  practice.headings.push({ index, match });
  practice.sections.add(match.section);
  return practice;
}

/** Whether another practice begins with this heading: the sections start again, or a title stands above it. */
function beginsAnother(
  lines: readonly ReadLine[],
  marks: readonly LineMark[],
  practice: PracticePart,
  index: number,
  match: HeadingMatch,
): boolean {
  const seen = practice.sections;
  if (!seen.has(match.section) || seen.size < FEWEST_SECTIONS) return false;
  const above = lines[index - 1];
  const own = lines[index];
  const isTitled = above?.kind === "heading" && !marks[index - 1] && own?.kind === "heading" && above.level < own.level;
  if (isTitled || (above && labelled(above))) return true;
  let next = index + 1;
  while (next < marks.length && !marks[next]) next += 1;
  const following = marks[next];
  const isSecondToo = following?.kind === "section" && following.match.section !== match.section && seen.has(following.match.section);
  return isSecondToo && practice.headings[0]?.match.section === match.section;
}

/** The parts of a document in their order: pages about approaches, and practices from title block to last line. */
export function findParts(lines: readonly ReadLine[], marks: readonly LineMark[]): DocumentPart[] {
  const parts: DocumentPart[] = [];
  const open = (part: DocumentPart) => {
    const last = parts.at(-1);
    if (last) last.end = Math.min(last.end, part.start);
    parts.push(part);
  };
  const openPractice = (start: number, place: number | null): PracticePart => {
    const practice: PracticePart = { kind: "practice", start, place, headings: [], sections: new Set(), end: lines.length };
    open(practice);
    return practice;
  };
  let afterMark = 0;
  for (const [index, mark] of marks.entries()) {
    if (!mark) continue;
    const last = parts.at(-1);
    const practice = last?.kind === "practice" ? last : undefined;
    if (mark.kind === "approach") open({ kind: "approach", start: index, end: lines.length });
    else if (mark.kind === "place") openPractice(placeStart(lines, index, afterMark), index);
    else if (practice && !beginsAnother(lines, marks, practice, index, mark.match)) addHeading(practice, index, mark.match);
    else addHeading(openPractice(titleBlockStart(lines, index, afterMark), null), index, mark.match);
    afterMark = index + 1;
  }
  return parts;
}

/** A heading right above the place is the title of the practice. */
const placeStart = (lines: readonly ReadLine[], place: number, first: number) =>
  place > first && lines[place - 1]?.kind === "heading" && !labelled(lines[place - 1] as ReadLine) ? place - 1 : place;

/** Whether there is enough of a practice to make a draft of it. */
export const isPractice = (practice: PracticePart) =>
  practice.headings.length > 0 && (practice.place !== null || practice.sections.size >= FEWEST_SECTIONS);
