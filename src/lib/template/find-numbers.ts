import { foldText } from "../fold-text";
import { findDates, LONGEST_TEXT } from "./find-dates";
import type { TemplateLanguage } from "./section-headings";

/**
 * A number of a text that counts or measures something; `end` is where what it counts begins. `isAtLeast`: it is the
 * lower one of a range, or has a plus behind it.
 */
export type FoundNumber = { value: number; isPercent: boolean; isAtLeast: boolean; index: number; end: number };

const DIGITS =
  /(?<![\p{L}\d.,/-])(?:\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?![\d\p{L}]|[.,]\d|\s?[/-]\d)/gu;
const RANGE = /(?<![\p{L}\d.,/-])(\d{1,3})\s?[-–]\s?\d{1,3}(?=\s?%)/gu;
const PERCENT = /^\s?(?:%|percent\b|per cent\b|odsto\b|posto\b|отсто|посто|проценти|përqind|procent)/iu;
const DATE_LIKE = /(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?!\d)/g;
const PHONE_LIKE = /(?:\+\s?\d|(?<![\d,.])0\d)[\d\s/()-]{5,20}\d/g;
/** Of these a number is a name or a place in a row, and no count. */
const NAMED_BEFORE =
  /(?<!\p{L})(?:article|chapter|pages?|no|nr|str|street|phase|step|agenda|resolution|aged?|ages|law|point|ul|ulica|br|broj|član|strana|faza|neni|faqe|rruga|čl|čp|strany|ve věku|член|страна|ул|бр|број|чл|фаза|№|#|§)\.?\s*$/iu;
const ACRONYM_BEFORE = /(?<!\p{L})\p{Lu}{2,}\s+$/u;
const ENUMERATED = /^\s*\d{1,2}[.)]\s/;

// biome-ignore format: a table
const WORDS: Record<TemplateLanguage, string> = {
  en: "two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20",
  sr: "dva=2 dve=2 tri=3 četiri=4 pet=5 šest=6 sedam=7 osam=8 devet=9 deset=10 jedanaest=11 dvanaest=12",
  bs: "dva=2 dvije=2 tri=3 četiri=4 pet=5 šest=6 sedam=7 osam=8 devet=9 deset=10 jedanaest=11 dvanaest=12",
  mk: "два=2 две=2 три=3 четири=4 пет=5 шест=6 седум=7 осум=8 девет=9 десет=10 единаесет=11 дванаесет=12",
  sq: "dy=2 tre=3 tri=3 katër=4 pesë=5 gjashtë=6 shtatë=7 tetë=8 nëntë=9 dhjetë=10 njëmbëdhjetë=11 dymbëdhjetë=12",
  cs: "dva=2 dvě=2 tři=3 čtyři=4 pět=5 šest=6 sedm=7 osm=8 devět=9 deset=10 jedenáct=11 dvanáct=12",
};
const valuesOf = new Map(
  Object.entries(WORDS).map(([language, words]) => [
    language,
    new Map(words.split(" ").map((pair): [string, number] => [foldText(pair.split("=")[0] ?? ""), Number(pair.split("=")[1])])),
  ]),
);
/** "One" counts only before a noun, not as a pronoun. */
const ONE = /\bone(?=\s+(?!(?:of|or|and|might|can|could|should|is|was|has|day|another|must|may|will|more|step|side|hand|way)\b)\p{Ll})/giu;

/** 1.400, 1 400 and 1,400 are thousands, 22,6 and 22.6 are not: groups of three digits tell. */
export function numberOf(written: string): number {
  const plain = written.replace(/[\s\u00a0\u202f]/g, "");
  const [last = ""] = /[.,]\d{1,2}$/.exec(plain) ?? [];
  const whole = last ? plain.slice(0, -last.length) : plain;
  return Number(whole.replace(/[.,]/g, "") + last.replace(",", "."));
}

function isCount(text: string, match: RegExpExecArray, value: number): boolean {
  const [written] = match;
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  const after = text.slice(match.index + written.length, match.index + written.length + 12);
  const isYear = /^(?:19|20)\d{2}$/.test(written);
  const isOrdinal = /^\.\s+\p{Ll}/u.test(after);
  const isEnumerator = after.startsWith(")") && value < 30 && before.lastIndexOf("(") <= before.lastIndexOf(")");
  const isCode = /^0\d/.test(written) || NAMED_BEFORE.test(before) || ACRONYM_BEFORE.test(before);
  return !isYear && !isOrdinal && !isEnumerator && !isCode;
}

/** Where dates, phone numbers and the enumeration of a line are. */
function otherNumbers(text: string): [number, number][] {
  const spans = [...text.matchAll(DATE_LIKE), ...text.matchAll(PHONE_LIKE)].map((match): [number, number] => [
    match.index,
    match.index + match[0].length,
  ]);
  const dates = findDates(text).map(({ index, words }): [number, number] => [index, index + words.length]);
  return [...spans, ...dates, [0, ENUMERATED.exec(text)?.[0].length ?? 0]];
}

export function findNumbers(text: string, language: TemplateLanguage | null): FoundNumber[] {
  const found: FoundNumber[] = [];
  if (text.length > LONGEST_TEXT) return found;
  const add = (index: number, written: string, value: number, isRange = false) => {
    const after = text.slice(index + written.length, index + written.length + 14);
    const sign = PERCENT.exec(after)?.[0] ?? /^\s?\+(?!\d)/.exec(after)?.[0] ?? "";
    const isPlus = sign.endsWith("+");
    found.push({
      value,
      isPercent: sign !== "" && !isPlus,
      isAtLeast: isRange || isPlus,
      index,
      end: index + written.length + sign.length,
    });
  };
  if (/\d/.test(text)) {
    const others = otherNumbers(text);
    const isFree = (index: number) => !others.some(([from, to]) => from <= index && index < to);
    for (const match of text.matchAll(RANGE)) if (isFree(match.index)) add(match.index, match[0], Number(match[1]), true);
    for (const match of text.matchAll(DIGITS)) {
      const value = numberOf(match[0]);
      if (isFree(match.index) && isCount(text, match, value)) add(match.index, match[0], value);
    }
  }
  const values = valuesOf.get(language ?? "en");
  for (const match of text.matchAll(/(?<![\p{L}-])\p{L}{2,14}(?![\p{L}-])/gu)) {
    const value = values?.get(foldText(match[0]));
    if (value !== undefined) add(match.index, match[0], value);
  }
  if (language === "en" || language === null) for (const match of text.matchAll(ONE)) add(match.index, match[0], 1);
  return found.toSorted((a, b) => a.index - b.index);
}
