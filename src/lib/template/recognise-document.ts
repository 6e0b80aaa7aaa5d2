import { type DocumentText, REFUSED_ADDRESS } from "../document-text";
import { findParts, isPractice } from "./find-practices";
import { endMatter, frontMatter } from "./front-and-end-matter";
import { type LineRange, oneLine, uncovered } from "./line-range";
import { markLines } from "./mark-lines";
import { pageFurnitureOf } from "./page-furniture";
import { readApproach } from "./read-approach";
import { type ReadLine, readLines } from "./read-lines";
import { readPractice } from "./read-practice";
import { recogniseProgrammes } from "./recognise-programmes";
import type {
  LeftOver,
  NoPracticeReason,
  RecognisedApproach,
  RecognisedDocument,
  RecognisedPractice,
  RecognisedSection,
  SetAside,
} from "./recognised-document";
import type { TemplateSection } from "./section-headings";

/**
 * What a document has of the template: practices with their values, what was set aside and why, and what is left over.
 * It recognises and never decides; a document without a practice gives none, and says why.
 */
export function recogniseDocument(text: DocumentText): RecognisedDocument {
  const all = readLines(text);
  const furniture = pageFurnitureOf(all);
  const asideNumbers = new Set(furniture.map(({ lines }) => lines.from));
  const tail = endMatter(all.filter(({ number }) => !asideNumbers.has(number)));
  for (const { lines } of tail) asideNumbers.add(lines.from);
  const lines = all.filter(({ number }) => !asideNumbers.has(number));
  const marks = markLines(lines);
  const parts = findParts(lines, marks);
  const setAside = [...furniture, ...tail, ...frontMatter(lines.slice(0, parts[0]?.start))];
  const whyNot = new Set<NoPracticeReason>();
  const approaches: RecognisedApproach[] = [];
  const practices: RecognisedPractice[] = [];
  for (const part of parts) {
    if (part.kind === "approach") {
      const approach = readApproach(part, lines, marks[part.start] ?? null, text.format);
      if (approach) approaches.push(approach);
      continue;
    }
    const read = isPractice(part) ? readPractice(part, lines, marks, approaches.at(-1) ?? null, text.format) : null;
    const why = read ? whyNone(read.practice) : "too-few-sections";
    if (why) whyNot.add(why);
    else if (read) {
      practices.push(read.practice);
      setAside.push(...read.setAside);
    }
  }
  if (practices.length === 0) {
    const why = (["no-title", "nothing-written", "too-few-sections"] as const).find((one) => whyNot.has(one));
    return noPractice(text, all, furniture, all.length === 0 ? "empty" : (why ?? "no-headings"));
  }
  const covered = [...practices.flatMap(rangesOfPractice), ...approaches.flatMap(rangesOfApproach), ...setAside.map((one) => one.lines)];
  const leftOver = placeLeftOver(
    uncovered(
      all.map(({ number }) => number),
      covered,
    ),
    practices,
  );
  return {
    practices,
    approaches,
    setAside: joined([...setAside, ...refused(all)], all),
    leftOver,
    whyNoPractice: null,
    exchanges: [],
    programmes: [],
  };
}

/** Sections that tell what was done; the others tell nothing without them. */
const TELLING: readonly TemplateSection[] = ["need", "context", "implementation", "results"];

/** Why no draft is made of what has the headings of a practice: an empty template, a letter. Null where it is one. */
function whyNone({ title, municipality, sections }: RecognisedPractice): "nothing-written" | "no-title" | null {
  const isTold = sections.some(({ section, paragraphs, entries }) => TELLING.includes(section) && paragraphs.length + entries.length > 0);
  if (!isTold) return "nothing-written";
  return title || municipality ? null : "no-title";
}

function noPractice(
  text: DocumentText,
  all: readonly ReadLine[],
  setAside: readonly SetAside[],
  why: NoPracticeReason,
): RecognisedDocument {
  const proposed = recogniseProgrammes(all, text.format);
  const covered = [...setAside.map(({ lines }) => lines), ...proposed.covered];
  const leftOver = placeLeftOver(
    uncovered(
      all.map(({ number }) => number),
      covered,
    ),
    [],
  );
  return {
    practices: [],
    approaches: [],
    setAside: joined([...setAside, ...refused(all)], all),
    leftOver,
    whyNoPractice: why,
    exchanges: proposed.exchanges,
    programmes: proposed.programmes,
  };
}

/** The lines in which an address was left out. Their words have their place all the same. */
const refused = (lines: readonly ReadLine[]): SetAside[] =>
  lines.flatMap(({ number, links }) =>
    links.some(({ address }) => address === REFUSED_ADDRESS) ? [{ lines: oneLine(number), why: "refused-address" as const }] : [],
  );

const rangesOfApproach = ({ title, heading, paragraphs, phases }: RecognisedApproach) => [
  title.lines,
  heading,
  ...[...paragraphs, ...phases].map(({ lines }) => lines),
];

function rangesOfPractice({ title, municipality, country, approach, sections }: RecognisedPractice): LineRange[] {
  const block = [title, municipality, country, approach?.title].flatMap((one) => (one ? [one.lines] : []));
  return [...block, ...sections.flatMap(rangesOfSection)];
}

function rangesOfSection({ headings, subHeadings, paragraphs, entries, voices, links, contacts }: RecognisedSection): LineRange[] {
  const details = entries.flatMap((entry) => entry.details);
  const speakers = voices.flatMap(({ speaker }) => (speaker ? [speaker] : []));
  return [headings, subHeadings, paragraphs, entries, details, voices, speakers, links, contacts].flatMap((values) =>
    values.map(({ lines }) => lines),
  );
}

/** In which practice and section each range is that no value covers. */
function placeLeftOver(ranges: readonly LineRange[], practices: readonly RecognisedPractice[]): LeftOver[] {
  return ranges.map((lines) => {
    const practice = practices.findIndex((one) => one.lines.from <= lines.from && lines.from <= one.lines.to);
    const headings =
      practices[practice]?.sections.flatMap(({ section, headings: own }) =>
        own.map((heading) => ({ section, line: heading.lines.from })),
      ) ?? [];
    const above = headings.filter(({ line }) => line < lines.from).toSorted((a, b) => b.line - a.line)[0];
    return { lines, practice: practice < 0 ? null : practice, section: above?.section ?? null };
  });
}

/** Neighbours that were set aside for the same reason as one range, in the order of the document. */
function joined(setAside: readonly SetAside[], all: readonly ReadLine[]): SetAside[] {
  const placeOf = new Map(all.map(({ number }, index) => [number, index]));
  const result: SetAside[] = [];
  for (const one of setAside.toSorted((a, b) => a.lines.from - b.lines.from)) {
    const last = result.at(-1);
    const isNext = last !== undefined && placeOf.get(one.lines.from) === (placeOf.get(last.lines.to) ?? -9) + 1;
    if (last && isNext && last.why === one.why) last.lines = { from: last.lines.from, to: one.lines.to };
    else result.push({ ...one });
  }
  return result;
}
