import { distance } from "fastest-levenshtein";
import { foldText } from "../fold-text";
import { nameKey } from "../name-key";
import { isSameWord } from "../same-word";
import type { LineRange } from "./line-range";
import { type PracticeText, textsOf, titleTextsOf } from "./practice-texts";
import type { RecognisedPractice } from "./recognised-document";
import { templateSections } from "./section-headings";

/** A term with all its names: labels, synonyms, spellings. */
export type VocabularyTerm = { id: string; names: readonly string[] };
/** `mentions`: the words that suggest the term, as written, and where each stands. */
export type TermProposal = { id: string; count: number; mentions: { words: string; lines: LineRange }[] };

const MOST_MENTIONS = 20;
const WORD = /[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu;

type Name = { id: string; words: string[] };
type Token = { folded: string; from: number; to: number };

/** Names by the beginning of their first word, so that a text is read once, however many terms there are. */
function nameIndex(terms: readonly VocabularyTerm[], keyOf: (word: string) => string): Map<string, Name[]> {
  const index = new Map<string, Name[]>();
  for (const { id, names } of terms) {
    for (const name of names) {
      const words = keyOf(name).split(" ").filter(Boolean);
      const start = words[0]?.slice(0, 3);
      if (start === undefined) continue;
      index.set(start, [...(index.get(start) ?? []), { id, words }]);
    }
  }
  for (const names of index.values()) names.sort((a, b) => b.words.length - a.words.length);
  return index;
}

const tokensOf = (text: string, keyOf: (word: string) => string): Token[] =>
  [...text.matchAll(WORD)].map((match) => ({ folded: keyOf(match[0]), from: match.index, to: match.index + match[0].length }));

type SameWord = (word: string, other: string) => boolean;

const fits = (name: Name, tokens: readonly Token[], at: number, isSame: SameWord) =>
  name.words.every((word, offset) => {
    const token = tokens[at + offset];
    return token !== undefined && isSame(word, token.folded);
  });

function lettersShared(name: Name, tokens: readonly Token[], at: number): number {
  const shared = name.words.map((word, offset) => {
    const other = tokens[at + offset]?.folded ?? "";
    let count = 0;
    while (count < word.length && word[count] === other[count]) count += 1;
    return count;
  });
  return shared.reduce((sum, count) => sum + count, 0);
}

/** Finds names in a text, at each place the longest and nearest one ("minorities" are no minors), with every term that has it. */
function findNames(
  text: string,
  index: Map<string, Name[]>,
  keyOf: (word: string) => string,
  isSame: SameWord,
): { ids: string[]; words: string }[] {
  const tokens = tokensOf(text, keyOf);
  const found: { ids: string[]; words: string }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const fitting = (index.get(tokens[at]?.folded.slice(0, 3) ?? "") ?? []).filter((name) => fits(name, tokens, at, isSame));
    const length = fitting[0]?.words.length ?? 0;
    if (length > 0) {
      const longest = fitting
        .filter(({ words }) => words.length === length)
        .map(({ id, words }) => ({ id, shared: lettersShared({ id, words }, tokens, at) }));
      const most = Math.max(...longest.map(({ shared }) => shared));
      const ids = [...new Set(longest.filter(({ shared }) => shared === most).map(({ id }) => id))];
      found.push({ ids, words: text.slice(tokens[at]?.from, tokens[at + length - 1]?.to) });
    }
    at += Math.max(1, length);
  }
  return found;
}

function termsIn(texts: readonly PracticeText[], terms: readonly VocabularyTerm[]): TermProposal[] {
  const index = nameIndex(terms, foldText);
  const proposals = new Map<string, TermProposal>();
  for (const { text, lines } of texts) {
    for (const { ids, words } of findNames(text, index, foldText, isSameWord)) {
      for (const id of ids) {
        const proposal = proposals.get(id) ?? { id, count: 0, mentions: [] };
        proposal.count += 1;
        if (proposal.mentions.length < MOST_MENTIONS) proposal.mentions.push({ words, lines });
        proposals.set(id, proposal);
      }
    }
  }
  return [...proposals.values()].toSorted((a, b) => b.count - a.count);
}

/** A place as written, with the places it may be: several where the name is that of several, or where only near ones are known. */
export type PlaceProposal = { words: string; lines: LineRange; isOfPractice: boolean; candidates: string[]; isNear: boolean };

export type PracticeVocabularies = Record<"places" | "approaches" | "targetGroups", readonly VocabularyTerm[]>;

/** What the words of a practice suggest. It proposes: an editor decides. */
export function proposeTerms(
  practice: RecognisedPractice,
  { places, approaches, targetGroups }: PracticeVocabularies,
): { places: PlaceProposal[]; approaches: TermProposal[]; targetGroups: TermProposal[] } {
  const texts = [...titleTextsOf(practice), ...textsOf(practice, templateSections)];
  return {
    places: proposePlaces(practice, texts, places),
    approaches: termsIn(texts, approaches),
    targetGroups: termsIn(textsOf(practice, templateSections), targetGroups),
  };
}

const LETTERS_WRONG = 1;

/** The place of the title block first, by each of its names; then those that the texts name with a capital letter. */
function proposePlaces(practice: RecognisedPractice, texts: readonly PracticeText[], places: readonly VocabularyTerm[]): PlaceProposal[] {
  const own = practice.municipality;
  const proposals: PlaceProposal[] = own
    ? [{ words: own.text, lines: own.lines, isOfPractice: true, ...candidatesOf(own.text, places) }]
    : [];
  const known = new Set(proposals.flatMap(({ candidates }) => candidates));
  const index = nameIndex(places, nameKey);
  // English names have no cases: Serbs are not in Serbia.
  const isSame: SameWord = practice.language === "en" ? (word, other) => word === other : isSameWord;
  for (const { text, lines } of texts) {
    for (const { ids, words } of findNames(text, index, nameKey, isSame)) {
      if (!/^\p{Lu}/u.test(words) || ids.some((id) => known.has(id))) continue;
      for (const id of ids) known.add(id);
      proposals.push({ words, lines, isOfPractice: false, candidates: ids, isNear: false });
    }
  }
  return proposals;
}

/** Places that have one of the names of "Fushë Kosovë / Kosovo Polje"; else those that are a letter away from it. */
function candidatesOf(written: string, places: readonly VocabularyTerm[]): { candidates: string[]; isNear: boolean } {
  const names = new Set([written, ...written.split(/\s*[/|]\s*/)].map(nameKey).filter(Boolean));
  const exact = places.filter((place) => place.names.some((name) => names.has(nameKey(name))));
  if (exact.length > 0) return { candidates: exact.map(({ id }) => id), isNear: false };
  const near = places.filter((place) => place.names.some((name) => [...names].some((one) => isNear(one, nameKey(name)))));
  return { candidates: near.map(({ id }) => id), isNear: near.length > 0 };
}

const isNear = (name: string, known: string) =>
  Math.abs(name.length - known.length) <= 2 && name.length > 3 && distance(name, known) <= (name.length > 7 ? 2 : LETTERS_WRONG);
