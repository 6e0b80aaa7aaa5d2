import { foldText } from "./fold-text";
import type { MarkedPiece } from "./mark-words";
import type { PlacedText } from "./placed-text";
import { textHash } from "./text-hash";

const RUN_WORDS = 8;
/** So many words in a row are a copy: fewer are the names, headings and turns of speech that everybody uses. */
const COPIED_WORDS = 15;
/** In so many other works a run of words is a manner of speaking, and says nothing of copying. */
export const COMMON_IN = 3;
/** So many words in a row are no manner of speaking: however many have them, they have them from each other. */
const LONG_WORDS = 31;
/** Of passages that are each too short to be a copy so many runs are one together: two of 13 words, or four of 10. */
const MANY_RUNS = 12;
/** Of a text that is kept for comparison every so manyth run: of 15 words in common, 8 begin at each of these. */
export const KEPT_EVERY = COPIED_WORDS - RUN_WORDS + 1;
/** Of so many words in a row, so many runs are kept one after the other. */
export const KEPT_OF_LONG = (LONG_WORDS - RUN_WORDS + 1) / KEPT_EVERY;

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

/** What a document asks with: all of its runs, as they follow each other. */
export const askedHashes = (texts: readonly string[]): number[] => texts.flatMap(runsOfText).map(textHash);

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

/** How many words the longest passage of the texts has that is among the runs. */
function longestPassage(texts: readonly PlacedText[], runs: ReadonlySet<string>): number {
  let longest = 0;
  for (const { text } of texts) {
    let inRow = 0;
    for (const run of runsOfText(text)) {
      inRow = runs.has(run) ? inRow + 1 : 0;
      longest = Math.max(longest, inRow);
    }
  }
  return longest && longest + RUN_WORDS - 1;
}

/** A document that another is compared with. Several that are drafts of one work have the same `work`. */
export type ComparedDocument = { work: string; texts: readonly PlacedText[] };

/**
 * What a document has in common with each of the others; null where that is no copy. What stands in many works, or is
 * known to (`common`, as hashes), is left out, unless it is part of something long.
 */
export function copiesAmong(
  own: readonly PlacedText[],
  others: readonly ComparedDocument[],
  common: ReadonlySet<number> = new Set(),
): (Copy | null)[] {
  const mine = runsIn(own.map(({ text }) => text));
  const compared = others.map(({ work, texts }) => {
    const shared = new Set([...runsIn(texts.map(({ text }) => text))].filter((run) => mine.has(run)));
    return { work, texts, shared };
  });
  const works = new Map<string, Set<string>>();
  for (const { work, shared } of compared) for (const run of shared) works.set(run, (works.get(run) ?? new Set()).add(work));
  const isCommon = (run: string) => (works.get(run)?.size ?? 0) >= COMMON_IN || common.has(textHash(run));
  return compared.map(({ texts, shared }) => {
    // Most have nothing in common, and nothing of them has to be marked.
    if (shared.size < KEPT_EVERY) return null;
    const isLong = longestPassage(own, shared) >= LONG_WORDS;
    const runs = isLong ? shared : new Set([...shared].filter((run) => !isCommon(run)));
    const isCopy = isLong || runs.size >= MANY_RUNS || longestPassage(own, runs) >= COPIED_WORDS;
    return isCopy ? { own: sharedTexts(own, runs), other: sharedTexts(texts, runs) } : null;
  });
}

/** Which of some documents have a passage in common, such as those of one booklet. */
export function copiesBetween(documents: readonly (readonly PlacedText[])[]): { first: number; second: number; copy: Copy }[] {
  const works = documents.map((texts, at) => ({ work: String(at), texts }));
  return documents.flatMap((document, first) => {
    const copies = copiesAmong(
      document,
      works.filter((_, at) => at !== first),
    );
    return copies.flatMap((copy, at) => (copy && at >= first ? [{ first, second: at + 1, copy }] : []));
  });
}
