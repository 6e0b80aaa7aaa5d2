import { formsOf } from "../../lib/fitting-names";
import { foldText } from "../../lib/fold-text";
import { bestSentence, countWanted, markWords, type WantedWord } from "../../lib/mark-words";
import { plainText } from "../../lib/marked-text";
import { nameKey } from "../../lib/name-key";
import { nearbyHashes } from "../../lib/near-words";
import { isSameWord } from "../../lib/same-word";
import { isLittleWord, readTypedWords, type TypedPart } from "../../lib/typed-words";
import type { FiledName, FoundAs, KnownTerm, MatchedPractice, MatchReason, Passage, Segment, SynonymSet } from "./dto";

type Marked = { text: string };
/** What of a practice's document a search looks through. Not its people: their names come and go by consent. */
type SearchableContent = {
  title: string;
  summary: string;
  need: Marked[];
  context: { paragraphs: Marked[]; conditions: Marked[] };
  implementation: { paragraphs: Marked[]; activities: { text: string; details: string[] }[] };
  results: { paragraphs: Marked[]; claims: Marked[] };
  tips: Marked[];
  voices: Marked[];
  links: { label: string }[];
};

/** Every passage of a practice that a visitor may read, by section. */
function passagesOf({ need, context, implementation, results, tips, voices, links }: SearchableContent): Passage[] {
  const plain = (entries: Marked[]) => entries.map(({ text }) => plainText(text));
  const texts: [Passage[0], string[]][] = [
    ["need", plain(need)],
    ["context", [...plain(context.paragraphs), ...context.conditions.map(({ text }) => text)]],
    [
      "implementation",
      [...plain(implementation.paragraphs), ...implementation.activities.flatMap(({ text, details }) => [text, ...details])],
    ],
    ["results", [...plain(results.paragraphs), ...results.claims.map(({ text }) => text)]],
    ["tips", plain(tips)],
    ["voices", plain(voices)],
    ["links", links.map(({ label }) => label)],
  ];
  return texts.flatMap(([section, some]) => some.map((text): Passage => [section, text]));
}

/** Every text of a practice that a visitor may read and search. */
export const searchableTexts = (content: SearchableContent): string[] => [
  content.title,
  content.summary,
  ...passagesOf(content).map(([, text]) => text),
];

/** What the search looks through of a practice; `names` are those of what it is filed under. */
export const searchedText = (content: SearchableContent, names: readonly FiledName[]): SearchedText => ({
  title: content.title,
  summary: content.summary,
  passages: passagesOf(content),
  names,
});

export type SearchedText = { title: string; summary: string; passages: Passage[]; names: readonly FiledName[] };

const unique = (texts: readonly string[]) => [...new Set(texts)].filter(Boolean);

/** Names in both spellings, folded and as keys, each once: the words of a vector. */
function nameWords(names: readonly string[]): string {
  return unique(names.flatMap((name) => [foldText(name), nameKey(name)])).join(" ");
}

/** The row in which a search finds a published practice. The same for the same texts, whatever order names come in. */
export function searchColumns({ title, summary, passages, names }: SearchedText) {
  const sorted = (kept: (name: FiledName) => boolean) =>
    names
      .filter(kept)
      .map(({ name }) => name)
      .sort();
  return {
    titleWords: nameWords([title, ...sorted(({ kind }) => kind === "place")]),
    filedWords: nameWords(sorted(({ kind }) => kind !== "place")),
    summaryWords: foldText(summary),
    textWords: passages.map(([, text]) => foldText(text)).join(" "),
    serbianWords: unique(sorted(({ lang }) => lang === "sr" || lang === "bs").map(foldText)).join(" "),
    passages,
  };
}

export type KnownWord = { word: string; spelling: string; nearby: number[] };

/** Every word of a practice, folded, with its spelling in the text: for finding what a wrong word was meant to be. */
export function wordsOfText({ title, summary, passages, names }: SearchedText): Map<string, string> {
  const words = new Map<string, string>();
  const texts = [title, summary, ...passages.map(([, text]) => text), ...names.map(({ name }) => name)];
  for (const text of texts) {
    for (const [spelling] of text.matchAll(/[\p{L}\p{M}]{3,30}/gu)) {
      const word = foldText(spelling);
      const known = words.get(word);
      // Latin, and without the capital of a sentence, if it stands so anywhere.
      const isPlainer = known === undefined || (known !== known.toLowerCase() && spelling === spelling.toLowerCase());
      if (/^\p{L}{3,}$/u.test(word) && (known === undefined || (isPlainer && !/\p{Script=Cyrillic}/u.test(spelling)))) {
        words.set(word, spelling);
      }
    }
  }
  return words;
}

