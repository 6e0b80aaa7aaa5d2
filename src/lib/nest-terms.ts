export type Nested<Term> = Term & { narrower: Nested<Term>[] };

/** Terms under their broader ones, in the given order. A term whose broader one is not among them stands at the top. */
export function nestTerms<Term extends { id: string; broaderId: string | null }>(terms: readonly Term[]): Nested<Term>[] {
  const ids = new Set(terms.map(({ id }) => id));
  const below = (broader: string | null): Nested<Term>[] =>
    terms
      .filter(({ broaderId }) => (broaderId !== null && ids.has(broaderId) ? broaderId : null) === broader)
      .map((term) => ({ ...term, narrower: below(term.id) }));
  return below(null);
}
