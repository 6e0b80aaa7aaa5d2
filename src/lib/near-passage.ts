import { distance } from "fastest-levenshtein";
import { foldText } from "./fold-text";
import type { SourceText } from "./source-text";
import { linesOfSpan, spanOfLines, type TextSpan } from "./web-annotation";

/** So much of the letters must be the same. */
const ALIKE = 0.75;
/** Fewer words, and a likeness may be chance. */
const FEWEST_WORDS = 5;
/** Letters are compared one by one up to this length; what is longer is compared in its beginning and told from there. */
const MOST_LETTERS = 6000;
/** A pair of words that stands more often finds nothing. */
const MOST_PLACES = 60;

type Word = TextSpan & { folded: string };
/** The words of a text, and where each pair of neighbours stands. */
export type WordIndex = { words: readonly Word[]; pairs: ReadonlyMap<string, readonly number[]> };

const wordsIn = (whole: string): Word[] =>
  [...whole.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    folded: foldText(word),
    start: index,
    end: index + word.length,
  }));
const pairAt = (words: readonly Word[], at: number) => `${words[at]?.folded} ${words[at + 1]?.folded}`;

export function wordIndex({ whole }: SourceText): WordIndex {
  const words = wordsIn(whole);
  const pairs = new Map<string, number[]>();
  for (let at = 0; at + 1 < words.length; at += 1) {
    const places = pairs.get(pairAt(words, at));
    if (places) places.push(at);
    else pairs.set(pairAt(words, at), [at]);
  }
  return { words, pairs };
}

/** Where a text stands that is nearly the wanted one: a word exchanged, added or left out. Null where none is near enough. */
export function likeliestSpan(text: SourceText, { words, pairs }: WordIndex, wanted: string): TextSpan | null {
  const own = wordsIn(wanted);
  if (own.length < FEWEST_WORDS) return null;
  // Where the wanted text would begin, were each of its pairs the one that stands there.
  const beginnings = own
    .flatMap((_, at) => {
      const places = at + 1 < own.length ? (pairs.get(pairAt(own, at)) ?? []) : [];
      return places.length > MOST_PLACES ? [] : places.map((place) => place - at);
    })
    .toSorted((a, b) => a - b);
  const begin = densest(beginnings, Math.max(2, Math.ceil(own.length / 5)));
  if (begin === null) return null;
  const spanAt = (from: number, to: number): TextSpan | null => {
    const [first, last] = [words[Math.max(0, from)], words[Math.min(words.length, to) - 1]];
    return first && last && last.end > first.start ? { start: first.start, end: last.end } : null;
  };
  const span = spanAt(begin, begin + own.length);
  // Passages are whole lines, mostly; words that were put in or left out shift the span by as many into a neighbour.
  const edge = Math.floor(own.length / 5);
  const inner = spanAt(begin + edge, begin + own.length - edge);
  const wholeLines = [span, inner].map((one) => one && spanOfLines(text, linesOfSpan(text, one)));
  const folded = foldText(wanted);
  const tried = [...wholeLines, span].flatMap((one) =>
    one ? [{ one, alike: likeness(folded, foldText(text.whole.slice(one.start, one.end))) }] : [],
  );
  const [best] = tried.toSorted((a, b) => b.alike - a.alike);
  return best && best.alike >= ALIKE ? best.one : null;
}

/** The beginning around which most others lie; `values` are in order. */
function densest(values: readonly number[], width: number): number | null {
  let best: { count: number; value: number } | null = null;
  for (let [from, to] = [0, 0]; to < values.length; to += 1) {
    while ((values[to] ?? 0) - (values[from] ?? 0) > width) from += 1;
    const middle = values[Math.floor((from + to) / 2)] ?? 0;
    if (!best || to - from + 1 > best.count) best = { count: to - from + 1, value: middle };
  }
  return best?.value ?? null;
}

/** From 0, nothing in common, to 1, the same letters. */
function likeness(left: string, right: string): number {
  const length = Math.max(left.length, right.length);
  const [one, other] = [left.slice(0, MOST_LETTERS), right.slice(0, MOST_LETTERS)];
  const apart = distance(one, other) + Math.abs(Math.max(0, left.length - MOST_LETTERS) - Math.max(0, right.length - MOST_LETTERS));
  return 1 - apart / Math.max(1, length);
}