export const toKnownWord = (word: string, spelling: string): KnownWord => ({ word, spelling, nearby: nearbyHashes(nameKey(word)) });

/** One way to say what somebody looks for: all of these words, next to each other if they were quoted. */
export type Alternative = { words: string[]; isPhrase: boolean; isPrefix: boolean };
/** What a practice must have, in one of several ways, or must not have. */
export type Clause = { alternatives: Alternative[]; isExcluded: boolean };

/** More than a reader takes in at a glance, or a screen reader tells, are no help. */
export const MOST_SUGGESTIONS = 8;

const SYNONYM_WORDS = 4;
/** With fewer letters a beginning would find half of everything. */
const PREFIX_LETTERS = 3;

const means = (typed: readonly string[], synonym: readonly string[]) =>
  typed.length === synonym.length && typed.every((word, index) => isSameWord(word, synonym[index] ?? ""));

function otherWays(words: readonly string[], synonyms: readonly SynonymSet[]): Alternative[] {
  const sets = synonyms.filter((set) => set.some((synonym) => means(words, synonym)));
  const others = sets.flat().filter((synonym) => synonym.join(" ") !== words.join(" "));
  return others.map((synonym) => ({ words: synonym, isPhrase: false, isPrefix: false }));
}

/** How many parts from here on are words that may belong together: opština as well as centre for social work. */
function runLength(parts: readonly TypedPart[], at: number): number {
  const run = parts.slice(at, at + SYNONYM_WORDS);
  const end = run.findIndex(({ isPhrase, isExcluded }) => isPhrase || isExcluded);
  return Math.max(1, end < 0 ? run.length : end);
}

/** The clause that begins here, with as many words as a synonym has, and the part after it. */
function clauseAt(parts: readonly TypedPart[], at: number, synonyms: readonly SynonymSet[]): { clause: Clause; next: number } {
  const { isPhrase, isExcluded } = parts[at] as TypedPart;
  for (let next = at + runLength(parts, at); ; next -= 1) {
    const words = parts.slice(at, next).flatMap((part) => part.words);
    // Who leaves a word out means that word.
    const others = isExcluded ? [] : otherWays(words, synonyms);
    if (others.length === 0 && next > at + 1) continue;
    const isPrefix = next === parts.length && !isPhrase && !isExcluded && (words.at(-1) ?? "").length >= PREFIX_LETTERS;
    return { clause: { alternatives: [{ words, isPhrase, isPrefix }, ...others], isExcluded }, next };
  }
}

/**
 * What was typed as what a practice must have: synonyms beside the words that they stand for, the last word as a
 * beginning, and no words that say nothing, unless there are no others.
 */
export function clausesOf(typed: string, synonyms: readonly SynonymSet[]): Clause[] {
  const all = readTypedWords(typed);
  const isLittle = ({ words, isPhrase }: TypedPart) => !isPhrase && isLittleWord(words[0] ?? "");
  const parts = all.every(isLittle) ? all : all.filter((part) => !isLittle(part));
  const clauses: Clause[] = [];
  for (let at = 0; at < parts.length; ) {
    const { clause, next } = clauseAt(parts, at, synonyms);
    clauses.push(clause);
    at = next;
  }
  return clauses;
}

/** The words of a search as they are marked: of each clause with their synonyms, of all, and those that were typed. Made once for a page. */
export function wantedOf(clauses: readonly Clause[]) {
  const wordsOf = (alternatives: readonly Alternative[]): WantedWord[] =>
    alternatives.flatMap(({ words, isPrefix }) => words.map((word, index) => ({ word, isPrefix: isPrefix && index === words.length - 1 })));
  const each = clauses.map(({ alternatives }) => wordsOf(alternatives));
  const typed = clauses.flatMap(({ alternatives }) => wordsOf(alternatives.slice(0, 1)));
  return { each, all: each.flat(), typed: typed.map((word) => [word]) };
}
export type Wanted = ReturnType<typeof wantedOf>;

