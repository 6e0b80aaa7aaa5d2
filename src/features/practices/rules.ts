import { z } from "zod";
import { withBroader } from "../../lib/broader-terms";
import { plainText } from "../../lib/marked-text";
import type { PlacedText } from "../../lib/placed-text";
import { acronymsIn, bareNumbersIn, longSentencesIn, wordsIn } from "../../lib/plain-language";
import { type Replacement, withReplacedReferences } from "../../lib/replaced-references";
import type { Advice } from "../editorial/dto";
import type { FiledUnder } from "../text-search/dto";
import type { Hierarchy, KeyFigure, Problem } from "./dto";
import { type PracticeDraft, type PracticeInput, practiceInput, SUMMARY_MAX_WORDS } from "./schema";

/** The figures that stand on top: those marked as key, in the order of the results. */
export function keyFiguresOf(content: PracticeInput): KeyFigure[] {
  return content.results.claims.flatMap(({ key, value, unit, precision, denominator }) =>
    key && value !== null && unit !== null ? [{ value, unit, precision, denominator }] : [],
  );
}

/** Whether a text may carry marks, by its field: the ones that the schema says so of. */
export const isMarked = (path: string) => /^(?:(?:need|tips|voices)|(?:context|implementation|results)\.paragraphs)\.\d+\.text$/.test(path);

/** The sources that the document cites, each once, in the order in which they are cited first. */
export function sourcesOf(content: PracticeInput): string[] {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === "object" && node !== null) {
      const passage = (node as { passage?: { source: string } }).passage;
      if (passage) found.add(passage.source);
      Object.values(node).forEach(visit);
    }
  };
  visit(content);
  return [...found];
}

/** What the document is filed under, by kind. */
export const filedUnder = (content: PracticeInput): FiledUnder => ({
  places: content.places.map(({ place }) => place),
  approaches: content.approaches,
  groups: content.targetGroups.map(({ group }) => group),
  organisations: content.organisations.map(({ organisation }) => organisation),
  sources: sourcesOf(content),
});

/** Everybody whom the document names, as contact or as speaker. */
export function peopleOf(content: PracticeInput): string[] {
  return [
    ...new Set([
      ...content.contacts.map(({ person }) => person),
      ...content.voices.flatMap(({ speaker }) => (speaker.person ? [speaker.person] : [])),
    ]),
  ];
}

/** The live version of a practice as its row has it: what lists and filters read. */
export function publishedColumns(content: PracticeInput, hierarchy: Hierarchy) {
  const [places, groups] = [content.places.map(({ place }) => place), content.targetGroups.map(({ group }) => group)];
  return {
    tier: content.tier,
    title: content.title,
    summary: content.summary,
    asOf: content.lifecycle.asOf,
    keyFigures: keyFiguresOf(content),
    approachIds: withBroader(content.approaches, hierarchy.approach),
    groupIds: withBroader(groups, hierarchy.group),
    placeIds: withBroader(places, hierarchy.place),
    countryIds: [...new Set(places.flatMap((id) => hierarchy.countryOf.get(id) ?? []))],
    filedUnder: {
      approaches: content.approaches,
      places,
      groups: content.targetGroups.flatMap(({ group, role }) => (role === "primary" ? [group] : [])),
    },
  };
}

/** The rows that link the live version with what it is filed under, by table. */
export function publishedLinks(practiceId: string, content: PracticeInput) {
  const of = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ practice_id: practiceId, ...row }));
  return {
    published_practice_approach: of(content.approaches.map((approach_id, position) => ({ approach_id, position }))),
    published_practice_place: of(content.places.map(({ place: place_id }, position) => ({ place_id, position }))),
    published_practice_group: of(
      content.targetGroups.map(({ group: group_id, role, basis }, position) => ({ group_id, role, basis, position })),
    ),
    published_practice_organisation: of(
      content.organisations.map(({ organisation: organisation_id, role }, position) => ({ organisation_id, role, position })),
    ),
    published_practice_programme: of(content.programmes.map((programme_id) => ({ programme_id }))),
    published_practice_source: of(sourcesOf(content).map((source_id) => ({ source_id }))),
    published_practice_person: of(peopleOf(content).map((person_id) => ({ person_id }))),
  };
}

