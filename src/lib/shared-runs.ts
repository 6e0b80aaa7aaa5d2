import { foldText } from "./fold-text";

export const RUN_WORDS = 8;

const foldedWords = (text: string) => foldText(text).split(" ").filter(Boolean);

const runsOf = (words: readonly string[]) =>
  Array.from({ length: Math.max(0, words.length - RUN_WORDS + 1) }, (_, from) => words.slice(from, from + RUN_WORDS).join(" "));

/** Every run of words that stands in the texts, in one spelling. */
export const runsIn = (texts: readonly string[]): Set<string> => new Set(texts.flatMap((text) => runsOf(foldedWords(text))));

/** In so many other documents a run of words is a manner of speaking, and says nothing of copying. */
const COMMON_IN = 3;

/** The runs that the texts share with each of the other documents; what stands in many of them is left out. */
export function runsSharedWith(texts: readonly string[], others: readonly (readonly string[])[]): Set<string>[] {
  const mine = runsIn(texts);
  const shared = others.map((other) => new Set([...runsIn(other)].filter((run) => mine.has(run))));
  const counts = new Map<string, number>();
  for (const run of shared.flatMap((runs) => [...runs])) counts.set(run, (counts.get(run) ?? 0) + 1);
  return shared.map((runs) => new Set([...runs].filter((run) => (counts.get(run) ?? 0) < COMMON_IN)));
}

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
