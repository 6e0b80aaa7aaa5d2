import { languageTag } from "./locales";

/** Entries by their names, in the order of the reader's alphabet. */
export function sortByName<Entry extends { name: string }>(entries: readonly Entry[], locale: string): Entry[] {
  const { compare } = new Intl.Collator(languageTag(locale), { numeric: true });
  return entries.toSorted((a, b) => compare(a.name, b.name));
}