/** What must be filled in or mended before a draft is sent for review, each at its field. */
export function completenessProblems(draft: PracticeDraft): Problem[] {
  const issues = practiceInput.safeParse(draft).error?.issues ?? [];
  return issues.map(({ path, message, ...issue }) => ({ path: path.join("."), code: codeOf(issue, message), message }));
}

function codeOf(issue: { code: string; input?: unknown }, message: string): Problem["code"] {
  if (issue.code === "too_small" || issue.code === "invalid_type" || issue.code === "invalid_value") return "missing";
  if (message.startsWith("use at most")) return "too-many-words";
  if (message.startsWith("say where")) return "no-origin";
  if (message.startsWith("the same one")) return "twice";
  return message.startsWith("a value needs") ? "value-and-unit" : "not-valid";
}

export type ReferenceKind = "place" | "approach" | "targetGroup" | "organisation" | "programme" | "person" | "source";
export type Reference = { path: string[]; kind: ReferenceKind; id: string };

/** Everything that a document points at, by field. */
export function referencesOf(content: PracticeDraft): Reference[] {
  const kinds: Record<string, ReferenceKind> = {
    place: "place",
    group: "targetGroup",
    organisation: "organisation",
    person: "person",
    source: "source",
  };
  const lists: Record<string, ReferenceKind> = { approaches: "approach", programmes: "programme" };
  const visit = (node: unknown, path: string[]): Reference[] => {
    if (typeof node !== "object" || node === null) return [];
    return Object.entries(node).flatMap(([name, value]): Reference[] => {
      const kind = kinds[name] ?? (path.length === 1 ? lists[path[0] ?? ""] : undefined);
      return typeof value === "string" && kind ? [{ path: [...path, name], kind, id: value }] : visit(value, [...path, name]);
    });
  };
  return visit(content, []);
}

/** A document that refers to what stands in the place of merged terms and proposals. The very same one where it refers to none. */
export const withReplaced = (content: PracticeDraft, replacements: readonly Replacement[]): PracticeDraft =>
  replacements.length === 0 ? content : withReplacedReferences(content, referencesOf(content), replacements);

type Originated = {
  passage?: { source: string | null; heading: string | null } | undefined;
  addedBy?: { editor: string; on: string } | undefined;
};
const listsWithOrigin = ["places", "targetGroups", "organisations", "need", "tips", "voices", "links", "contacts"] as const;

/** The document with every entry that says where it comes from replaced. */
function withEntries(content: PracticeDraft, settle: <Entry extends Originated>(entries: Entry[]) => Entry[]): PracticeDraft {
  const lists = Object.fromEntries(listsWithOrigin.map((name) => [name, settle(content[name] as Originated[])]));
  const { context, implementation, results } = content;
  return {
    ...content,
    ...(lists as Pick<PracticeDraft, (typeof listsWithOrigin)[number]>),
    context: { paragraphs: settle(context.paragraphs), conditions: settle(context.conditions) },
    implementation: { paragraphs: settle(implementation.paragraphs), activities: settle(implementation.activities) },
    results: { paragraphs: settle(results.paragraphs), claims: settle(results.claims) },
  };
}

/**
 * What has no passage was added by whoever saves it, on this day. What stood there before keeps its editor; nobody can
 * sign a statement with another name.
 */
export function settleOrigins(content: PracticeDraft, before: PracticeDraft | null, by: { editor: string; on: string }): PracticeDraft {
  const known = new Set<string>();
  const keyOf = ({ editor, on }: { editor: string; on: string }) => `${on} ${editor}`;
  if (before) {
    withEntries(before, (entries) => {
      for (const { addedBy } of entries) if (addedBy) known.add(keyOf(addedBy));
      return entries;
    });
  }
  return withEntries(content, (entries) =>
    entries.map(({ passage, addedBy, ...entry }) => {
      if (passage && (passage.source !== null || passage.heading !== null)) return { ...entry, passage } as (typeof entries)[number];
      return { ...entry, addedBy: addedBy && known.has(keyOf(addedBy)) ? addedBy : by } as (typeof entries)[number];
    }),
  );
}

