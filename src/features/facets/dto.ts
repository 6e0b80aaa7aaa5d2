/** What a practice is filed under now. No terms: it is not published any more. */
export type FacetChange = { number: number; terms: readonly { facet: string; value: string }[] };

/** How many practices each value would show, by facet. */
export type FacetCounts = Record<string, Record<string, number>>;

/** What a filter found. `mask`: bit n of word n / 32 is set for practice number n. */
export type Selection = { total: number; counts: FacetCounts; mask: Uint32Array };
