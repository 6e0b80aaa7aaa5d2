import { foldText } from "../../lib/fold-text";
import type { FacetCounts, FacetOption, Ignored, IgnoredReason } from "./dto";
import {
  type Facet,
  FILTER_MAX_VALUES,
  facets,
  type PracticeFilter,
  practiceFilter,
  practiceSorts,
  practiceViews,
  SEARCH_MAX_LENGTH,
} from "./schema";

export const PAGE_SIZE = 20;
/** So many are put into an order of their own as a whole; of more, only the first so many can be paged through in it. */
export const SORTED_AT_ONCE = 2000;
/** More places than this no list of checkboxes helps with. */
const PLACES_SHOWN = 60;

type SearchParams = Record<string, string | string[] | undefined>;
/** The values that each facet knows; anything else is ignored and named. */
export type KnownValues = Record<Facet, ReadonlySet<string>>;

const parameters = new Set<string>(["q", "sort", "view", "page", ...facets]);
const SHOWN_LENGTH = 60;
// Control characters, the null byte among them, reach neither the database nor the page.
const clean = (text: string) => text.replace(/\p{Cc}+/gu, " ").trim();
// Only texts: for a parameter named like something that every object has (“constructor”) Next hands on that thing, too.
const valuesOf = (value: string | string[] | undefined) =>
  [value]
    .flat()
    .filter((one) => typeof one === "string")
    .map(clean);
const shown = (value: string) => (value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value);

/**
 * Reads an address's parameters into a filter that is always usable, and names what it ignored.
 * Never throws: whatever a visitor types is an address that somebody may have saved.
 */
export function parsePracticeFilter(params: SearchParams, known: KnownValues): { filter: PracticeFilter; ignored: Ignored[] } {
  const ignored: Ignored[] = [];
  const ignore = (parameter: string, value: string, reason: IgnoredReason) => {
    // A hostile address may hold thousands of these; a page that repeats them all helps nobody.
    if (ignored.length < 10) ignored.push({ parameter: shown(clean(parameter)), value: shown(value), reason });
  };
  for (const name of Object.keys(params)) {
    if (!parameters.has(name)) ignore(name, valuesOf(params[name]).join(", "), "unknown-parameter");
  }
  const oneOf = <Value extends string>(name: string, allowed: readonly Value[], fallback: Value): Value => {
    const [value, ...rest] = valuesOf(params[name]).filter(Boolean);
    if (rest.length > 0) ignore(name, rest.join(", "), "too-many");
    if (value === undefined) return fallback;
    const found = allowed.find((candidate) => candidate === value);
    if (!found) ignore(name, value, "unknown-value");
    return found ?? fallback;
  };
  const facetValues = (facet: Facet) => {
    const written = valuesOf(params[facet]).filter(Boolean);
    const distinct = [...new Set(facet === "country" ? written.map((value) => value.toUpperCase()) : written)];
    if (distinct.length > FILTER_MAX_VALUES) ignore(facet, `${distinct.length}`, "too-many");
    return distinct.slice(0, FILTER_MAX_VALUES).filter((value) => {
      if (known[facet].has(value)) return true;
      ignore(facet, value, "unknown-value");
      return false;
    });
  };
  const q = searchTextOf(valuesOf(params.q), ignore);
  const filter = {
    q,
    approach: facetValues("approach"),
    country: facetValues("country"),
    place: facetValues("place"),
    group: facetValues("group"),
    tier: facetValues("tier"),
    sort: oneOf("sort", practiceSorts, q ? "relevance" : "newest"),
    view: oneOf("view", practiceViews, "list"),
    page: pageOf(valuesOf(params.page), ignore),
  };
  return { filter: practiceFilter.parse(filter), ignored };
}

type Ignore = (parameter: string, value: string, reason: IgnoredReason) => void;

function searchTextOf([first = "", ...rest]: string[], ignore: Ignore): string {
  if (rest.some(Boolean)) ignore("q", rest.join(", "), "too-many");
  if (first.length > SEARCH_MAX_LENGTH) ignore("q", first.slice(SEARCH_MAX_LENGTH), "too-long");
  // Cut by code points, so that no half of a pair is left.
  const text = Array.from(first.slice(0, SEARCH_MAX_LENGTH))
    .filter((letter) => !/\p{Cs}/u.test(letter))
    .join("")
    .trim();
  if (text && foldText(text) === "") {
    ignore("q", text, "no-letters");
    return "";
  }
  return text;
}

