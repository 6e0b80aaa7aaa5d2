import { type LineRange, oneLine } from "./line-range";
import { readSpeaker } from "./read-speaker";
import type { FoundText, RecognisedDocument, RecognisedPractice, RecognisedSection } from "./recognised-document";

/** Where a piece of text can go in a practice; `unused`: nowhere. */
export const destinations = [
  "need",
  "context",
  "conditions",
  "implementation",
  "activities",
  "results",
  "claims",
  "tips",
  "voices",
  "links",
  "unused",
] as const;
export type Destination = (typeof destinations)[number];

/** A text of a document that goes to one field as a whole, with what else is known of it. */
export type Piece = FoundText & {
  /** Its lines, and a number where several stand in the same ones: "12-14", "12-12.2". */
  key: string;
  /** The heading of its section, as written. */
  heading: string | null;
  details: FoundText[];
  /** The office or relation of whoever says it, without a name; null for what nobody says. */
  role: string | null;
  /** The name that stays in the document. */
  name: string | null;
  /** The web address behind it; null where it has none, or has lost it. */
  address: string | null;
  /** It has an address that is no web address, and is left out. */
  isRefused: boolean;
  suggested: Destination;
};

type Unnumbered = Omit<Piece, "key">;
const piece = (found: FoundText, suggested: Destination, more: Partial<Unnumbered> = {}): Unnumbered => ({
  heading: null,
  details: [],
  role: null,
  name: null,
  address: null,
  isRefused: false,
  suggested,
  ...more,
  text: found.text,
  lines: found.lines,
});

const paragraphsGoTo = {
  need: "need",
  context: "context",
  implementation: "implementation",
  results: "results",
  tips: "tips",
  voices: "unused",
  links: "unused",
  contacts: "unused",
} as const satisfies Record<RecognisedSection["section"], Destination>;
const entriesGoTo = {
  ...paragraphsGoTo,
  context: "conditions",
  implementation: "activities",
  results: "claims",
} as const satisfies Record<RecognisedSection["section"], Destination>;

function piecesOfSection({ section, headings, subHeadings, paragraphs, entries, voices, links }: RecognisedSection): Unnumbered[] {
  const heading = headings[0]?.text.slice(0, 200) ?? null;
  return [
    ...subHeadings.map((one) => piece(one, "unused")),
    ...paragraphs.map((one) => piece(one, paragraphsGoTo[section])),
    ...entries.map((one) => piece(one, entriesGoTo[section], { details: one.details })),
    ...voices.map((one) => piece(one, "voices", readSpeaker(one.speaker?.text ?? ""))),
    ...links.map(({ label, address, isRefused, lines }) => piece({ text: label, lines }, "links", { address, isRefused })),
  ].map((one) => ({ ...one, heading }));
}

/** The lines that nothing was made of, each a piece for itself, where a person may still find them a place. */
function piecesLeftOver({ practices, leftOver }: RecognisedDocument, practice: RecognisedPractice, textAt: (line: number) => string) {
  const index = practices.indexOf(practice);
  const own = leftOver.filter((one) => one.practice === index || (one.practice === null && practices.length === 1));
  return own.flatMap(({ lines, section }) => {
    const heading = practice.sections.find((one) => one.section === section)?.headings[0]?.text.slice(0, 200) ?? null;
    return numbersIn(lines).map((number) => piece({ text: textAt(number), lines: oneLine(number) }, "unused", { heading }));
  });
}

export const numbersIn = ({ from, to }: LineRange): number[] => Array.from({ length: to - from + 1 }, (_, offset) => from + offset);

/** Every text of a practice in a document, in its order, with the field that its section suggests. */
export function piecesOf(document: RecognisedDocument, practice: RecognisedPractice, textAt: (line: number) => string): Piece[] {
  const all = [...practice.sections.flatMap(piecesOfSection), ...piecesLeftOver(document, practice, textAt)].filter(({ text }) =>
    text.trim(),
  );
  const seen = new Map<string, number>();
  return all
    .toSorted((a, b) => a.lines.from - b.lines.from)
    .map((one) => {
      const key = `${one.lines.from}-${one.lines.to}`;
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return { ...one, key: count === 1 ? key : `${key}.${count}` };
    });
}
