import { foldText } from "../fold-text";
import type { PlacedText } from "../placed-text";
import { isSameWord } from "../same-word";
import { type Finding, finding } from "./finding";
import { sentenceAt } from "./sentences";

/** A number that counts something: "around 500 people". `counted` is what is counted, its last word what all before it tell of; `after` what follows. Both are folded. */
export type Quantity = { value: number; written: string; isRough: boolean; counted: readonly string[]; after: string };

/** At these ends what is counted. */
const ENDS = new Set(
  (
    "a an and are as at be been before but by can could did do does during each for from had has have how in including into is it live lives " +
    "living more need needed not of on or out over per received since so than that the their them there they this to took under until up use used " +
    "was were what when where which while who whom will with within without would i u na za sa od do iz te ili koji koja koje su je bilo " +
    "ne nga me per dhe qe jane ishin v ve s z ze pro jsou byli kteri"
  ).split(" "),
);
const ROUGHLY = "around|about|some|nearly|almost|approximately|approx\\.|roughly|circa|ca\\.|oko|otprilike|okolu|rreth|asi|přibližně|kolem";
const AT_LEAST = "over|more than|at least|up to|preko|više od|mbi|nad|alespoň";
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\p{N}.,/:+€$£-])(?:(?<rough>${ROUGHLY}|${AT_LEAST})\\s+)?(?<digits>\\d{1,3}(?:[.,\\u00a0 ]\\d{3})+|\\d+)(?![\\p{L}\\p{N}%/:)-]|[.,]\\d|\\s*[%€$]|\\s+(?:percent|per cent|EUR|euros?)\\b)(?<following>(?:\\s+[\\p{L}'’-]+){0,5})`,
  "giu",
);
const isYear = (digits: string) => /^(?:19|20)\d{2}$/.test(digits);

/** The numbers of a text with what they count. Years, shares, money, dates and numbers of laws count nothing. */
export function quantitiesIn(text: string): Quantity[] {
  return [...text.matchAll(QUANTITY)].flatMap(({ groups }) => {
    const { rough, digits = "", following = "" } = groups ?? {};
    const words = foldText(following).split(" ").filter(Boolean);
    const end = words.findIndex((word) => ENDS.has(word));
    const counted = end < 0 ? words : words.slice(0, end);
    const head = counted.at(-1);
    if (isYear(digits) || !head || head.length < 4) return [];
    const shown = following
      .split(/\s+/)
      .slice(0, counted.length + 1)
      .join(" ");
    const written = `${rough ? `${rough} ` : ""}${digits}${shown}`;
    const after = words.slice(counted.length, counted.length + 2).join(" ");
    return [{ value: Number(digits.replace(/\D/g, "")), written, isRough: rough !== undefined, counted, after }];
  });
}

/** Numbers further apart are about different things; rough ones that are nearer say the same. */
const MOST_APART = 0.25;
const LEAST_APART_OF_ROUGH = 0.05;
/** Small numbers are near to each other by chance. */
const SMALL = 10;
const SMALL_ROUGH = 50;

/** What follows a counted word tells which of them are meant: with disabilities. */
const saysWhich = (after: string) => after.split(" ").some((word) => word !== "" && !ENDS.has(word));

const countSame = ({ counted }: Quantity, other: Quantity) =>
  [
    [counted, other.counted],
    [other.counted, counted],
  ].some(([left = [], right = []]) => left.some((word) => isSameWord(word, right.at(-1) ?? "")));

function differ(one: Quantity, other: Quantity): boolean {
  const [less, more] = [Math.min(one.value, other.value), Math.max(one.value, other.value)];
  const apart = (more - less) / more;
  if (less === more || apart > MOST_APART || !countSame(one, other)) return false;
  if (one.isRough !== other.isRough) return less >= SMALL_ROUGH && apart > LEAST_APART_OF_ROUGH;
  return less >= SMALL && one.after === other.after && saysWhich(one.after);
}

/** Where one text has both numbers, they are known to be two things. */
const haveBoth = (texts: readonly PlacedText[], one: Quantity, other: Quantity) =>
  texts.some(({ text }) => {
    const values = new Set(quantitiesIn(text).map(({ value }) => value));
    return values.has(one.value) && values.has(other.value);
  });

/**
 * Numbers that count the same in two texts and do not agree: "around 500 people" here and "597 people" there. Each of them
 * is told once, beside the first that it does not agree with.
 */
export function differingNumbers(texts: readonly PlacedText[]): Finding[] {
  const all = texts.flatMap((placed) => quantitiesIn(placed.text).map((quantity) => ({ placed, quantity })));
  const told = new Set<string>();
  return all.flatMap(({ placed, quantity }, index) => {
    const others = all.slice(0, index).filter((other) => other.placed.path !== placed.path);
    const other = others.find((one) => differ(one.quantity, quantity));
    const key = `${[quantity.value, other?.quantity.value].sort().join(" ")} ${quantity.counted[0]}`;
    if (!other || told.has(key) || haveBoth(texts, quantity, other.quantity)) return [];
    told.add(key);
    const where = { path: other.placed.path, text: other.quantity.written };
    return [finding("number-differs", placed, quantity.written, { other: where })];
  });
}

const LISTED =
  /(?<![\p{L}\p{N}.,/-])(?<digits>\d{1,3})\s+(?<counted>[\p{L}'’ -]{3,50}?)\s*(?:\((?<inside>[^()]+)\)|:\s+(?<after>[^.;:()]+))/gu;
const OPEN_LIST = /\b(?:etc|e\.g|such as|including|among others|others|itd|npr|etj|např|aj)\b|…/i;

/** A number beside a list of names that has more or fewer of them: "11 municipalities (Knić, Rača …)". A name counts once. */
export function countsOfLists(texts: readonly PlacedText[]): Finding[] {
  return texts.flatMap((placed) =>
    [...placed.text.matchAll(LISTED)].flatMap(({ index, groups }) => {
      const { digits = "", counted = "", inside, after } = groups ?? {};
      const list = inside ?? after ?? "";
      const names = list
        .split(/,|\s+(?:and|i|dhe|a)\s+/)
        .map((name) => name.trim())
        .filter(Boolean);
      const areNames = names.length >= 3 && names.every((name) => /^\p{Lu}[\p{L}'’.-]+(?: [\p{L}'’.-]+){0,2}$/u.test(name));
      const count = new Set(names.map(foldText)).size;
      if (!areNames || OPEN_LIST.test(list) || Number(digits) === count) return [];
      const other = { path: placed.path, text: sentenceAt(placed.text, index) };
      return [finding("count-differs", placed, `${digits} ${counted.trim()}`, { other, meant: [String(count)] })];
    }),
  );
}
