import type { Prisma } from "../../generated/prisma/client";
import type { Passage, Statement } from "../sources/schema";
import type { ProgrammeInput } from "./schema";

export type ProgrammeRef = { id: string; name: string; acronym: string | null };

/** An exchange as far as counting needs it. */
export type CountedList = { id: string; placeIds: string[] };

/** A number of the source beside what its own lists come to. */
export type ClaimedCountView = {
  of: string;
  label: string;
  claimed: number;
  /** Null where the source gives no list to count. */
  counted: number | null;
  /** Counted less claimed. */
  difference: number | null;
};

/** A number as the source claims it, with the lists of the exchanges that it is about. */
export type Claim = { of: string; label: string; claimed: number; lists: CountedList[] };

type OrganisationInRole = { id: string; name: string; acronym: string | null; role: string };

export type ProgrammeEntry = ProgrammeRef & {
  period: { from: string | null; to: string | null };
  organisations: OrganisationInRole[];
  exchangeCount: number;
  practiceCount: number;
};

export type ProgrammeView = ProgrammeRef & {
  period: { from: string | null; to: string | null };
  description: Statement[];
  organisations: OrganisationInRole[];
  source: { id: string; title: string };
  claims: Claim[];
  /** Where the organisations and the counts come from. */
  organisationPassages: Passage[];
  countPassages: Passage[];
};

const refSelect = { id: true, name: true, acronym: true } as const;

export const programmeEntrySelect = {
  ...refSelect,
  periodFrom: true,
  periodTo: true,
  organisations: { orderBy: { position: "asc" }, select: { role: true, organisation: { select: refSelect } } },
  _count: { select: { exchanges: true, practices: true } },
} as const satisfies Prisma.ProgrammeSelect;

export const programmeSelect = {
  ...refSelect,
  periodFrom: true,
  periodTo: true,
  description: true,
  counts: true,
  source: { select: { id: true, title: true } },
  organisations: { orderBy: { position: "asc" }, select: { role: true, passage: true, organisation: { select: refSelect } } },
  exchanges: { select: { id: true, places: { select: { placeId: true }, where: { place: { kind: { not: "country" } } } } } },
} as const satisfies Prisma.ProgrammeSelect;

type EntryRow = Prisma.ProgrammeGetPayload<{ select: typeof programmeEntrySelect }>;
type ProgrammeRow = Prisma.ProgrammeGetPayload<{ select: typeof programmeSelect }>;

const inRoles = (rows: EntryRow["organisations"]) => rows.map(({ role, organisation }) => ({ ...organisation, role }));

export function toProgrammeEntry({ periodFrom, periodTo, organisations, _count, ...programme }: EntryRow): ProgrammeEntry {
  return {
    ...programme,
    period: { from: periodFrom, to: periodTo },
    organisations: inRoles(organisations),
    exchangeCount: _count.exchanges,
    practiceCount: _count.practices,
  };
}

/** Description, counts and passages were validated when they were saved. */
export function toProgrammeView({ periodFrom, periodTo, organisations, exchanges, counts: saved, ...row }: ProgrammeRow): ProgrammeView {
  const counts = saved as unknown as ProgrammeInput["counts"];
  const lists = exchanges.map(({ id, places }) => ({ id, placeIds: places.map(({ placeId }) => placeId) }));
  return {
    ...row,
    period: { from: periodFrom, to: periodTo },
    description: row.description as unknown as Statement[],
    organisations: inRoles(organisations),
    claims: counts.map(({ of, label, claimed, exchanges: named }) => ({
      of,
      label,
      claimed,
      lists: lists.filter(({ id }) => named.includes(id)),
    })),
    organisationPassages: organisations.map(({ passage }) => passage as unknown as Passage),
    countPassages: counts.map(({ passage }) => passage),
  };
}
