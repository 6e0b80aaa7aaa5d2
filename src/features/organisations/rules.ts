import type { OrganisationEntry } from "./dto";
import { organisationKinds } from "./schema";

export type CountryGroup = { country: { id: string; name: string } | null; organisations: OrganisationEntry[] };
export type KindGroup = { kind: string; count: number; countries: CountryGroup[] };

/** Organisations by kind, then by country in alphabetical order; those whose country is not known come last. */
export function byKindAndCountry(organisations: readonly OrganisationEntry[], language: string): KindGroup[] {
  const alphabet = new Intl.Collator(language);
  return organisationKinds.flatMap((kind) => {
    const ofKind = organisations.filter((organisation) => organisation.kind === kind).toSorted((a, b) => alphabet.compare(a.name, b.name));
    if (ofKind.length === 0) return [];
    const countries = new Map(ofKind.map(({ country }) => [country?.id ?? null, country]));
    const groups = [...countries].map(([id, country]) => ({
      country,
      organisations: ofKind.filter((organisation) => (organisation.country?.id ?? null) === id),
    }));
    const inOrder = groups.toSorted((a, b) => {
      if (a.country === null || b.country === null) return Number(a.country === null) - Number(b.country === null);
      return alphabet.compare(a.country.name, b.country.name);
    });
    return [{ kind, count: ofKind.length, countries: inOrder }];
  });
}