/** The schema of the entries of a list; null for what is no list. */
function entryOf(field: unknown): z.ZodType | null {
  if (field instanceof z.ZodDefault) return entryOf(field.unwrap());
  return field instanceof z.ZodArray ? (field.element as z.ZodType) : null;
}

/** The fields of which lists keep only entries that are finished. */
function withFinishedEntries(fields: object, schemas: Readonly<Record<string, unknown>>): object {
  const finished = (name: string, value: unknown) => {
    const entry = entryOf(schemas[name]);
    return entry && Array.isArray(value) ? value.filter((one) => entry.safeParse(one).success) : value;
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, finished(name, value)]));
}

/** What of a draft the public page can draw: entries that are not finished yet are left out. */
export function presentableContent(draft: PracticeDraft, today: string): PracticeInput {
  const { shape } = practiceInput;
  const { tier, lifecycle, period, context, implementation, results } = draft;
  const asOf = shape.lifecycle.shape.asOf.safeParse(lifecycle.asOf);
  return {
    ...withFinishedEntries(draft, shape),
    tier: tier ?? "case-study",
    lifecycle: { state: lifecycle.state ?? "unknown", asOf: asOf.data ?? today },
    period: shape.period.safeParse(period).data ?? null,
    context: withFinishedEntries(context, shape.context.shape),
    implementation: withFinishedEntries(implementation, shape.implementation.shape),
    results: withFinishedEntries(results, shape.results.shape),
  } as PracticeInput;
}

/** The texts of a document whose fields are wanted, with the marks that they carry. */
export function textsIn(content: object, isWanted: RegExp): PlacedText[] {
  const visit = (node: unknown, path: string): PlacedText[] => {
    if (typeof node === "string") return isWanted.test(path) && node ? [{ path, text: node }] : [];
    if (typeof node !== "object" || node === null) return [];
    return Object.entries(node).flatMap(([name, value]) => visit(value, path ? `${path}.${name}` : name));
  };
  return visit(content, "");
}

/** Every sentence that somebody wrote in a document, with its field and without marks. */
export const writtenTexts = (content: object): PlacedText[] =>
  textsIn(content, /(?:^|\.)(?:text|summary|details\.\d+)$/).map(({ path, text }) => ({
    path,
    text: isMarked(path) ? plainText(text) : text,
  }));

/** What the quality panel advises. Nothing of it keeps anybody from saving, sending or publishing. */
export function adviceFor(draft: PracticeDraft): Advice[] {
  const written = writtenTexts(draft);
  const own = written.map(({ text }) => text);
  const about = (kind: Advice["kind"], path: string, excerpt = ""): Advice => ({ kind, path, excerpt });
  const { title, summary, places, need, tips, voices, links, contacts, context, implementation, results } = draft;
  const parts = { title, summary, places, need, tips, voices, links, contacts, "context.paragraphs": context.paragraphs };
  const most = { "implementation.paragraphs": implementation.paragraphs, "results.paragraphs": results.paragraphs };
  const empty = Object.entries({ ...parts, ...most }).filter(([, value]) => value.length === 0);
  return [
    ...empty.map(([path]) => about("missing", path)),
    ...(wordsIn(draft.summary).length > SUMMARY_MAX_WORDS ? [about("long-summary", "summary")] : []),
    ...acronymsIn(own).map(({ acronym, at }) => about("acronym", written[at]?.path ?? "", acronym)),
    ...written.flatMap(({ path, text }) => bareNumbersIn(text).map((number) => about("number-without-unit", path, number))),
    ...draft.results.claims.flatMap(({ value, unit }, index) =>
      value !== null && unit === null ? [about("number-without-unit", `results.claims.${index}.unit`, String(value))] : [],
    ),
    ...written.flatMap(({ path, text }) => longSentencesIn(text).map((sentence) => about("long-sentence", path, sentence))),
  ];
}
