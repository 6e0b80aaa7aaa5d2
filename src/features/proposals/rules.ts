import { distance } from "fastest-levenshtein";
import { foldText } from "../../lib/fold-text";
import type { Replacement } from "./dto";

type Named = {
  places: { place: string | null }[];
  organisations: { organisation: string | null; role: string | null }[];
};

/** The entries with what is referred to now. One that would stand there a second time is left out: earlier revisions have it. */
function settled<Entry>(entries: Entry[], replace: (entry: Entry) => Entry, keyOf: (entry: Entry) => string): Entry[] {
  const taken = new Set(entries.filter((entry) => replace(entry) === entry).map(keyOf));
  return entries.flatMap((entry) => {
    const after = replace(entry);
    if (after === entry) return [entry];
    const key = keyOf(after);
    if (taken.has(key)) return [];
    taken.add(key);
    return [after];
  });
}

/** A document that refers to what stands in the place of proposals. The very same one where it refers to none of them. */
export function withReplaced<Content extends Named>(content: Content, replacements: readonly Replacement[]): Content {
  if (replacements.length === 0) return content;
  const now = new Map(replacements.map(({ kind, id, by }) => [`${kind} ${id}`, by]));
  const place = (entry: Named["places"][number]) => {
    const by = now.get(`place ${entry.place}`);
    return by === undefined ? entry : { ...entry, place: by };
  };
  const organisation = (entry: Named["organisations"][number]) => {
    const by = now.get(`organisation ${entry.organisation}`);
    return by === undefined ? entry : { ...entry, organisation: by };
  };
  return {
    ...content,
    places: settled(content.places, place, (entry) => String(entry.place)),
    organisations: settled(content.organisations, organisation, (entry) => `${entry.organisation} ${entry.role}`),
  };
}

/** Shorter words tell nothing: of, and, za. */
const WORD_MIN = 3;
const NEAR_MAX = 3;
/** How far a misprint may be from a word: the longer, the more. */
const tolerance = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** How far two names are from being the same, by the words of the shorter one; null where one of them has no match in the longer. */
function farness(left: string, right: string): number | null {
  const [short = [], long = []] = [left, right]
    .map((name) => foldText(name).split(" "))
    .map((words) => (words.some((word) => word.length >= WORD_MIN) ? words.filter((word) => word.length >= WORD_MIN) : words))
    .toSorted((a, b) => a.length - b.length);
  const misprints = short.map((word) => Math.min(...long.map((other) => distance(word, other))));
  if (short.join("") === "" || misprints.some((far, index) => far > tolerance(short[index] ?? ""))) return null;
  return misprints.reduce((sum, far) => sum + far, 0) + (long.length - short.length) * 3;
}

/** Existing terms that may be what was proposed, the nearest first: the same words, misprinted or with others around them. */
export function nearMatches<Entry extends { name: string; names: readonly string[] }>(name: string, entries: readonly Entry[]): Entry[] {
  return entries
    .flatMap((entry) => {
      const found = [entry.name, ...entry.names].map((other) => farness(name, other)).filter((far) => far !== null);
      return found.length > 0 ? [{ entry, far: Math.min(...found) }] : [];
    })
    .toSorted((a, b) => a.far - b.far || a.entry.name.localeCompare(b.entry.name, "en"))
    .slice(0, NEAR_MAX)
    .map(({ entry }) => entry);
}
