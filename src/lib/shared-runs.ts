import { foldText } from "./fold-text";
import type { MarkedPiece } from "./mark-words";
import type { PlacedText } from "./placed-text";
import { textHash } from "./text-hash";

const RUN_WORDS = 8;
/** So many words in a row are a copy: fewer are the names, headings and turns of speech that everybody uses. */
const COPIED_WORDS = 15;
/** In so many other documents a run of words is a manner of speaking, and says nothing of copying. */
export const COMMON_IN = 3;
/** Of a text that is kept for comparison every so manyth run: of 15 words in common, 8 begin at each of these. */
const KEPT_EVERY = COPIED_WORDS - RUN_WORDS + 1;

const foldedWords = (text: string) => foldText(text).split(" ").filter(Boolean);

const runsOf = (words: readonly string[]) =>
  Array.from({ length: Math.max(0, words.length - RUN_WORDS + 1) }, (_, from) => words.slice(from, from + RUN_WORDS).join(" "));

const runsOfText = (text: string) => runsOf(foldedWords(text));

/** Every run of words that stands in the texts, in one spelling. */
export const runsIn = (texts: readonly string[]): Set<string> => new Set(texts.flatMap(runsOfText));

/** What a document is found by: some of its runs. Whoever asks with all of theirs finds every 15 words in common. */
export const keptHashes = (texts: readonly string[]): number[] => [
  ...new Set(texts.flatMap((text) => runsOfText(text).filter((_, at) => at % KEPT_EVERY === 0)).map(textHash)),
];

/** What a document asks with: all of its runs. */
export const askedHashes = (texts: readonly string[]): number[] => [...new Set([...runsIn(texts)].map(textHash))];

/** A text in pieces, those that stand in the other document too apart. */
export type SharedText = { path: string; pieces: MarkedPiece[] };
/** What two documents have in common: the texts of both that have a part in it, marked. */
export type Copy = { own: SharedText[]; other: SharedText[] };

/** A text in pieces, the longest passages that are among the runs apart. */
function markShared(text: string, runs: ReadonlySet<string>): MarkedPiece[] {
  // Each written word with the space after it. It may fold to none (a dash) or to several (self-help).
  const written = text.match(/\S+\s*/g) ?? [];
  const words = written.flatMap((word, at) => foldedWords(word).map((folded) => ({ folded, at })));
  const shared = new Set<number>();
  for (const [from, run] of runsOf(words.map(({ folded }) => folded)).entries()) {
    if (!runs.has(run)) continue;
    for (let at = words[from]?.at ?? 0; at <= (words[from + RUN_WORDS - 1]?.at ?? -1); at += 1) shared.add(at);
  }
  const pieces: MarkedPiece[] = [];
  for (const [at, word] of written.entries()) {
    const last = pieces.at(-1);
    if (last?.isMatch === shared.has(at)) last.text += word;
    else pieces.push({ text: word, isMatch: shared.has(at) });
  }
  return pieces;
}

const sharedTexts = (document: readonly PlacedText[], runs: ReadonlySet<string>): SharedText[] =>
  document
    .filter(({ text }) => runsOfText(text).some((run) => runs.has(run)))
    .map(({ path, text }) => ({ path, pieces: markShared(text, runs) }));

/** The passages that are marked in the texts, as they are written there. */
export const sharedPassages = (texts: readonly SharedText[]): string[] =>
  texts.flatMap(({ pieces }) => pieces.flatMap(({ text, isMatch }) => (isMatch ? [text.trim()] : [])));

/**
 * What a document has in common with each of the others; null where that is no copy. What stands in many of them, or is
 * known to (`common`, as hashes), is left out.
 */
export function copiesAmong(
  own: readonly PlacedText[],
  others: readonly (readonly PlacedText[])[],
  common: ReadonlySet<number> = new Set(),
): (Copy | null)[] {
  const mine = runsIn(own.map(({ text }) => text));
  for (const run of mine) if (common.has(textHash(run))) mine.delete(run);
  const shared = others.map((other) => [...runsIn(other.map(({ text }) => text))].filter((run) => mine.has(run)));
  const counts = new Map<string, number>();
  for (const run of shared.flat()) counts.set(run, (counts.get(run) ?? 0) + 1);
  return shared.map((all, at) => {
    const runs = new Set(all.filter((run) => (counts.get(run) ?? 0) < COMMON_IN));
    // Most have nothing in common, and nothing of them has to be marked.
    if (runs.size < KEPT_EVERY) return null;
    const copy = { own: sharedTexts(own, runs), other: sharedTexts(others[at] ?? [], runs) };
    return sharedPassages(copy.own).some((passage) => foldedWords(passage).length >= COPIED_WORDS) ? copy : null;
  });
}

/** Which of some documents have a passage in common, such as those of one booklet. */
export function copiesBetween(documents: readonly (readonly PlacedText[])[]): { first: number; second: number; copy: Copy }[] {
  return documents.flatMap((document, first) => {
    const others = documents.filter((_, at) => at !== first);
    return copiesAmong(document, others).flatMap((copy, at) => (copy && at >= first ? [{ first, second: at + 1, copy }] : []));
  });
}
