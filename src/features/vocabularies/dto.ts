import { foldText } from "../../lib/fold-text";
import type { ApproachInput } from "../approaches/schema";
import type { PersonRef } from "../editorial/dto";
import type { ExchangeInput } from "../exchanges/schema";
import type { OrganisationInput } from "../organisations/schema";
import type { PlaceInput } from "../places/schema";
import type { ProgrammeInput } from "../programmes/schema";
import type { SourceInput } from "../sources/schema";
import type { TargetGroupInput } from "../target-groups/schema";
import { type TermDocument, termDocuments, type termStandings, type VocabularyKind } from "./schema";

/** A record as its table has it: columns, and under each child relation a list of columns. */
export type Row = { id: string } & Record<string, unknown>;

export const numbered = <Entry extends object>(entries: readonly Entry[]) => entries.map((entry, position) => ({ ...entry, position }));

/** What a document has and a seed record has, too: either is written as a row. */
type Written<Input, Kind extends VocabularyKind> = Input | TermDocument<Kind>;

/** The row of each kind; `position` is its place among all of its kind. */
export const rowOf = {
  place: ({ country, parent, ...input }: PlaceInput): Row => ({
    ...input,
    countryId: country,
    parentId: parent,
    names: numbered(input.names.map((name) => ({ ...name, folded: foldText(name.name) }))),
  }),
  organisation: ({ place, country, ...input }: Written<OrganisationInput, "organisation">): Row => ({
    ...input,
    placeId: place,
    countryId: country,
  }),
  source: ({ publisher, ...input }: Written<SourceInput, "source">, position: number): Row => {
    const { file: _file, sectionHeadings: _headings, ...columns } = { file: "", sectionHeadings: {}, ...input };
    return { ...columns, publisherId: publisher, position };
  },
  programme: ({ period, source, organisations, ...input }: Written<ProgrammeInput, "programme">, position: number): Row => {
    const { passage: _passage, ...columns } = { passage: undefined, ...input };
    return {
      ...columns,
      periodFrom: period?.from ?? null,
      periodTo: period?.to ?? null,
      sourceId: source,
      position,
      organisations: numbered(organisations.map(({ organisation, ...entry }) => ({ organisationId: organisation, ...entry }))),
    };
  },
  exchange: (
    { partOf, from, to, source, programme, hosts, places, organisations, ...input }: Written<ExchangeInput, "exchange">,
    position: number,
  ): Row => {
    const { order: _order, ...columns } = { order: undefined, ...input };
    return {
      ...columns,
      partOfId: partOf,
      dateFrom: from,
      dateTo: to,
      sourceId: source,
      programmeId: programme,
      position,
      hosts: numbered(hosts.map((placeId) => ({ placeId }))),
      places: numbered(places.map(({ place, asWritten }) => ({ placeId: place, asWritten }))),
      organisations: numbered(organisations.map((organisationId) => ({ organisationId }))),
    };
  },
  approach: ({ broader, ...input }: Written<ApproachInput, "approach">, position: number): Row => {
    const { order: _order, passage: _passage, ...columns } = { order: undefined, passage: undefined, ...input };
    return { ...columns, broaderId: broader, position };
  },
  targetGroup: ({ broader, ...input }: TargetGroupInput, position: number): Row => ({ ...input, broaderId: broader[0] ?? null, position }),
} satisfies Record<VocabularyKind, (input: never, position: number) => Row>;

/** The child relations of each table, and the order in which their rows are compared. */
export const childrenOf: Record<VocabularyKind, readonly string[]> = {
  place: ["names"],
  organisation: [],
  source: [],
  programme: ["organisations"],
  exchange: ["hosts", "places", "organisations"],
  approach: [],
  targetGroup: [],
};

/** The columns that a document has under other names. */
type Columns = Record<string, unknown>;
const listOf = (rows: unknown) => rows as Columns[];
const period = (from: unknown, to: unknown) => (from === null && to === null ? null : { from, to });
const ownFields: Record<VocabularyKind, (row: Columns) => Columns> = {
  approach: ({ broaderId }) => ({ broader: broaderId }),
  targetGroup: ({ broaderId }) => ({ broader: broaderId === null ? [] : [broaderId] }),
  place: ({ countryId, parentId, names }) => ({
    country: countryId,
    parent: parentId,
    names: listOf(names).map(({ lang, script, name, kind, from, to }) => ({ lang, script, name, kind, from, to })),
  }),
  organisation: ({ placeId, countryId }) => ({ place: placeId, country: countryId }),
  source: ({ publisherId }) => ({ publisher: publisherId }),
  programme: ({ periodFrom, periodTo, sourceId, organisations }) => ({
    period: period(periodFrom, periodTo),
    source: sourceId,
    organisations: listOf(organisations).map(({ organisationId, role, passage }) => ({ organisation: organisationId, role, passage })),
  }),
  exchange: ({ partOfId, dateFrom, dateTo, sourceId, programmeId, hosts, places, organisations }) => ({
    partOf: partOfId,
    from: dateFrom,
    to: dateTo,
    source: sourceId,
    programme: programmeId,
    hosts: listOf(hosts).map(({ placeId }) => placeId),
    places: listOf(places).map(({ placeId, asWritten }) => ({ place: placeId, asWritten })),
    organisations: listOf(organisations).map(({ organisationId }) => organisationId),
  }),
};

/** The document that a row stands for. What was written past the form may lack what a save asks for: it is not judged here. */
export function documentOf<Kind extends VocabularyKind>(kind: Kind, row: Row): TermDocument<Kind> {
  const own: Columns = { ...row, ...ownFields[kind](row) };
  return Object.fromEntries(Object.keys(termDocuments[kind].shape).map((name) => [name, own[name] ?? null])) as TermDocument<Kind>;
}

export type TermStanding = (typeof termStandings)[number];
export type TermRef = { kind: VocabularyKind; id: string };

/** A term as visitors may have it. */
export type PublishedTerm = TermRef & { standing: TermStanding; document: TermDocument };

/** A term in the list of its vocabulary. `detail` tells two of one name apart. */
export type TermEntry = { id: string; name: string; detail: string; standing: TermStanding; version: number };

/** A record that refers to a term. Of a practice, `id` is that of the desk. */
export type Use = { type: VocabularyKind | "practice" | "person" | "editorialNote"; id: string; title: string };

/** Everything that the page of a term needs on the desk. */
export type TermForEditing = TermRef & {
  name: string;
  version: number;
  standing: TermStanding;
  document: TermDocument;
  replacedBy: { id: string; name: string } | null;
  usedIn: Use[];
};

export type SavedTerm = { id: string; version: number };

/** What stands there in place of what somebody wrote over: told with a conflict. */
export type StandingTerm = { version: number; standing: TermStanding; document: TermDocument; by: PersonRef | null; at: string | null };
