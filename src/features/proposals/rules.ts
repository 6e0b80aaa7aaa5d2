import { distance } from "fastest-levenshtein";
import { foldText } from "../../lib/fold-text";

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
