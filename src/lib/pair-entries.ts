import { diffArrays } from "diff";

// Which entry of one version of a list became which of the other: for the history, and for two people who wrote at once.

/** Where fewer of the words are shared, one entry was taken away and another one added. */
export const ALIKE = 0.35;

/** The places of an entry in both lists, counted from 0; null where it does not stand. */
export type Pair = { before: number | null; after: number | null };

/** What an entry of a list is about: its text, or the id of what it refers to. */
function subjectOf(entry: unknown): string {
  if (typeof entry !== "object" || entry === null || Array.isArray(entry)) return String(entry ?? "");
  const { text, label, place, group, organisation, person, goal } = entry as { [name: string]: unknown };
  return String(text ?? label ?? place ?? group ?? organisation ?? person ?? goal ?? "");
}

/** From 0, nothing in common, to 1, the same words. */
function likeness(before: unknown, after: unknown): number {
  const [left, right] = [subjectOf(before), subjectOf(after)].map((text) => new Set(text.toLowerCase().split(/\s+/)));
  if (!left || !right) return 0;
  return (2 * [...left].filter((word) => right.has(word)).length) / (left.size + right.size);
}

/** Which entry became which: the same ones first, then of what is left the most alike. Entries of one key are the same. */
export function pairEntries<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  keyOf: (entry: Entry) => string = JSON.stringify,
): Pair[] {
  const [left, right] = [before.map((entry) => keyOf(entry)), after.map((entry) => keyOf(entry))];
  const pairs: Pair[] = [];
  const gone: number[] = [];
  const come: number[] = [];
  let [at, to] = [0, 0];
  for (const { added, removed, value } of diffArrays(left, right)) {
    for (const _ of value) {
      if (added) come.push(to++);
      else if (removed) gone.push(at++);
      else pairs.push({ before: at++, after: to++ });
    }
  }
  const candidates = gone
    .flatMap((from) =>
      come.map((into) => ({ before: from, after: into, alike: left[from] === right[into] ? 2 : likeness(before[from], after[into]) })),
    )
    .filter(({ alike }) => alike >= ALIKE)
    .toSorted((a, b) => b.alike - a.alike || Math.abs(a.before - a.after) - Math.abs(b.before - b.after));
  for (const { before: from, after: into } of candidates) {
    if (!gone.includes(from) || !come.includes(into)) continue;
    gone.splice(gone.indexOf(from), 1);
    come.splice(come.indexOf(into), 1);
    pairs.push({ before: from, after: into });
  }
  pairs.push(...gone.map((from) => ({ before: from, after: null })), ...come.map((into) => ({ before: null, after: into })));
  const order = ({ before: from, after: into }: Pair) => into ?? (from ?? 0) - 0.5;
  return pairs.toSorted((a, b) => order(a) - order(b));
}
