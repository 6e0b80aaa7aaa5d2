import { textHash } from "./text-hash";

const without = (word: string, index: number) => word.slice(0, index) + word.slice(index + 1);
const LONGEST_FOR_TWO = 16;

/** How many letters of a word may be wrong: none of three letters or fewer, one up to five, two in longer ones. */
export const errorsAllowed = (word: string) => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2);

/**
 * Hashes of a word and of what is left of it without one letter, and of longer words without two. Two words that are so
 * near to each other have one in common, whichever of them has a letter too many, too few or wrong.
 */
export function nearbyHashes(word: string): number[] {
  const found = new Set([word]);
  const isTwice = word.length > 5 && word.length <= LONGEST_FOR_TWO;
  for (let first = 0; first < word.length; first += 1) {
    const one = without(word, first);
    found.add(one);
    for (let second = first; isTwice && second < one.length; second += 1) found.add(without(one, second));
  }
  return [...new Set([...found].map(textHash))];
}

/** How many letters have to be put in, taken out, exchanged or swapped with their neighbour. */
export function lettersApart(left: string, right: string): number {
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const isSame = left[i - 1] === right[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (isSwapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[right.length] ?? 0;
}

export type WordChoice = { typed: string; isKnown: boolean; near: string[] };

/** For each typed word, folded, the known words that it may have been meant to be, the nearest first. `keyOf` makes spellings alike. */
export function nearestWords(
  typed: readonly string[],
  known: readonly { word: string; spelling: string }[],
  keyOf: (word: string) => string,
): WordChoice[] {
  const keyed = known.map((one) => ({ ...one, key: keyOf(one.word) }));
  return typed.map((word) => {
    const key = keyOf(word);
    const near = keyed
      .map((one) => ({ ...one, apart: lettersApart(key, one.key) }))
      .filter(({ apart }) => apart <= errorsAllowed(key))
      // Whoever errs rarely errs in the first letter, and rather leaves a letter out than puts one in.
      .sort(
        (a, b) =>
          a.apart - b.apart ||
          Number(b.key[0] === key[0]) - Number(a.key[0] === key[0]) ||
          b.key.length - a.key.length ||
          (a.word < b.word ? -1 : 1),
      );
    return { typed: word, isKnown: known.some((one) => one.word === word), near: near.map(({ spelling }) => spelling) };
  });
}
