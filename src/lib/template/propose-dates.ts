import type { DocumentText } from "../document-text";
import { type FoundDate, findDates } from "./find-dates";
import type { LineRange } from "./line-range";
import { textsOf } from "./practice-texts";
import type { RecognisedDocument, RecognisedPractice } from "./recognised-document";

export type DateProposal = { value: string; words: string; lines: LineRange };
export type PeriodProposal = { from: string; to: string | null; words: string; lines: LineRange };

const TO = /^\s*(?:[-–—]|to|until|till|do|до|deri(?:\s+në)?|až(?:\s+do)?)\s*$/iu;
const AND = /^\s*(?:and|i|и|dhe|a)\s*$/iu;
const BETWEEN = /(?:between|između|између|помеѓу|mes|mezi)\s+$/iu;
/** A plan's years are those of the plan: "Social Plan 2021 – 2024", "(2021-2024)". */
const PLAN_BEFORE = /(?:plan|strateg|program|agenda|budget|план|стратег|програм)[^.]{0,120}$/iu;
const AGENDA_AFTER = /^\s+(?:agenda|агенда)/iu;
const STARTS = /(?:from|between|since|od|između|од|помеѓу|nga|mes|mezi)\s+$/iu;

/** "from October 2021 to September 2022", and what looks like it. */
export function periodsIn({ text, lines }: { text: string; lines: LineRange }): PeriodProposal[] {
  const dates = findDates(text);
  return dates.flatMap((date, index): PeriodProposal[] => {
    const next = dates[index + 1];
    if (!next?.value) return [];
    const before = text.slice(Math.max(0, date.index - 140), date.index);
    const middle = text.slice(date.index + date.words.length, next.index);
    if (!TO.test(middle) && !(AND.test(middle) && BETWEEN.test(before))) return [];
    if (!STARTS.test(before) && PLAN_BEFORE.test(before)) return [];
    const value = date.value ?? withYearOf(date, next);
    return value === null ? [] : [{ from: value, to: next.value, words: text.slice(date.index, next.index + next.words.length), lines }];
  });
}

/** "from 3 May to 9 June 2022": the first date has the year of the second one. */
function withYearOf(date: FoundDate, next: FoundDate): string | null {
  const year = next.value?.slice(0, 4);
  return year ? (findDates(`${date.words.replace(/,$/, "")} ${year}`)[0]?.value ?? null) : null;
}

/**
 * When a practice may have been, by what it tells of its implementation and results; and as of when the document tells
 * it, by its cover and imprint or, where these have no date, by nothing.
 */
export function proposeDates(
  practice: RecognisedPractice,
  { setAside }: RecognisedDocument,
  text: DocumentText,
): { periods: PeriodProposal[]; asOf: DateProposal[] } {
  const told = textsOf(practice, ["need", "context", "implementation", "results"]);
  const done = textsOf(practice, ["implementation", "results"]);
  const days = done.flatMap((one) =>
    findDates(one.text).flatMap(({ value, words }): PeriodProposal[] =>
      value && value.length > 4 ? [{ from: value, to: null, words, lines: one.lines }] : [],
    ),
  );
  const periods = told.flatMap(periodsIn);
  const isInPeriod = (day: PeriodProposal) =>
    periods.some(({ lines, words }) => lines.from === day.lines.from && words.includes(day.words));
  const asOf = setAside
    .filter(({ why }) => why === "imprint" || why === "cover")
    .flatMap(({ lines }) => Array.from({ length: lines.to - lines.from + 1 }, (_, offset) => lines.from + offset))
    .flatMap((number) => datesOfLine(text.lines[number - 1]?.text ?? "", number));
  return { periods: [...periods, ...days.filter((day) => !isInPeriod(day))], asOf };
}

const datesOfLine = (text: string, number: number): DateProposal[] =>
  findDates(text).flatMap(({ value, words, index }) =>
    value && !PLAN_BEFORE.test(text.slice(Math.max(0, index - 140), index)) && !AGENDA_AFTER.test(text.slice(index + words.length))
      ? [{ value, words, lines: { from: number, to: number } }]
      : [],
  );
