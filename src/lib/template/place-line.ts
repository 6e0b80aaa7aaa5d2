import { countryAtStart, type FoundCountry } from "./countries";
import { isEntry, type ReadLine } from "./read-lines";
import { municipalityWords } from "./template-words";

/** The line that says where a practice was: "Municipality of … / Country", perhaps with the title in the same line. */
export type PlaceLine = { municipality: string; country: FoundCountry | null; title: string | null };

const LONGEST = 260;
const LONGEST_WITHOUT_WORD = 80;
const SEPARATOR = /\s*[/|,;(]\s*|\s+[–—-]\s+/;

const withoutMark = (name: string) => name.replace(/[\s/|,;(–—-]+$/u, "").replace(/^["“„]+|["”“]+$/gu, "");

/** The parts of a text at its separators, each with where it begins. */
function partsOf(text: string): { part: string; from: number }[] {
  const parts: { part: string; from: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(new RegExp(SEPARATOR, "g"))) {
    parts.push({ part: text.slice(from, match.index), from });
    from = match.index + match[0].length;
  }
  return [...parts, { part: text.slice(from), from }];
}

/** A country after the first separator. "Kosovo Polje" is no country with a title of one word. */
function countryIn(text: string): { country: FoundCountry; before: string } | null {
  for (const { part, from } of partsOf(text).slice(1)) {
    const found = countryAtStart(part.replace(/\)$/, ""));
    const after = found ? text.slice(from + part.length) : "";
    if (!found || (found.rest !== "" && found.rest.split(" ").length < 3)) continue;
    if (found.rest === "" && /[\p{L}\p{N}]/u.test(after)) continue;
    return { country: { ...found, rest: found.rest && `${found.rest}${after}` }, before: text.slice(0, from) };
  }
  return null;
}

/** Splits "Apatin / Serbia", with or without the word for municipality before it. */
export function readPlace(text: string): PlaceLine | null {
  const [plain = "", bold = null] = text.split("**");
  const word = municipalityWords.exec(plain);
  const names = word ? plain.slice(word[0].length) : plain;
  const found = countryIn(names);
  if (found) return { municipality: withoutMark(found.before), country: found.country, title: bold?.trim() || found.country.rest || null };
  return word ? { municipality: withoutMark(names), country: null, title: bold?.trim() || null } : null;
}

const isName = (text: string) => /^\p{Lu}/u.test(text) && text.split(/\s+/).length <= 6;

export function placeOfLine(line: ReadLine): PlaceLine | null {
  if (isEntry(line) || line.text.length > LONGEST || /[.,;:?!]$/.test(line.text)) return null;
  const text = /^\*\*[^*]+\*\*$/.test(line.text) ? line.text.slice(2, -2) : line.text;
  const place = readPlace(text);
  if (!place) return null;
  if (municipalityWords.test(text)) return place.country || isName(place.municipality) ? place : null;
  return text.length <= LONGEST_WITHOUT_WORD && place.title === null && isName(place.municipality) ? place : null;
}
