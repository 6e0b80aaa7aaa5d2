import { nameKey } from "./name-key";
import { isSameWord } from "./same-word";
import { spellingsOf } from "./spellings";

export type MarkedPiece = { text: string; isMatch: boolean };

/** A word that is looked for, folded; a beginning stands for all words that begin with it. */
export type WantedWord = { word: string; isPrefix: boolean };

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const PART_OF_WORD = /[\p{L}\p{M}\p{N}]/u;
/** Which characters are parts of words: a table, because whole texts are read letter by letter. */
let parts: Uint8Array | undefined;
const partsOfWords = () =>
  (parts ??= Uint8Array.from({ length: 0x10000 }, (_, code) => (PART_OF_WORD.test(String.fromCharCode(code)) ? 1 : 0)));
/** Halves of letters that are too many for one number. */
const HALF = /[\ud800-\udfff]/;
/** What a first letter may look like in the texts: with marks, and in the other script. */
// biome-ignore format: a table
const LOOKS: Record<string, string> = {
  a: "aáàâäăа", b: "bб", c: "cčćçцчћќ", d: "dđдђџѓѕ", e: "eéëèěе", f: "fф", g: "gгѓ", h: "hх", i: "iíиyý", j: "jј", k: "kкќ", l: "lлљ",
  m: "mм", n: "nñňнњ", o: "oóöôо", p: "pп", q: "qcкќћ", r: "rřр", s: "sšśşсш", t: "tťт", u: "uúůüу", v: "vвw", w: "wv", x: "xdџ", y: "yýи", z: "zžзж",
};

// Forms of one word begin with the same letter.
const is = (own: string, other: string, isPrefix: boolean) =>
  own[0] === other[0] && (isSameWord(own, other) || (isPrefix && own.startsWith(other)));

type Matcher = {
  /** Finds the beginnings of words with one of the first letters: most are none of them, and nothing of them has to be folded. */
  beginning: RegExp;
  /** Which of the wanted words it is, or -1. */
  which(text: string): number;
};

/** Letters of the languages of the region, and digits. Other letters are told by the table: a pattern of all would take longer to make than to use. */
const USUAL = "A-Za-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0300-\\u036f\\u0370-\\u0373\\u0400-\\u0481";
const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Made once for a search: texts repeat their words. */
function matcherOf(wanted: readonly WantedWord[]): Matcher {
  const looks = wanted.flatMap(({ word }) => [...(LOOKS[word[0] ?? ""] ?? word[0] ?? "")]);
  const first = new Set(looks.flatMap((letter) => [letter, letter.toUpperCase()]).map(escaped));
  const keyed = wanted.map((one) => ({ ...one, key: nameKey(one.word) }));
  const known = new Map<string, number>();
  return {
    beginning: new RegExp(`(?<![${USUAL}])[${[...first].sort().join("")}]`, "g"),
    which(text) {
      let which = known.get(text);
      if (which === undefined) {
        const [word, key] = spellingsOf(text);
        which = keyed.findIndex((one) => is(word, one.word, one.isPrefix));
        if (which < 0) which = keyed.findIndex((one) => is(key, one.key, one.isPrefix));
        known.set(text, which);
      }
      return which;
    },
  };
}

const matchers = new WeakMap<readonly WantedWord[], Matcher>();

type Hit = { from: number; to: number; which: number };

function hitsIn(text: string, wanted: readonly WantedWord[]): Hit[] {
  if (wanted.length === 0) return [];
  const matcher = matchers.get(wanted) ?? matcherOf(wanted);
  matchers.set(wanted, matcher);
  if (HALF.test(text)) return slowHits(text, matcher);
  const { beginning } = matcher;
  const table = partsOfWords();
  const isPart = (at: number) => table[text.charCodeAt(at)] === 1;
  const hits: Hit[] = [];
  beginning.lastIndex = 0;
  while (beginning.test(text)) {
    const from = beginning.lastIndex - 1;
    if (from > 0 && isPart(from - 1)) continue;
    let to = from + 1;
    while (to < text.length && isPart(to)) to += 1;
    beginning.lastIndex = to;
    const which = matcher.which(text.slice(from, to));
    if (which >= 0) hits.push({ from, to, which });
  }
  return hits;
}

/** The same for letters of two halves, which are rare. */
function slowHits(text: string, matcher: Matcher): Hit[] {
  const hits: Hit[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const which = matcher.which(word);
    if (which >= 0) hits.push({ from: index, to: index + word.length, which });
  }
  return hits;
}

/** A text in pieces, those that match apart; words that match one after the other are one piece. */
export function markWords(text: string, wanted: readonly WantedWord[]): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const { from, to } of hitsIn(text, wanted)) {
    const between = text.slice(at, from);
    const last = pieces.at(-1);
    if (last?.isMatch && /^[\s-]$/.test(between)) last.text += text.slice(at, to);
    else pieces.push(...(between ? [{ text: between, isMatch: false }] : []), { text: text.slice(from, to), isMatch: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMatch: false });
  return pieces;
}

/** How many different ones of the wanted words stand in a text. */
export function countWanted(text: string, wanted: readonly WantedWord[]): number {
  const hits = hitsIn(text, wanted);
  return hits.length < 2 ? hits.length : new Set(hits.map(({ which }) => which)).size;
}

const LONGEST_PASSAGE = 240;

const SENTENCE = /[^.!?]+(?:[.!?](?!\s)[^.!?]*)*[.!?]*\s*/g;

/** The sentence of a text that has most of the wanted words, cut where it is long. */
export function bestSentence(text: string, wanted: readonly WantedWord[]): { text: string; found: number } {
  const hits = hitsIn(text, wanted);
  let best = { text: "", found: 0 };
  if (hits.length === 0) return best;
  for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
    const inside = hits.filter(({ from }) => from >= index && from < index + sentence.length);
    const found = new Set(inside.map(({ which }) => which)).size;
    if (found > best.found) best = { text: sentence.trim(), found };
  }
  return best.text.length <= LONGEST_PASSAGE ? best : { ...best, text: cutAround(best.text, wanted) };
}

function cutAround(text: string, wanted: readonly WantedWord[]): string {
  const [first] = hitsIn(text, wanted);
  const from = Math.max(0, Math.min((first?.from ?? 0) - 60, text.length - LONGEST_PASSAGE));
  const start = from === 0 ? 0 : text.indexOf(" ", from) + 1;
  const end = start + LONGEST_PASSAGE >= text.length ? text.length : text.lastIndexOf(" ", start + LONGEST_PASSAGE);
  return `${start > 0 ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}
