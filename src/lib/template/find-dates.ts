import { foldText } from "../fold-text";
import { isSameWord } from "../same-word";

/** A date in a text: `value` is YYYY, YYYY-MM or YYYY-MM-DD, of several days the first; null where the year is missing. */
export type FoundDate = { value: string | null; words: string; index: number };

/** A paragraph that is longer than this is none, and would take long. */
export const LONGEST_TEXT = 20_000;
const LANGUAGES = ["en", "sr", "sr-Latn", "bs", "mk", "sq", "cs"];
const SHORT_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Forms of names that are too short to tell their endings from another word. */
const SHORT_FORMS: [string, number][] = [
  ["maja", 5],
  ["maju", 5],
  ["majit", 5],
  ["juna", 6],
  ["junu", 6],
  ["jula", 7],
  ["julu", 7],
];

const monthNames = new Map<string, number>([...SHORT_NAMES.map((name, index): [string, number] => [name, index + 1]), ...SHORT_FORMS]);
for (const language of LANGUAGES) {
  for (let month = 1; month <= 12; month += 1) {
    const day = new Date(Date.UTC(2021, month - 1, 5));
    for (const shape of [{ month: "long" }, { day: "numeric", month: "long" }] as const) {
      const written = new Intl.DateTimeFormat(language, { ...shape, timeZone: "UTC" }).format(day);
      const name = foldText(written).replace(/\d+/g, "").trim();
      monthNames.set(name, month);
      // oktobar, oktobra, oktobru
      if (name.endsWith("bar")) for (const ending of ["ra", "ru"]) monthNames.set(name.slice(0, -2) + ending, month);
    }
  }
}

/** The month that a word is, in whichever case its language has put it. */
function monthOf(word: string): number | undefined {
  const folded = foldText(word);
  return monthNames.get(folded) ?? [...monthNames].find(([name]) => name.length > 3 && isSameWord(name, folded))?.[1];
}

const DAYS = String.raw`(?<day>\d{1,2})(?:\.|st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2}(?:\.|st|nd|rd|th)?)?`;
const YEAR = String.raw`(?<year>(?:19|20)\d{2})`;
const PATTERNS = [
  /(?<![\d.])(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?!\d)/g,
  new RegExp(String.raw`(?<![\d/.])${DAYS}\s?[./]\s?(?<month>\d{1,2})\s?[./]\s?${YEAR}(?!\d)`, "g"),
  new RegExp(String.raw`(?<![\d\p{L}])${DAYS}\s+(?:of\s+)?(?<name>\p{L}{3,12})(?!\p{L})(?:,?\s+${YEAR}(?!\d))?`, "gu"),
  new RegExp(String.raw`(?<!\p{L})(?<name>\p{L}{3,12})\.?\s+${DAYS},?\s+${YEAR}(?!\d)`, "gu"),
  new RegExp(String.raw`(?<!\p{L})(?<name>\p{L}{3,12})\.?,?\s+${YEAR}(?!\d)`, "gu"),
  new RegExp(String.raw`(?<![\d\p{L}.,/])${YEAR}(?![\d\p{L}/]|[.,]\d)`, "gu"),
];

const two = (part: string | number) => String(part).padStart(2, "0");

/** The dates and years of a text, in its order; of two that overlap the fuller one. */
export function findDates(text: string): FoundDate[] {
  if (text.length > LONGEST_TEXT || !/\d/.test(text)) return [];
  const found: FoundDate[] = [];
  const taken: [number, number][] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const { day, month: number, name, year } = match.groups ?? {};
      const month = name === undefined ? number && Number(number) : monthOf(name);
      if ((name !== undefined && month === undefined) || Number(month ?? 1) > 12 || Number(day ?? 1) > 31) continue;
      const end = match.index + match[0].length;
      if (taken.some(([from, to]) => match.index < to && from < end)) continue;
      taken.push([match.index, end]);
      const parts = [year, month && two(month), month && day && two(day)].filter((part) => part);
      found.push({ value: year ? parts.join("-") : null, words: match[0], index: match.index });
    }
  }
  return found.toSorted((a, b) => a.index - b.index);
}