function pageOf([first, ...rest]: string[], ignore: Ignore): number {
  if (rest.some(Boolean)) ignore("page", rest.join(", "), "too-many");
  if (first === undefined || first === "") return 1;
  const page = /^\d{1,9}$/.test(first) ? Number(first) : 0;
  if (page >= 1 && page <= 1_000_000) return page;
  ignore("page", first, "not-a-page");
  return 1;
}

/** The same filter as parameters of an address, without what is the default anyway. */
export function filterQuery(
  filter: PracticeFilter,
  change: Partial<PracticeFilter> = {},
): Record<string, string | number | readonly string[]> {
  // Any change of the filter starts again at its first page.
  const next = { ...filter, page: 1, ...change };
  const isDefaultSort = next.sort === (next.q ? "relevance" : "newest") || (next.sort === "relevance" && !next.q);
  return {
    q: next.q,
    ...Object.fromEntries(facets.map((facet) => [facet, next[facet]])),
    ...(isDefaultSort ? {} : { sort: next.sort }),
    ...(next.view === "list" ? {} : { view: next.view }),
    ...(next.page === 1 ? {} : { page: next.page }),
  };
}

/** What of a filter a feed can follow: not its order, view or page. */
export const asFeed = (filter: PracticeFilter): PracticeFilter => ({
  ...filter,
  sort: filter.q ? "relevance" : "newest",
  view: "list",
  page: 1,
});

export type ChosenFilter = { facet: Facet | "q"; value: string; label: string; without: PracticeFilter };

/** The filters in use, each with the filter that is left when it is dropped. */
export function chosenFilters(
  filter: PracticeFilter,
  options: readonly { facet: Facet; id: string; name: string }[],
  tierName: (tier: "case-study" | "profile") => string,
): ChosenFilter[] {
  const nameOf = (facet: Facet, value: string) =>
    facet === "tier"
      ? tierName(value as "profile")
      : (options.find((option) => option.facet === facet && option.id === value)?.name ?? value);
  const ofFacets = facets.flatMap((facet) =>
    filter[facet].map((value) => ({
      facet,
      value,
      label: nameOf(facet, value),
      without: { ...filter, page: 1, [facet]: filter[facet].filter((other) => other !== value) },
    })),
  );
  const search = filter.q ? [{ facet: "q" as const, value: filter.q, label: filter.q, without: { ...filter, page: 1, q: "" } }] : [];
  return [...search, ...ofFacets];
}

/** The values that each facet knows, for checking an address. */
export function knownValues(options: readonly { facet: Facet; id: string }[]): KnownValues {
  const known = Object.fromEntries(facets.map((facet) => [facet, new Set<string>()])) as Record<Facet, Set<string>>;
  for (const { facet, id } of options) known[facet].add(id);
  return known;
}

/** What is chosen, by facet. */
export const chosenValues = (filter: PracticeFilter): Record<Facet, string[]> =>
  Object.fromEntries(facets.map((facet) => [facet, filter[facet]])) as Record<Facet, string[]>;

/** How many of the practices can be paged through in the asked order. */
export const pageableOf = ({ sort }: PracticeFilter, total: number): number =>
  sort === "newest" || sort === "relevance" ? total : Math.min(total, SORTED_AT_ONCE);

/** The filter with a page that there is; another one that was asked for is named. */
export function withinPages({ filter, ignored }: { filter: PracticeFilter; ignored: Ignored[] }, total: number) {
  const page = Math.min(filter.page, Math.max(1, Math.ceil(pageableOf(filter, total) / PAGE_SIZE)));
  if (page === filter.page) return { filter, ignored };
  const told = { parameter: "page", value: String(filter.page), reason: "not-a-page" as const };
  return { filter: { ...filter, page }, ignored: [...ignored, told] };
}

/** The values to choose from. Of more places than a list can hold, those with most practices under the other filters, and what is chosen. */
export function shownOptions(options: FacetOption[], counts: FacetCounts["counts"], filter: PracticeFilter): FacetOption[] {
  let used = 0;
  const counted: { id: string; count: number }[] = [];
  for (const { facet, id, used: isUsed } of options) {
    if (facet !== "place" || !isUsed) continue;
    used += 1;
    const count = counts.place[id] ?? 0;
    if (count > 0) counted.push({ id, count });
  }
  if (used <= PLACES_SHOWN) return options;
  const most = counted.sort((a, b) => b.count - a.count).slice(0, PLACES_SHOWN);
  const shown = new Set([...most.map(({ id }) => id), ...filter.place]);
  return options.filter(({ facet, id }) => facet !== "place" || shown.has(id));
}
