import { foldText } from "../../lib/fold-text";
import type { ApproachInput } from "../approaches/schema";
import type { ExchangeInput } from "../exchanges/schema";
import type { OrganisationInput } from "../organisations/schema";
import type { PersonInput } from "../people/schema";
import type { PlaceInput } from "../places/schema";
import type { ProgrammeInput } from "../programmes/schema";
import type { EditorialNoteInput, SourceInput } from "../sources/schema";
import type { TargetGroupInput } from "../target-groups/schema";
import type { SynonymInput } from "../text-search/schema";
import type { SeedKind } from "./schema";

/** A record as its table has it: columns, and under each child relation a list of columns. */
export type Row = { id: string } & Record<string, unknown>;

const numbered = <Entry extends object>(entries: readonly Entry[]) => entries.map((entry, position) => ({ ...entry, position }));

/** The row of each vocabulary record; `position` is its place in the file. Practices have revisions instead. */
export const rowOf = {
  place: ({ country, parent, ...input }: PlaceInput): Row => ({
    ...input,
    countryId: country,
    parentId: parent,
    names: numbered(input.names.map((name) => ({ ...name, folded: foldText(name.name) }))),
  }),
  organisation: ({ place, country, ...input }: OrganisationInput): Row => ({ ...input, placeId: place, countryId: country }),
  source: ({ publisher, file: _file, sectionHeadings: _headings, ...input }: SourceInput, position: number): Row => ({
    ...input,
    publisherId: publisher,
    position,
  }),
  programme: ({ period, source, organisations, passage: _passage, ...input }: ProgrammeInput, position: number): Row => ({
    ...input,
    periodFrom: period?.from ?? null,
    periodTo: period?.to ?? null,
    sourceId: source,
    position,
    organisations: numbered(organisations.map(({ organisation, ...entry }) => ({ organisationId: organisation, ...entry }))),
  }),
  exchange: (
    { partOf, order: _order, from, to, source, programme, hosts, places, organisations, ...input }: ExchangeInput,
    position: number,
  ): Row => ({
    ...input,
    partOfId: partOf,
    dateFrom: from,
    dateTo: to,
    sourceId: source,
    programmeId: programme,
    position,
    hosts: numbered(hosts.map((placeId) => ({ placeId }))),
    places: numbered(places.map(({ place, asWritten }) => ({ placeId: place, asWritten }))),
    organisations: numbered(organisations.map((organisationId) => ({ organisationId }))),
  }),
  approach: ({ broader, order: _order, passage: _passage, ...input }: ApproachInput, position: number): Row => ({
    ...input,
    broaderId: broader,
    position,
  }),
  targetGroup: ({ broader, ...input }: TargetGroupInput, position: number): Row => ({ ...input, broaderId: broader[0] ?? null, position }),
  synonym: (input: SynonymInput): Row => input,
  person: ({ organisation, named, channels, withheld, ...input }: PersonInput): Row => ({
    ...input,
    organisationId: organisation,
    named: named === "public-office" ? "public_office" : named,
    channels: numbered([
      ...channels.map((channel) => ({ ...channel, visibility: "on_request" })),
      ...withheld.map((kind) => ({ kind, value: null, basis: "not-asked", visibility: "hidden" })),
    ]),
  }),
  editorialNote: ({ about, ...input }: EditorialNoteInput, position: number): Row => ({
    ...input,
    position,
    subjects: numbered(about.map(({ id, ...subject }) => ({ ...subject, recordId: id }))),
  }),
} satisfies Record<Exclude<SeedKind, "practice">, (input: never, position: number) => Row>;

/** The child relations of each table, and the order in which their rows are compared. */
export const childrenOf: Record<Exclude<SeedKind, "practice">, readonly string[]> = {
  place: ["names"],
  organisation: [],
  source: [],
  programme: ["organisations"],
  exchange: ["hosts", "places", "organisations"],
  approach: [],
  targetGroup: [],
  synonym: [],
  person: ["channels"],
  editorialNote: ["subjects"],
};

/**
 * Whether a row still is what was written. Only what was written is compared, so that a column added later does
 * not make every record look edited. `null` and absent are the same; the order of keys does not count.
 */
export function isUnchanged(written: unknown, current: unknown): boolean {
  if (written === null || written === undefined) return current === null || current === undefined;
  if (Array.isArray(written)) {
    return (
      Array.isArray(current) && current.length === written.length && written.every((entry, index) => isUnchanged(entry, current[index]))
    );
  }
  if (typeof written === "object") {
    if (typeof current !== "object" || current === null) return false;
    return Object.entries(written).every(([key, value]) => isUnchanged(value, (current as Record<string, unknown>)[key]));
  }
  return written === current;
}
