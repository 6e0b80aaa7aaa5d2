/** So many entries to a page. Each revision has a form of its own to be restored with: hundreds would make a page of megabytes. */
export const ENTRIES_PER_PAGE = 50;

/** A revision's number as an address has it; null for what is none. */
export const revisionNumberIn = (text: unknown): number | null =>
  typeof text === "string" && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

/**
 * Where an entry stands in the history: a revision by its number, a step after the revision that it was taken from, by the
 * version that it made. An address has it as 12, and as 12.345.
 */
type HistoryPlace = { number: number; version: number };

export const placeText = ({ number, version }: HistoryPlace): string => (version === 0 ? String(number) : `${number}.${version}`);

/** The place that an address asks for; null, which is the newest, for what is none. */
export function placeIn(text: unknown): HistoryPlace | null {
  const found = typeof text === "string" ? /^([1-9]\d{0,8})(?:\.([1-9]\d{0,8}))?$/.exec(text) : null;
  return found ? { number: Number(found[1]), version: Number(found[2] ?? 0) } : null;
}

/** The numbers of the newest revisions, of which a comparison offers some when it is told none. */
export const newestNumbers = (newest: number): number[] =>
  Array.from({ length: Math.min(newest, ENTRIES_PER_PAGE) }, (_, back) => newest - back);
