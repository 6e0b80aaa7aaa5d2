import { formsOf } from "../../lib/fitting-names";
import { foldText } from "../../lib/fold-text";
import { bestSentence, countWanted, markWords, type WantedWord } from "../../lib/mark-words";
import { plainText } from "../../lib/marked-text";
import { nameKey } from "../../lib/name-key";
import { nearbyHashes } from "../../lib/near-words";
import type { Alternative, Clause } from "../../lib/search-clauses";
import type { FiledName, FoundAs, KnownTerm, MatchedPractice, MatchReason, Passage, Segment } from "./dto";

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

/** More than a reader takes in at a glance, or a screen reader tells, are no help. */
export const MOST_SUGGESTIONS = 8;

/** Some of these lists as one: always the same one for the same choice, so that what was made for it once serves all practices. */
function chosenLists(lists: readonly WantedWord[][]) {
  const made = new Map<string, WantedWord[]>();
  return (isChosen: (words: WantedWord[]) => boolean): WantedWord[] => {
    const places = lists.flatMap((words, place) => (isChosen(words) ? [place] : []));
    const key = places.join();
    const words = made.get(key) ?? places.flatMap((place) => lists[place] ?? []);
    made.set(key, words);
    return words;
  };
}

/** The words of a search as they are marked: of each clause with their synonyms, of all, and those that were typed. Made once for a page. */
export function wantedOf(clauses: readonly Clause[]) {
  const wordsOf = (alternatives: readonly Alternative[]): WantedWord[] =>
    alternatives.flatMap(({ words, isPrefix }) => words.map((word, index) => ({ word, isPrefix: isPrefix && index === words.length - 1 })));
  const each = clauses.map(({ alternatives }) => wordsOf(alternatives));
  const typed = clauses.flatMap(({ alternatives }) => wordsOf(alternatives.slice(0, 1)));
  const bestNames = new Map<WantedWord[], Map<KnownTerm, BestName>>();
  return { all: each.flat(), ofClauses: chosenLists(each), typed: chosenLists(typed.map((word) => [word])), bestNames };
}
export type Wanted = ReturnType<typeof wantedOf>;

function markedOrNull(text: string, wanted: readonly WantedWord[]): Segment[] | null {
  const segments = markWords(text, wanted);
  return segments.some(({ isMatch }) => isMatch) ? segments : null;
}

const FOUND_AS_AT_MOST = 3;

type BestName = { name: string; otherName: string | null; found: number };

/** The best of the names of one thing: how many of the words it has, and whether it is not the one that is shown. */
function bestName([name = "", ...others]: readonly string[], wanted: readonly WantedWord[]): BestName {
  let best: BestName = { name, otherName: null, found: countWanted(name, wanted) };
  for (const otherName of others) {
    const found = countWanted(otherName, wanted);
    if (found > best.found) best = { name, otherName, found };
  }
  return best;
}

/** What it was found by that it is filed under. A word that the reader sees in title or summary needs no such explanation. */
function foundAs(practice: MatchedPractice, seen: string, wanted: Wanted, terms: ReadonlyMap<string, KnownTerm>): FoundAs[] {
  const unseen = wanted.typed((word) => countWanted(seen, word) === 0);
  if (unseen.length === 0) return [];
  // Practices share their terms.
  const known = wanted.bestNames.get(unseen) ?? new Map<KnownTerm, BestName>();
  wanted.bestNames.set(unseen, known);
  const bestOf = (term: KnownTerm) => {
    const names = () => term.forms.map(({ name }) => name);
    const best = known.get(term) ?? bestName(names(), unseen);
    known.set(term, best);
    return { kind: term.kind, ...best };
  };
  const of = (kind: KnownTerm["kind"], asked: string) =>
    practice.filed.flatMap(({ facet, value }) => (facet === asked ? (terms.get(`${kind} ${value}`) ?? []) : []));
  const filed = [...of("place", "place"), ...of("place", "country"), ...of("approach", "approach"), ...of("group", "group")];
  const organisations = practice.organisations ?? [];
  const found = [
    ...filed.map(bestOf),
    ...organisations.map((names) => ({ kind: "organisation" as const, ...bestName(names, unseen) })),
  ].filter((one) => one.found > 0);
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
  const seen = `${title} ${summary}`;
  const unseen = passages ? wanted.ofClauses((words) => countWanted(seen, words) === 0) : [];
  return {
    title: markedOrNull(title, wanted.all),
    summary: markedOrNull(summary, wanted.all),
    passage: bestPassage(passages ?? [], unseen),
    foundAs: foundAs(practice, seen, wanted, terms),
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
