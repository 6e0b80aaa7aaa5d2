import { withBroader } from "../../lib/broader-terms";
import type { ApproachInput } from "../approaches/schema";
import type { PersonInput } from "../people/schema";
import type { PracticeInput } from "../practices/schema";
import type { EditorialNoteInput, NoteSubjectType } from "../sources/schema";
import type { TargetGroupInput } from "../target-groups/schema";
import { referencesOf as termReferences } from "../vocabularies/rules";
import { type VocabularyKind, vocabularyKinds } from "../vocabularies/schema";
import type { SeedKind, SeedProblem, SeedRecord } from "./schema";

export type Reference = { path: PropertyKey[]; kind: SeedKind; id: string | null };

const subjectKinds: Record<NoteSubjectType, SeedKind> = {
  practice: "practice",
  source: "source",
  exchange: "exchange",
  programme: "programme",
  place: "place",
  approach: "approach",
  person: "person",
  organisation: "organisation",
};

const each = <Entry>(entries: readonly Entry[], path: PropertyKey, reference: (entry: Entry) => [SeedKind, string | null, PropertyKey?]) =>
  entries.map((entry, index): Reference => {
    const [kind, id, field] = reference(entry);
    return { path: field === undefined ? [path, index] : [path, index, field], kind, id };
  });

/** What a record that is no term points at. */
const otherReferences = {
  synonym: (): Reference[] => [],
  person: (input: PersonInput): Reference[] => [{ path: ["organisation"], kind: "organisation", id: input.organisation }],
  editorialNote: (input: EditorialNoteInput): Reference[] =>
    each(input.about, "about", (subject) => [subjectKinds[subject.type], subject.id, "id"]),
  practice: (input: PracticeInput): Reference[] => [
    ...each(input.places, "places", (entry) => ["place", entry.place, "place"]),
    ...each(input.approaches, "approaches", (id) => ["approach", id]),
    ...each(input.targetGroups, "targetGroups", (entry) => ["targetGroup", entry.group, "group"]),
    ...each(input.organisations, "organisations", (entry) => ["organisation", entry.organisation, "organisation"]),
    ...each(input.programmes, "programmes", (id) => ["programme", id]),
    ...each(input.contacts, "contacts", (entry) => ["person", entry.person, "person"]),
    ...input.voices.map(
      (voice, index): Reference => ({ path: ["voices", index, "speaker", "person"], kind: "person", id: voice.speaker.person }),
    ),
    ...input.results.claims.map(
      (claim, index): Reference => ({ path: ["results", "claims", index, "group"], kind: "targetGroup", id: claim.group }),
    ),
  ],
} satisfies Record<Exclude<SeedKind, VocabularyKind>, (input: never) => Reference[]>;

const isTerm = (kind: SeedKind): kind is VocabularyKind => (vocabularyKinds as readonly SeedKind[]).includes(kind);

/** What a record of each kind points at, so that a misspelt id is found before anything is written. */
function referencesOf({ kind, input }: SeedRecord): Reference[] {
  if (isTerm(kind)) return termReferences(kind, input as { related: string[] });
  return (otherReferences[kind] as (value: unknown) => Reference[])(input);
}

const problem = (record: SeedRecord, path: readonly PropertyKey[], message: string): SeedProblem => ({
  file: record.file,
  line: record.lineOf(path),
  field: path.map(String).join("."),
  message,
});

/** Ids that stand twice, references to nothing, and phases that the practice's approaches do not have. */
export function crossCheck(records: readonly SeedRecord[]): SeedProblem[] {
  const known = new Set(records.map((record) => `${record.kind} ${record.id}`));
  const seen = new Set<string>();
  const phases = new Map(
    records
      .filter(({ kind }) => kind === "approach")
      .map((record) => [record.id, (record.input as ApproachInput).phases.map(({ id }) => id)]),
  );
  const broader = new Map(
    records
      .filter(({ kind }) => kind === "targetGroup")
      .map((record) => [record.id, (record.input as TargetGroupInput).broader[0] ?? null]),
  );
  return records.flatMap((record) => {
    const key = `${record.kind} ${record.id}`;
    const twice = seen.has(key) ? [problem(record, ["id"], `the id ${record.id} stands here a second time`)] : [];
    seen.add(key);
    const dangling = referencesOf(record)
      .filter(({ kind, id }) => id !== null && !known.has(`${kind} ${id}`))
      .map(({ path, kind, id }) => problem(record, path, `there is no ${kind} with the id ${id}`));
    return [...twice, ...dangling, ...(record.kind === "practice" ? unfitting(record as SeedRecord<PracticeInput>, phases, broader) : [])];
  });
}

