/** What a practice is filed under now. No terms: it is not published any more. */
export type FacetChange = { number: number; terms: readonly { facet: string; value: string }[] };

/** How many practices each value would show, by facet. A value that would show none is left out. */
export type FacetCounts = Record<string, Record<string, number>>;

/** What a filter found. `mask`: bit n of word n / 32 is set for practice number n. */
export type Selection = { total: number; counts: FacetCounts; mask: Uint32Array };

/** Something that a practice can be filed under, with its name. Places only when they are approved. */
export type FacetTerm = {
  facet: "approach" | "country" | "place" | "group" | "tier";
  id: string;
  name: string;
  parent: string | null;
  /** Grouping inside the facet: axis of a target group, country of a place, status of an approach. */
  section: string | null;
  position: number;
  /** Places have these. */
  lat: number | null;
  lon: number | null;
  isSettlement: boolean;
};

/** All of them as the catalogue has them now, in the order of lists. */
export type FacetTerms = {
  all: readonly FacetTerm[];
  approach: ReadonlyMap<string, FacetTerm>;
  group: ReadonlyMap<string, FacetTerm>;
  /** Countries, too. */
  place: ReadonlyMap<string, FacetTerm>;
};
