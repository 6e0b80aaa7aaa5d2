import { isDeepStrictEqual } from "node:util";
import { type Broader, withBroader } from "../../lib/broader-terms";
import type { Paths } from "../../lib/paths";
import type { TermStanding } from "./dto";
import { standingChanges, type TermDocument, type VocabularyKind } from "./schema";

/** The public page of a term; `countryId`: of a place that is no country. */
export function termPage(paths: Paths, kind: VocabularyKind, { id, countryId }: { id: string; countryId: string | null }): string {
  const pages: Record<VocabularyKind, () => string> = {
    approach: () => paths.approach(id),
    targetGroup: () => paths.targetGroup(id),
    place: () => (countryId === null || countryId === id ? paths.country(id) : paths.place(countryId, id)),
    organisation: () => paths.organisation(id),
    programme: () => paths.programme(id),
    exchange: () => paths.exchange(id),
    source: () => paths.source(id),
  };
  return pages[kind]();
}

export type TermReference = { path: PropertyKey[]; kind: VocabularyKind; id: string | null };

const each = <Entry>(
  entries: readonly Entry[],
  path: PropertyKey,
  reference: (entry: Entry) => [VocabularyKind, string | null, PropertyKey?],
) =>
  entries.map((entry, index): TermReference => {
    const [kind, id, field] = reference(entry);
    return { path: field === undefined ? [path, index] : [path, index, field], kind, id };
  });

const relatedOf = (kind: VocabularyKind, related: readonly string[]) => each(related, "related", (id) => [kind, id]);

/** What a term of each kind points at, but for the passages that it cites. */
const fieldsThatRefer = {
  place: (input: Pick<TermDocument<"place">, "country" | "parent">): TermReference[] => [
    { path: ["country"], kind: "place", id: input.country },
    { path: ["parent"], kind: "place", id: input.parent },
  ],
  organisation: (input: Pick<TermDocument<"organisation">, "place" | "country">): TermReference[] => [
    { path: ["place"], kind: "place", id: input.place },
    { path: ["country"], kind: "place", id: input.country },
  ],
  source: (input: Pick<TermDocument<"source">, "publisher">): TermReference[] => [
    { path: ["publisher"], kind: "organisation", id: input.publisher },
  ],
  programme: (input: Pick<TermDocument<"programme">, "source" | "organisations" | "counts">): TermReference[] => [
    { path: ["source"], kind: "source", id: input.source },
    ...each(input.organisations, "organisations", (entry) => ["organisation", entry.organisation, "organisation"]),
    ...input.counts.flatMap((count, index) =>
      count.exchanges.map((id, inner): TermReference => ({ path: ["counts", index, "exchanges", inner], kind: "exchange", id })),
    ),
  ],
  exchange: (
    input: Pick<TermDocument<"exchange">, "source" | "programme" | "partOf" | "hosts" | "places" | "organisations">,
  ): TermReference[] => [
    { path: ["source"], kind: "source", id: input.source },
    { path: ["programme"], kind: "programme", id: input.programme },
    { path: ["partOf"], kind: "exchange", id: input.partOf },
    ...each(input.hosts, "hosts", (id) => ["place", id]),
    ...each(input.places, "places", (entry) => ["place", entry.place, "place"]),
    ...each(input.organisations, "organisations", (id) => ["organisation", id]),
  ],
  approach: (input: Pick<TermDocument<"approach">, "broader">): TermReference[] => [
    { path: ["broader"], kind: "approach", id: input.broader },
  ],
  targetGroup: (input: Pick<TermDocument<"targetGroup">, "broader">): TermReference[] =>
    each(input.broader, "broader", (id) => ["targetGroup", id]),
} satisfies Record<VocabularyKind, (input: never) => TermReference[]>;

/** What a document refers to by its fields, and what it stands beside. */
export function referencesOf(kind: VocabularyKind, document: { related: readonly string[] }): TermReference[] {
  const own = (fieldsThatRefer[kind] as (input: unknown) => TermReference[])(document);
  return [...own, ...relatedOf(kind, document.related)];
}

/** The sources that a document cites passages of, wherever they stand in it. */
export function citedSources(node: unknown, path: PropertyKey[] = []): TermReference[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]): TermReference[] => {
    const at = [...path, Array.isArray(node) ? Number(name) : name];
    const source = name === "passage" && typeof value === "object" && value !== null ? (value as { source?: unknown }).source : undefined;
    return typeof source === "string" ? [{ path: [...at, "source"], kind: "source", id: source }] : citedSources(value, at);
  });
}

/** The one term above; countries, organisations, programmes and sources have none. */
export function broaderOf(kind: VocabularyKind, document: TermDocument): string | null {
  if (kind === "approach") return (document as TermDocument<"approach">).broader;
  if (kind === "targetGroup") return (document as TermDocument<"targetGroup">).broader[0] ?? null;
  if (kind === "place") return (document as TermDocument<"place">).parent;
  return kind === "exchange" ? (document as TermDocument<"exchange">).partOf : null;
}

/** The field of the form in which the broader term stands. */
export const broaderField: Partial<Record<VocabularyKind, string>> = {
  approach: "broader",
  targetGroup: "broader",
  place: "parent",
  exchange: "partOf",
};

/**
 * What is wrong with where a term stands, by field; the messages are keys of "problems" in the message file. `broader`: of
 * all terms of the kind, as they stand there.
 */
export function standingProblems(
  kind: VocabularyKind,
  id: string,
  { above, related }: { above: string | null; related: readonly string[] },
  broader: Broader,
): Record<string, string[]> {
  const field = broaderField[kind];
  const over = above === null ? [] : withBroader([above], broader);
  if (field && over.includes(id)) return { [field]: ["termCircle"] };
  const isInLine = (other: string) => other === id || over.includes(other) || withBroader([other], broader).includes(id);
  const at = related.findIndex(isInLine);
  return at < 0 ? {} : { [`related.${at}`]: ["termRelatedInLine"] };
}

/** Whether a save has to bring published practices up to date: what search finds them by, or what they are filed under. */
export function changesPractices(kind: VocabularyKind, before: TermDocument, after: TermDocument): boolean {
  const told = (document: TermDocument) => {
    const { name, title, nameLocal, acronym, altNames, labels, names, region, country } = document as Record<string, unknown>;
    return JSON.stringify([name, title, nameLocal, acronym, altNames, labels, names, region, country, broaderOf(kind, document)]);
  };
  return kind !== "programme" && kind !== "exchange" && told(before) !== told(after);
}

/** The fields in which two documents differ. */
export const changedFields = (before: object, after: object): string[] =>
  Object.keys({ ...before, ...after }).filter(
    (name) => !isDeepStrictEqual((before as Record<string, unknown>)[name], (after as Record<string, unknown>)[name]),
  );

/** How a term comes from one standing to another; going into another term is a merge. */
export const standingSteps = {
  approve: { from: "proposed", to: "approved" },
  archive: { from: "approved", to: "archived" },
  restore: { from: "archived", to: "approved" },
} as const satisfies Record<(typeof standingChanges)[number], { from: TermStanding; to: TermStanding }>;

/** What can be decided about a term that stands so: the buttons follow from the same table as the decision. */
export const changesFrom = (standing: TermStanding) => standingChanges.filter((change) => standingSteps[change].from === standing);
