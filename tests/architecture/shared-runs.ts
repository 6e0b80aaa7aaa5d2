import { wordsOf } from "./seed-records";

export const RUN_LENGTH = 10;

/**
 * Finds runs of ten words that a text shares with a document. A kept name or title counts as one word on both sides, so
 * that "the Association of Citizens with Disabilities" alone is no copied sentence, and one around it still is.
 */
export function runFinder(document: string, kept: readonly string[]): (text: string) => string[] {
  const names = new Map(
    kept
      .map((name) => wordsOf(name))
      .filter((words) => words.length > 1)
      .toSorted((a, b) => b.length - a.length)
      .map((words, index) => [words.join(" "), `name${index}`] as const),
  );
  const longest = new Map<string, number>();
  for (const words of [...names.keys()].map((name) => name.split(" "))) {
    const [first = ""] = words;
    longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
  }
  const shortened = (text: string) => joinNames(wordsOf(text), names, longest);
  const runs = new Set(runsOf(shortened(document)));
  return (text) => runsOf(shortened(text)).filter((run) => runs.has(run));
}

/** The words with each name as one word; `longest` is the length of the longest name that begins with a word. */
function joinNames(words: readonly string[], names: ReadonlyMap<string, string>, longest: ReadonlyMap<string, number>): string[] {
  const joined: string[] = [];
  for (let index = 0; index < words.length; ) {
    const word = words[index] as string;
    let length = Math.min(longest.get(word) ?? 1, words.length - index);
    while (length > 1 && !names.has(words.slice(index, index + length).join(" "))) length--;
    joined.push((length > 1 && names.get(words.slice(index, index + length).join(" "))) || word);
    index += Math.max(1, length);
  }
  return joined;
}

const runsOf = (words: readonly string[]) =>
  words.slice(0, Math.max(0, words.length - RUN_LENGTH + 1)).map((_, index) => words.slice(index, index + RUN_LENGTH).join(" "));
