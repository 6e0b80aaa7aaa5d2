import { foldText } from "./fold-text";

export const RUN_WORDS = 8;

const foldedWords = (text: string) => foldText(text).split(" ").filter(Boolean);

const runsOf = (words: readonly string[]) =>
  Array.from({ length: Math.max(0, words.length - RUN_WORDS + 1) }, (_, from) => words.slice(from, from + RUN_WORDS).join(" "));

/** Every run of words that stands in the texts, in one spelling. */
export const runsIn = (texts: readonly string[]): Set<string> => new Set(texts.flatMap((text) => runsOf(foldedWords(text))));

/** The longest passages of a text that are among the runs, as they are written there. */
export function sharedPassages(text: string, runs: ReadonlySet<string>): string[] {
  // A written word may fold to none (a dash) or to several (self-help).
  const written = text.split(/\s+/).filter(Boolean);
  const words = written.flatMap((word, at) => foldedWords(word).map((folded) => ({ folded, at })));
  const passages: { from: number; to: number }[] = [];
  for (const [from, run] of runsOf(words.map(({ folded }) => folded)).entries()) {
    if (!runs.has(run)) continue;
    const last = passages.at(-1);
    const to = from + RUN_WORDS - 1;
    if (last && from <= last.to + 1) last.to = to;
    else passages.push({ from, to });
  }
  return passages.map(({ from, to }) => written.slice(words[from]?.at, (words[to]?.at ?? 0) + 1).join(" "));
}
