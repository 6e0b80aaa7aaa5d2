import { distance } from "fastest-levenshtein";
import { foldText } from "../fold-text";
import { errorsAllowed, lettersApart } from "../near-words";
import type { PlacedText } from "../placed-text";
import { spellingsOf } from "../spellings";
import { type Finding, finding } from "./finding";
import { namesIn, plainWords } from "./names";

/** A place with all its names; `misprints`: names that only a document has by mistake. */
export type NamedPlace = { id: string; name: string; names: readonly string[]; misprints: readonly string[] };

/** A word that may begin its sentence. */
const either = (words: string) =>
  words
    .split(" ")
    .map((word) => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`)
    .join("|");
/** Without "of" the word after the first of these may be an office: City Administration. */
const KIND_OF = either("municipality municipalities city cities");
const KIND = either(
  "towns? villages? settlements? općin[aei] opštin[aei] општин[аеи] bashkia? bashkis?ë komuna komunës měst[oa] obec obce",
);
const WORD = "\\p{Lu}[\\p{L}'’]+(?:[ -]\\p{Lu}[\\p{L}'’]+){0,2}";
/** "the Municipality of Knić", "the towns of Bor, Zaječar and Negotin", "Opština Bor". */
const AFTER_KIND = new RegExp(
  `(?<![\\p{L}])(?:(?:${KIND_OF})\\s+of|(?:${KIND})(?:\\s+of)?)\\s+(?<names>${WORD}(?:,? (?:and |or |i |dhe )?${WORD})*)`,
  "gu",
);
const FEWEST_LETTERS = 5;
const MOST_MEANT = 3;

type Known = { places: readonly { place: NamedPlace; keys: readonly string[] }[]; keys: ReadonlySet<string> };

const nameKey = (name: string) => spellingsOf(name)[1];

function knownFrom(places: readonly NamedPlace[]): Known {
  const keyed = places.map((place) => {
    const names = [place.name, ...place.names].flatMap((name) => [name, ...name.split(/ \/ |[()]/)]);
    return { place, keys: [...new Set(names.map(nameKey).filter(Boolean))] };
  });
  return { places: keyed, keys: new Set(keyed.flatMap(({ keys }) => keys)) };
}

/** The places whose names are nearest, if any is near enough. */
function likelyPlaces(word: string, { places }: Known): string[] {
  const key = nameKey(word);
  const most = errorsAllowed(key);
  const near = places
    .map(({ place, keys }) => ({
      name: place.name,
      // Two letters that were swapped are two mistakes for the quick count, and one for the right one.
      apart: Math.min(...keys.filter((one) => distance(key, one) <= most + 1).map((one) => lettersApart(key, one))),
    }))
    .filter(({ apart }) => apart <= most)
    .sort((a, b) => a.apart - b.apart);
  return near
    .filter(({ apart }) => apart === near[0]?.apart)
    .slice(0, MOST_MEANT)
    .map(({ name }) => name);
}

/** A name in its own language may have an ending: Apatina, Apatinu, Apatinom. */
const isKnown = (word: string, { keys }: Known) => {
  const key = nameKey(word);
  const stems = [key.slice(0, -1), key.slice(0, -2)].filter((stem) => stem.length >= FEWEST_LETTERS);
  return [key, ...stems].some((one) => keys.has(one));
};

/**
 * Places that are in no list: what follows "the municipality of", and names one letter away from a place of the list.
 * `others`: names that are known to be none of places.
 */
export function unknownPlaces(texts: readonly PlacedText[], places: readonly NamedPlace[], others: readonly string[]): Finding[] {
  const known = knownFrom(places);
  const misprints = new Map(places.flatMap((place) => place.misprints.map((name) => [foldText(name), { name, place }] as const)));
  const exempt = new Set(others.flatMap((name) => foldText(name).split(" ")));
  const plain = plainWords(texts);
  const told = new Set<string>();
  const found = (placed: { path: string }, word: string, meant: readonly string[]) => {
    if (told.has(foldText(word))) return [];
    told.add(foldText(word));
    return [finding("unknown-place", placed, word, { meant })];
  };
  const named = texts.flatMap((placed) =>
    [...placed.text.matchAll(AFTER_KIND)]
      .flatMap(({ groups }) => (groups?.names ?? "").split(/,? (?:and|or|i|dhe) |, /))
      // Of capitals alone it is no name: NGOs.
      .filter((word) => /\p{Lu}[\p{Ll}'’]{2}/u.test(word))
      .filter((word) => !isKnown(word, known) && !word.split(" ").some((part) => exempt.has(foldText(part)) || isKnown(part, known)))
      .flatMap((word) => found(placed, word, likelyPlaces(word, known))),
  );
  const spelled = namesIn(texts).flatMap((name) => {
    const misprint = misprints.get(name.folded);
    if (misprint) return found(name, name.written, [misprint.place.name]);
    if (
      name.folded.length < FEWEST_LETTERS ||
      name.isFirst ||
      plain.has(name.folded) ||
      exempt.has(name.folded) ||
      isKnown(name.written, known)
    )
      return [];
    const near =
      name.beside.length === 0
        ? likelyPlaces(name.written, known).filter((place) => lettersApart(nameKey(place), nameKey(name.written)) === 1)
        : [];
    return near.length > 0 ? found(name, name.written, near) : [];
  });
  return [...named, ...spelled];
}