function unfitting(record: SeedRecord<PracticeInput>, phases: Map<string, string[]>, broader: Map<string, string | null>): SeedProblem[] {
  return [...unknownPhases(record, phases), ...foreignGroups(record, broader)];
}

/** A claim for a group that the practice is not filed under could not be found by that group. */
function foreignGroups(record: SeedRecord<PracticeInput>, broader: Map<string, string | null>): SeedProblem[] {
  const groups = withBroader(
    record.input.targetGroups.map(({ group }) => group),
    broader,
  );
  return record.input.results.claims.flatMap(({ group }, index) =>
    group === null || groups.includes(group)
      ? []
      : [problem(record, ["results", "claims", index, "group"], `the practice is not filed under the group ${group}`)],
  );
}

function unknownPhases(record: SeedRecord<PracticeInput>, phases: Map<string, string[]>): SeedProblem[] {
  const allowed = record.input.approaches.flatMap((approach) => phases.get(approach) ?? []);
  return record.input.implementation.activities.flatMap(({ phase }, index) =>
    phase === null || allowed.includes(phase)
      ? []
      : [
          problem(
            record,
            ["implementation", "activities", index, "phase"],
            `none of its approaches has a phase ${phase}; they have ${allowed.join(", ") || "none"}`,
          ),
        ],
  );
}

export type PassageHashes = ReadonlyMap<string, string>;
export const passageKey = (source: string, from: number, to: number) => `${source} ${from}-${to}`;

type ExpandContext = {
  source: string | null;
  heading: string | null;
  headings: Record<string, Record<string, string>>;
  hashes: PassageHashes;
};

/**
 * Turns the shorthand `lines: 141-146` of the files into a passage with source, heading and hash, everywhere in a
 * record. What is no shorthand stays as it is: the schema judges it.
 */
export function expandLines(node: unknown, context: ExpandContext): unknown {
  if (Array.isArray(node)) return node.map((entry) => expandLines(entry, context));
  if (typeof node !== "object" || node === null) return node;
  const { lines, ...rest } = node as Record<string, unknown>;
  const inner = { ...context };
  const shorthand = typeof lines === "number" || typeof lines === "string";
  if (typeof rest.source === "string") inner.source = rest.source;
  if (shorthand && typeof rest.heading === "string") inner.heading = rest.heading;
  const expanded = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, expandLines(value, { ...inner, heading: headingFor(key, inner) ?? inner.heading })]),
  );
  if (!shorthand) return lines === undefined ? expanded : { ...expanded, lines };
  // They belong to the passage now.
  delete expanded.heading;
  delete expanded.source;
  return { ...expanded, passage: passageOf(String(lines), inner) };
}

/** A whole record. Programmes and exchanges name their source as a field of their own, a practice by its passages. */
export function expandRecord(kind: SeedKind, value: unknown, context: Omit<ExpandContext, "source" | "heading">): unknown {
  const ownSource = kind === "source" ? String((value as { id?: unknown })?.id) : null;
  const expanded = expandLines(value, { ...context, source: ownSource, heading: null });
  if (typeof expanded !== "object" || expanded === null) return expanded;
  const { source: _, ...rest } = expanded as Record<string, unknown>;
  return kind === "programme" || kind === "exchange" ? { ...rest, source: (value as Record<string, unknown>).source } : rest;
}

const headingFor = (key: string, { source, headings }: ExpandContext) => (source ? headings[source]?.[key] : undefined);

function passageOf(lines: string, { source, heading, hashes }: ExpandContext) {
  const [from, to] = lines.split("-").map(Number) as [number, number?];
  const last = to ?? from;
  return {
    source,
    heading,
    lines: { from, to: last },
    hash: hashes.get(passageKey(source ?? "", from, last)) ?? "no hash: run npm run seed -- --passages FOLDER",
  };
}
