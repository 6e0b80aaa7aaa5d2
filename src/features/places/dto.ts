import type { Prisma } from "../../generated/prisma/client";
import type { nameKinds, placeKinds } from "./schema";

export type PlaceKind = (typeof placeKinds)[number];
export type NameKind = (typeof nameKinds)[number];
/** Decimal degrees, WGS 84. */
export type Point = { lat: number; lon: number };
type Ref = { id: string; name: string };

/** A country, municipality or city in a list. */
export type PlaceEntry = Ref & {
  kind: PlaceKind;
  countryId: string;
  lat: number | null;
  lon: number | null;
  /** Published practices in the place and in its localities. */
  practices: number;
  /** Exchanges that it hosted or joined; the parts of a series count as one. */
  exchanges: number;
};

/** An exchange with those of its places that are asked for. */
export type ExchangeOfPlace = {
  id: string;
  title: string;
  kind: string;
  status: "held" | "planned";
  partOfId: string | null;
  /** As exact as the source: 2022, 2022-06, 2022-06-29. */
  from: string | null;
  to: string | null;
  dateText: string | null;
  hosts: Ref[];
  joined: (Ref & { asWritten: string | null })[];
};

export type PlaceNameView = { lang: string; script: string; name: string; kind: NameKind };
export type Population = { value: number; year: number | null; what: "settlement" | "municipality"; source: string };

export type CountryView = Ref & { note: string | null; names: PlaceNameView[]; namesNotConfirmed: string[] };

export type Locality = Ref & { lat: number | null; lon: number | null };

export type PlaceView = CountryView & {
  kind: PlaceKind;
  region: string | null;
  country: Ref;
  /** The municipality or city of a locality. */
  parent: Locality | null;
  localities: Locality[];
  lat: number | null;
  lon: number | null;
  coordinateSource: string | null;
  geonamesId: number | null;
  population: Population[];
  organisations: (Ref & { nameLocal: string | null; acronym: string | null })[];
};

const refSelect = { id: true, name: true } as const;
const pointSelect = { ...refSelect, lat: true, lon: true } as const;

/** The columns of the page of a country, one by one. */
export const countrySelect = {
  ...refSelect,
  kind: true,
  note: true,
  namesNotConfirmed: true,
  names: { select: { lang: true, script: true, name: true, kind: true }, orderBy: { position: "asc" } },
} as const satisfies Prisma.PlaceSelect;

/** The columns of the page of a municipality, city or locality, one by one. */
export const placeSelect = {
  ...countrySelect,
  region: true,
  lat: true,
  lon: true,
  coordinateSource: true,
  geonamesId: true,
  population: true,
  country: { select: refSelect },
  parent: { select: { ...pointSelect, kind: true } },
  parts: { where: { status: { in: ["approved", "archived"] } }, select: pointSelect },
  organisations: { where: { status: { in: ["approved", "archived"] } }, select: { ...refSelect, nameLocal: true, acronym: true } },
} as const satisfies Prisma.PlaceSelect;

/** Kinds of names were validated when they were saved. */
export function toCountryView({ kind, names, ...country }: Prisma.PlaceGetPayload<{ select: typeof countrySelect }>): CountryView {
  return { ...country, names: names as PlaceNameView[] };
}

/** Kinds of names and populations were validated when they were saved. */
export function toPlaceView({
  names,
  population,
  parent,
  parts,
  ...place
}: Prisma.PlaceGetPayload<{ select: typeof placeSelect }>): PlaceView {
  return {
    ...place,
    names: names as PlaceNameView[],
    population: population as Population[],
    parent: parent && parent.kind !== "country" ? { id: parent.id, name: parent.name, lat: parent.lat, lon: parent.lon } : null,
    localities: parts,
  };
}
