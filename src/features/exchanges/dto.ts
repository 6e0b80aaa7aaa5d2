import type { Prisma } from "../../generated/prisma/client";
import type { Claim, ProgrammeRef } from "../programmes/dto";
import type { Passage, Statement } from "../sources/schema";
import type { ExchangeInput } from "./schema";

export type ExchangePlaceRef = { id: string; name: string; kind: string; country: { id: string; name: string } };

/** An exchange in a list. */
export type ExchangeEntry = {
  id: string;
  title: string;
  kind: string;
  status: string;
  partOfId: string | null;
  position: number;
  /** As exact as the source: 2022, 2022-06, 2022-06-29. */
  from: string | null;
  to: string | null;
  /** What the source says of the date. */
  dateText: string | null;
  programme: ProgrammeRef | null;
  hosts: ExchangePlaceRef[];
  placeCount: number;
};

export type ExchangeView = Omit<ExchangeEntry, "partOfId" | "placeCount"> & {
  description: Statement[];
  passage: Passage;
  source: { id: string; title: string };
  partOf: { id: string; title: string; placeCount: number } | null;
  parts: ExchangeEntry[];
  /** `asWritten` where the source spells the name in another way. */
  places: (ExchangePlaceRef & { asWritten: string | null })[];
  organisations: { id: string; name: string; acronym: string | null }[];
  claims: Claim[];
  countPassages: Passage[];
};

const byPosition = { orderBy: { position: "asc" } } as const;
const placeSelect = { id: true, name: true, kind: true, country: { select: { id: true, name: true } } } as const;

export const exchangeEntrySelect = {
  id: true,
  title: true,
  kind: true,
  status: true,
  partOfId: true,
  position: true,
  dateFrom: true,
  dateTo: true,
  dateText: true,
  programme: { select: { id: true, name: true, acronym: true } },
  hosts: { ...byPosition, select: { place: { select: placeSelect } } },
  _count: { select: { places: { where: { place: { kind: { not: "country" } } } } } },
} as const satisfies Prisma.ExchangeSelect;

export const exchangeSelect = {
  ...exchangeEntrySelect,
  description: true,
  passage: true,
  counts: true,
  source: { select: { id: true, title: true } },
  partOf: { select: { id: true, title: true, _count: { select: { places: { where: { place: { kind: { not: "country" } } } } } } } },
  parts: { ...byPosition, select: exchangeEntrySelect },
  places: { ...byPosition, select: { asWritten: true, place: { select: placeSelect } } },
  organisations: { ...byPosition, select: { organisation: { select: { id: true, name: true, acronym: true } } } },
} as const satisfies Prisma.ExchangeSelect;

type EntryRow = Prisma.ExchangeGetPayload<{ select: typeof exchangeEntrySelect }>;
type ExchangeRow = Prisma.ExchangeGetPayload<{ select: typeof exchangeSelect }>;

export function toExchangeEntry({ dateFrom, dateTo, hosts, _count, ...exchange }: EntryRow): ExchangeEntry {
  return { ...exchange, from: dateFrom, to: dateTo, hosts: hosts.map(({ place }) => place), placeCount: _count.places };
}

/** Description, passages and counts were validated when they were saved. */
export function toExchangeView({
  description,
  passage,
  counts: saved,
  partOf,
  parts,
  places,
  organisations,
  source,
  ...row
}: ExchangeRow): ExchangeView {
  const { partOfId: _partOfId, placeCount: _placeCount, ...entry } = toExchangeEntry(row);
  const counts = saved as unknown as ExchangeInput["counts"];
  const list = { id: row.id, placeIds: places.filter(({ place }) => place.kind !== "country").map(({ place }) => place.id) };
  return {
    ...entry,
    description: description as unknown as Statement[],
    passage: passage as unknown as Passage,
    source,
    partOf: partOf && { id: partOf.id, title: partOf.title, placeCount: partOf._count.places },
    parts: parts.map(toExchangeEntry),
    places: places.map(({ place, asWritten }) => ({ ...place, asWritten })),
    organisations: organisations.map(({ organisation }) => organisation),
    claims: counts.map(({ of, label, claimed }) => ({ of, label, claimed, lists: [list] })),
    countPassages: counts.map((count) => count.passage),
  };
}
