import { apiPaths } from "../../lib/paths";
import type { PracticeCard, TermRef } from "../practices/dto";
import type { TextMatches } from "../text-search/dto";
import { type Facet, facets, type PracticeFilter } from "./schema";

/** What was asked for and could not be used, so that the page can say so instead of guessing silently. */
export type Ignored = { parameter: string; value: string; reason: IgnoredReason };
export type IgnoredReason = "unknown-parameter" | "unknown-value" | "not-a-page" | "too-long" | "too-many" | "no-letters";

/** One value of a filter. */
export type FilterOption = TermRef & {
  facet: Facet;
  parent: string | null;
  /** Grouping inside the facet: axis of a target group, country of a place, status of an approach. */
  section: string | null;
  position: number;
};
/** Whether any published practice has it at all. */
export type FacetOption = FilterOption & { used: boolean };
export type FacetCounts = { total: number; counts: Record<Facet, Record<string, number>> };

/** The list of practices as its page shows it. */
export type FoundPractices = {
  filter: PracticeFilter;
  /** What the address asked for and could not be used. */
  ignored: Ignored[];
  options: FacetOption[];
  counts: FacetCounts["counts"];
  total: number;
  practices: PracticeCard[];
  /** Only for an empty result: "facet value" → how many practices there are without that one. */
  withoutOne: Record<string, number>;
  /** What the words of the search found; null when none were typed. */
  matches?: TextMatches | null;
};

/** The newest practices of a filter, as a feed tells them: with what tells one from all others, and when it was changed. */
export type NewestPractices = Pick<FoundPractices, "filter" | "ignored" | "options"> & {
  practices: (PracticeCard & { id: string; updated: string })[];
};

/** The list of practices as the API answers it. Facets hold the values that practices have, with their counts under the other filters; of places those with most. */
export function toPracticeListAnswer({ practices, total, filter, options, counts, matches }: FoundPractices, pageSize: number) {
  const values = Object.fromEntries(facets.map((facet) => [facet, []])) as unknown as Record<Facet, object[]>;
  for (const { facet, id, name, parent, used } of options) {
    if (used) values[facet].push({ id, name, parent, count: counts[facet][id] ?? 0 });
  }
  return {
    items: practices.map(({ number: _own, ...practice }) => ({ ...practice, url: apiPaths.practice(practice.slug) })),
    total,
    page: filter.page,
    pageSize,
    // Of a search: whether there are more than it gives, and the words that were searched instead of those that were typed.
    ...(matches ? { isCapped: matches.isCapped, corrected: matches.corrected, near: matches.near } : {}),
    facets: values,
  };
}
