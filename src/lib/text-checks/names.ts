import { foldText } from "../fold-text";
import { nameKey } from "../name-key";
import { errorsAllowed, lettersApart } from "../near-words";
import type { PlacedText } from "../placed-text";
import { isSameWord } from "../same-word";
import { type Finding, finding } from "./finding";

/** A word with a capital letter, with those that stand beside it. */
export type Name = { path: string; written: string; folded: string; at: number; beside: readonly string[]; isFirst: boolean };

const CAPITALISED = /(?<![\p{L}\p{N}@.'’-])\p{Lu}[\p{L}'’]*\p{Ll}(?:-\p{Lu}[\p{L}'’]*)?(?![\p{L}\p{N}@])/gu;
const FEWEST_LETTERS = 5;

/** The words of the texts that also stand there in small letters are words of the language, and no names. */
export function plainWords(texts: readonly PlacedText[]): Set<string> {
  const small = texts.flatMap(({ text }) => text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}'’]*/gu) ?? []);
  return new Set(small.map(foldText));
}

/** All capitalised words of the texts, in order. */
export function namesIn(texts: readonly PlacedText[]): Name[] {
  return texts.flatMap(({ path, text }) => {
    const found = [...text.matchAll(CAPITALISED)];
    const beside = (at: number, step: 1 | -1) => {
      const [one, other] = [found[at], found[at + step]];
      if (!one || !other) return [];
      const [left, right] = step === 1 ? [one, other] : [other, one];
      const between = text.slice(left.index + left[0].length, right.index);
      return between === " " ? [foldText(other[0])] : [];
    };
    return found.map(({ 0: written, index }, at) => ({
      path,
      written: written.replace(/['’]s?$/, ""),
      folded: foldText(written.replace(/['’]s?$/, "")),
      at: index,
      beside: [...beside(at, -1), ...beside(at, 1)],
      isFirst: /(?:^|[.!?:;•\n][\s“„"(]*)$/u.test(text.slice(0, index)),
    }));
  });
}

const isCyrillic = (text: string) => /\p{Script=Cyrillic}/u.test(text);

/** Whether two spellings are likely meant to be one name. Other forms of a word, and other scripts, are no other spelling. */
function areOneName(one: Name, other: Name): boolean {
  if (isCyrillic(one.written) !== isCyrillic(other.written)) return false;
  if (one.folded === other.folded || nameKey(one.folded) === nameKey(other.folded)) return true;
  // Albania and Albanian are two words, whatever the language.
  if (one.folded.startsWith(other.folded) || other.folded.startsWith(one.folded)) return false;
  if (one.folded[0] !== other.folded[0] || isSameWord(one.folded, other.folded) || lettersApart(one.folded, other.folded) > 1) return false;
  // Marija Kos and Marina Bek are two people: where both have words beside them, one of these is the same.
  if (one.beside.length === 0 || other.beside.length === 0) return true;
  return one.beside.some((word) => other.beside.includes(word));
}

/**
 * Names that are written in two ways in one record. `accepted`: names that are right as they stand, such as the two of a
 * bilingual town.
 */
export function twoSpellings(texts: readonly PlacedText[], accepted: readonly string[]): Finding[] {
  const plain = plainWords(texts);
  const right = new Set(accepted.flatMap((name) => name.split(/[^\p{L}'’]+/u)));
  const names = new Map<string, Name>();
  for (const name of namesIn(texts)) {
    const isOne = name.folded.length >= FEWEST_LETTERS && !plain.has(name.folded);
    const known = names.get(name.written);
    // The occurrence that has most beside it tells best who is meant.
    if (isOne && (!known || known.beside.length < name.beside.length)) names.set(name.written, name);
  }
  const all = [...names.values()];
  return all.flatMap((name, index) => {
    const other = all.slice(0, index).find((one) => one.written.toLowerCase() !== name.written.toLowerCase() && areOneName(one, name));
    const isRight = other && right.has(name.written) && right.has(other.written);
    return other && !isRight ? [finding("two-spellings", name, name.written, { other: { path: other.path, text: other.written } })] : [];
  });
}

/** Somebody's name, and the part of their address before the @. */
export type NamedAddress = { path: string; name: string; address: string };

const isNear = (word: string, name: string) =>
  !word.startsWith(name) && !name.startsWith(word) && lettersApart(word, name) <= errorsAllowed(name);

/** Addresses that spell the name of their owner with a letter or two too many, too few or wrong. */
export function addressSpellings(people: readonly NamedAddress[]): Finding[] {
  return people.flatMap(({ path, name, address }) => {
    const local = foldText(address.split("@")[0] ?? "").replace(/\d+/g, " ");
    const parts = foldText(name)
      .split(" ")
      .filter((part) => part.length >= FEWEST_LETTERS);
    // Without the parts that are right: kamcevamarija has marija in it, and kamceva is left.
    const rest = foldText(name)
      .split(" ")
      .reduce((left, part) => left.replace(part, " "), local);
    const near = rest
      .split(" ")
      .filter((word) => word.length >= FEWEST_LETTERS)
      .flatMap((word) =>
        parts.filter((part) => !local.includes(part)).filter((part) => [word, word.slice(1)].some((one) => isNear(one, part))),
      );
    return near.length > 0 ? [finding("two-spellings", { path }, name, { other: { path, text: address } })] : [];
  });
}
