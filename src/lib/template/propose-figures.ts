import { foldText } from "../fold-text";
import { type FoundNumber, findNumbers } from "./find-numbers";
import type { LineRange } from "./line-range";
import { textsOf } from "./practice-texts";
import type { ClaimedCount, RecognisedPractice } from "./recognised-document";
import type { TemplateLanguage, TemplateSection } from "./section-headings";
import { countsTime, sharedWords, unitAfter, unitBefore } from "./unit-words";

export type Precision = "exact" | "approximate" | "at-least";
export type Denominator = { value: number; unit: string; words: string; lines: LineRange };
/** A number as a claim could have it. `words` are those of the document from its precision to its unit. */
export type FigureProposal = ClaimedCount & {
  precision: Precision;
  /** What the number may be a part of, the likeliest first. */
  denominators: Denominator[];
  section: TemplateSection | null;
};

const PRECISIONS: [Precision, RegExp][] = [
  [
    "at-least",
    /(?:over|more than|at least|no fewer than|no less than|above|preko|vise od|najmanje|barem|povece od|nad|najmalku|mbi|me shume se|te pakten|vice nez|nejmene|alespon|pres)$/,
  ],
  [
    "approximate",
    /(?:about|around|approximately|roughly|nearly|almost|circa|ca|some|oko|otprilike|priblizno|skoro|gotovo|okolu|recisi|rreth|afersisht|perafersisht|asi|priblizne|zhruba|kolem|temer)$/,
  ],
];
const LONGEST_PRECISION = 28;
const PART_OF = /^\s+(?:out\s+of|of|od|од|nga|ze?)\s+(?:the\s+|total\s+of\s+)?$/iu;
const MOST_DENOMINATORS = 3;

function precisionOf(text: string, { index, isAtLeast }: FoundNumber): { precision: Precision; from: number } {
  const before = text.slice(Math.max(0, index - LONGEST_PRECISION), index);
  const folded = foldText(before);
  for (const [precision, words] of PRECISIONS) {
    const found = words.exec(` ${folded}`)?.[0];
    if (!found || !/\s$/.test(before) || !new RegExp(`(?:^| )${found}$`).test(folded)) continue;
    const count = found.split(" ").length;
    const start = new RegExp(`(?:\\S+\\s+){${count}}$`).exec(before)?.index ?? before.length;
    return { precision, from: index - before.length + start };
  }
  return { precision: isAtLeast ? "at-least" : "exact", from: index };
}

type Read = { number: FoundNumber; unit: string; end: number };

function unitOf(text: string, number: FoundNumber, limit: number): Read | null {
  const after = unitAfter(text, number.end, limit);
  if (number.isPercent) {
    const end = after === "" ? number.end : text.indexOf(after, number.end) + after.length;
    return { number, unit: `% ${after}`.trim(), end };
  }
  const unit = after || unitBefore(text, number.index);
  if (unit === "" || countsTime(after)) return null;
  return { number, unit, end: after ? text.indexOf(after.split(" ")[0] ?? "", number.end) + after.length : number.end };
}

/** The figures of one text: what each counts, how exactly, and the whole where the text says it ("15 of 64 adults"). */
export function figuresIn(
  { text, lines }: { text: string; lines: LineRange },
  language: TemplateLanguage | null,
): Omit<FigureProposal, "section">[] {
  const numbers = findNumbers(text, language);
  const found: Omit<FigureProposal, "section">[] = [];
  for (const [index, number] of numbers.entries()) {
    const next = numbers[index + 1];
    const previous = numbers[index - 1];
    const isWhole = previous !== undefined && PART_OF.test(text.slice(previous.end, number.index));
    const limitOf = (at: number) => numbers[at + 1]?.index ?? text.length;
    const whole = next && PART_OF.test(text.slice(number.end, next.index)) ? unitOf(text, next, limitOf(index + 1)) : null;
    const read = whole ? { ...whole, number } : unitOf(text, number, limitOf(index));
    if (!read || isWhole) continue;
    const { precision, from } = precisionOf(text, number);
    const denominators = whole && next ? [{ value: next.value, unit: whole.unit, words: text.slice(next.index, whole.end), lines }] : [];
    found.push({ value: number.value, unit: read.unit, precision, denominators, words: text.slice(from, read.end), lines });
  }
  return found;
}

const SECTIONS: readonly TemplateSection[] = ["need", "context", "implementation", "results"];

/** The figures of a practice as claims might have them. Years, dates, ages, addresses and phone numbers are none. */
export function proposeFigures(practice: RecognisedPractice): FigureProposal[] {
  const figures = textsOf(practice, SECTIONS).flatMap(({ section, ...found }) =>
    figuresIn(found, practice.language).map((figure) => ({ ...figure, section })),
  );
  const isPercent = ({ unit }: ClaimedCount) => unit.startsWith("%");
  return figures.map((figure) => {
    if (figure.denominators.length > 0 || isPercent(figure)) return figure;
    const candidates = figures
      .filter((other) => other.value > figure.value && !isPercent(other) && other.section !== "results")
      .map((other) => ({ other, shared: sharedWords(figure.unit, other.unit) }))
      .filter(({ shared }) => shared > 0)
      .toSorted((a, b) => b.shared - a.shared)
      .slice(0, MOST_DENOMINATORS);
    return { ...figure, denominators: candidates.map(({ other: { value, unit, words, lines } }) => ({ value, unit, words, lines })) };
  });
}
