import { isSameWord } from "./same-word";
import { isLittleWord, readTypedWords, type TypedPart } from "./typed-words";

/** A set of synonyms, each folded into its words. */
export type SynonymSet = string[][];

/** One way to say what somebody looks for: all of these words, next to each other if they were quoted. */
export type Alternative = { words: string[]; isPhrase: boolean; isPrefix: boolean };
/** What a practice must have, in one of several ways, or must not have. */
export type Clause = { alternatives: Alternative[]; isExcluded: boolean };

const SYNONYM_WORDS = 4;
/** With fewer letters a beginning would find half of everything. */
const PREFIX_LETTERS = 3;

const means = (typed: readonly string[], synonym: readonly string[]) =>
  typed.length === synonym.length && typed.every((word, index) => isSameWord(word, synonym[index] ?? ""));

// Forms of one word have their first letters in common (same-word.ts): so only a few sets have to be looked at.
const beginning = (words: readonly string[]) => (words[0] ?? "").slice(0, 4);
const indexes = new WeakMap<readonly SynonymSet[], Map<string, Set<SynonymSet>>>();

function setsBeginningWith(words: readonly string[], synonyms: readonly SynonymSet[]): SynonymSet[] {
  let index = indexes.get(synonyms);
  if (!index) {
    index = new Map();
    for (const set of synonyms) {
      for (const synonym of set) index.set(beginning(synonym), (index.get(beginning(synonym)) ?? new Set()).add(set));
    }
    indexes.set(synonyms, index);
  }
  return [...(index.get(beginning(words)) ?? [])];
}

function otherWays(words: readonly string[], synonyms: readonly SynonymSet[]): Alternative[] {
  const sets = setsBeginningWith(words, synonyms).filter((set) => set.some((synonym) => means(words, synonym)));
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