function markedOrNull(text: string, wanted: readonly WantedWord[]): Segment[] | null {
  const segments = markWords(text, wanted);
  return segments.some(({ isMatch }) => isMatch) ? segments : null;
}

const FOUND_AS_AT_MOST = 3;

/** The best of the names of one thing: how many of the words it has, and whether it is not the one that is shown. */
function bestName([name = "", ...others]: readonly string[], wanted: readonly WantedWord[]) {
  const own = { name, otherName: null as string | null, found: countWanted(name, wanted) };
  return others
    .map((otherName) => ({ name, otherName, found: countWanted(otherName, wanted) }))
    .reduce((best, other) => (other.found > best.found ? other : best), own);
}

/** What it was found by that it is filed under. A word that the reader sees in title or summary needs no such explanation. */
function foundAs(practice: MatchedPractice, typed: Wanted["typed"], terms: ReadonlyMap<string, KnownTerm>): FoundAs[] {
  const unseen = typed.filter((word) => countWanted(`${practice.title} ${practice.summary}`, word) === 0).flat();
  if (unseen.length === 0) return [];
  const of = (kind: KnownTerm["kind"], ids: string) =>
    ids
      .split(" ")
      .flatMap((id) => terms.get(`${kind} ${id}`) ?? [])
      .map(({ forms }) => ({ kind, names: forms.map(({ name }) => name) }));
  const filed: { kind: FoundAs["kind"]; names: string[] }[] = [
    ...of("place", practice.filedPlaces),
    ...of("approach", practice.filedApproaches),
    ...of("group", practice.filedGroups),
    ...(practice.organisations ?? []).map((names) => ({ kind: "organisation" as const, names })),
  ];
  const found = filed.map(({ kind, names }) => ({ kind, ...bestName(names, unseen) })).filter((one) => one.found > 0);
  return found
    .sort((a, b) => b.found - a.found)
    .slice(0, FOUND_AS_AT_MOST)
    .map(({ found: _, ...one }) => one);
}

/** The sentence that has most of what the reader has not seen yet. */
function bestPassage(passages: readonly Passage[], wanted: readonly WantedWord[]): MatchReason["passage"] {
  let best: { section: Passage[0]; text: string; found: number } | undefined;
  for (const [section, text] of passages) {
    const sentence = bestSentence(text, wanted);
    if (sentence.found > (best?.found ?? 0)) best = { section, ...sentence };
    if (best?.found === wanted.length) break;
  }
  return best ? { section: best.section, segments: markWords(best.text, wanted) } : null;
}

/** Why a practice was found: where the words stand, and which names it was found by. */
export function reasonOf(practice: MatchedPractice, wanted: Wanted, terms: ReadonlyMap<string, KnownTerm>): MatchReason {
  const { title, summary, passages } = practice;
  const unseen = passages ? wanted.each.filter((words) => countWanted(`${title} ${summary}`, words) === 0).flat() : [];
  return {
    title: markedOrNull(title, wanted.all),
    summary: markedOrNull(summary, wanted.all),
    passage: bestPassage(passages ?? [], unseen),
    foundAs: foundAs(practice, wanted.typed, terms),
  };
}

/** A term as the database has it. */
export type TermRow = Omit<KnownTerm, "forms"> & { name: string; otherNames: string[] };

/** Terms with the synonyms of their names among their other names, by kind and id: "place bitola". */
export function toKnownTerms(rows: readonly TermRow[], synonyms: readonly string[][]): Map<string, KnownTerm> {
  const sets = synonyms.map((words) => ({ words, folded: new Set(words.map(foldText)) }));
  return new Map(
    rows.map(({ name, otherNames, ...term }) => {
      const names = [name, ...otherNames];
      const folded = names.map(foldText);
      // Places have all their names in their own records.
      const alike = term.kind === "place" ? [] : sets.filter((set) => folded.some((one) => set.folded.has(one)));
      const forms = [...new Set([...names, ...alike.flatMap(({ words }) => words)])].map(formsOf);
      return [`${term.kind} ${term.id}`, { ...term, forms }];
    }),
  );
}
