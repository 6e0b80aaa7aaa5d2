import { Prisma } from "../../generated/prisma/client";
import type { NamedPlace } from "../../lib/text-checks/place-names";
import { db, statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { findCopies } from "../copies/admin-queries";
import { getPracticeAccess } from "../editorial/admin-queries";
import { mayEdit } from "../editorial/workflow";
import { exchangeSelect, toExchangeView } from "../exchanges/dto";
import { readLatestRevision } from "../practices/admin-queries";
import { type ReferenceKind, referencesOf } from "../practices/rules";
import type { PracticeDraft } from "../practices/schema";
import { programmeSelect, toProgrammeView } from "../programmes/dto";
import { compared } from "../programmes/rules";
import type {
  KnownPerson,
  KnownRecords,
  NoteOnFigures,
  OpenedWarning,
  Settlement,
  Warning,
  WarningList,
  WarningSubject,
  WarningsOfSubject,
} from "./dto";
import { countWarnings, settledApart, toldAlready, warningsOf } from "./rules";
import { type WarningRef, warningRef } from "./schema";

/** All places with all their names; what is proposed only for whoever may see it. One statement. */
async function readPlaces(actor: Actor): Promise<NamedPlace[]> {
  return statements.$queryRaw<NamedPlace[]>`
    SELECT p.id, p.name, coalesce(array_agg(n.name) FILTER (WHERE n.kind <> 'source-error'), '{}') AS names,
      coalesce(array_agg(n.name) FILTER (WHERE n.kind = 'source-error'), '{}') AS misprints
    FROM place p LEFT JOIN place_name n ON n.place_id = p.id
    WHERE p.status = 'approved' OR (p.status = 'proposed' AND (${mayEdit(actor)} OR p.proposed_by_id = ${actor.accountId}::uuid))
    GROUP BY p.id`;
}

/** Which channels of a person `p` are told: those for whoever asks, to editors all, and to whoever sent the document what it says of them. */
const isTold = (actor: Actor) => Prisma.sql`(c.visibility = 'on-request' OR ${mayEdit(actor)}
  OR (p.added_by_id = ${actor.accountId}::uuid AND c.basis = 'not-asked: ' || (p.passage->>'source')))`;

type Reference = { kind: "name" | "country"; name: string };

/** What the catalogue knows of what a text refers to. Three statements. */
async function readKnown(actor: Actor, content: PracticeDraft): Promise<KnownRecords> {
  const references = referencesOf(content);
  const ids = (kind: ReferenceKind) => references.flatMap((one) => (one.kind === kind ? [one.id] : []));
  const people = await statements.$queryRaw<Omit<KnownPerson, "path">[]>`
    SELECT p.id, p.name, p.role, coalesce(array_agg(c.value) FILTER (WHERE c.kind = 'email'), '{}') AS addresses,
      coalesce(array_agg(c.value) FILTER (WHERE c.kind = 'phone'), '{}') AS numbers
    FROM person p LEFT JOIN person_channel c ON c.person_id = p.id AND c.value IS NOT NULL AND ${isTold(actor)}
    WHERE p.id = ANY(${ids("person")}::text[]) AND p.named <> 'withdrawn' GROUP BY p.id`;
  const others = await statements.$queryRaw<Reference[]>`
    SELECT 'name' AS kind, unnest(array_remove(ARRAY[name, name_local, acronym], NULL) || alt_names) AS name FROM organisation
      WHERE id = ANY(${ids("organisation")}::text[])
    UNION ALL SELECT 'name', name FROM programme WHERE id = ANY(${ids("programme")}::text[])
    UNION ALL SELECT 'name', unnest(ARRAY[name] || alt_names) FROM approach
    UNION ALL SELECT 'name', unnest(ARRAY[name] || alt_names) FROM target_group
    UNION ALL SELECT 'name', title FROM source WHERE id = ANY(${ids("source")}::text[])
    UNION ALL SELECT 'country', country_id FROM place WHERE id = ANY(${ids("place")}::text[])`;
  const pathOf = (person: string) => references.find(({ kind, id }) => kind === "person" && id === person)?.path.join(".") ?? "";
  return {
    places: await readPlaces(actor),
    people: people.map((person) => ({ ...person, path: pathOf(person.id) })),
    names: others.flatMap(({ kind, name }) => (kind === "name" ? [name] : [])),
    country: others.find(({ kind }) => kind === "country")?.name ?? null,
  };
}

/**
 * All warnings about a text of a practice that need not be saved yet, such as one that is being imported. For everybody who
 * is signed in: what it shares with drafts of others is told to those who may read them. `beside`: whom the document of the text
 * names, and the text does not. Five statements.
 */
export async function findWarnings(
  actor: Actor,
  content: PracticeDraft,
  own: string | null = null,
  beside: readonly KnownPerson[] = [],
): Promise<Warning[]> {
  const known = await readKnown(actor, content);
  return warningsOf(content, { ...known, people: [...known.people, ...beside] }, await findCopies(actor, content, own));
}

type SettlementRow = { id: string; key: string } & Settlement;
type WithWarnings = { subject: WarningSubject; warnings: Warning[] };

/** The warnings of some subjects of one type, with what was decided about them or told of the same before. Two statements. */
async function withSettlements(type: WarningSubject["type"], found: readonly WithWarnings[]): Promise<WarningsOfSubject[]> {
  const ids = found.map(({ subject }) => subject.id);
  const recordIds = found.map(({ subject }) => subject.slug ?? subject.id);
  const decided = await statements.$queryRaw<SettlementRow[]>`
    SELECT s.subject_id AS id, s.key, s.reason, CASE WHEN n.id IS NOT NULL THEN jsonb_build_object('id', n.id, 'text', n.text) END AS note,
      jsonb_build_object('id', a.id, 'name', a.name) AS by, to_char(s.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at
    FROM settled_warning s JOIN account a ON a.id = s.account_id LEFT JOIN editorial_note n ON n.id = s.note_id
    WHERE s.subject_type = ${type} AND s.subject_id = ANY(${ids}::text[])`;
  const notes = await statements.$queryRaw<NoteOnFigures[]>`
    SELECT DISTINCT s.record_id AS "recordId", n.id, n.date, n.text FROM editorial_note_subject s JOIN editorial_note n ON n.id = s.note_id
    WHERE s.type = ${type} AND s.record_id = ANY(${recordIds}::text[]) AND n.kind IN ('count-mismatch', 'contradiction')`;
  return found.map(({ subject, warnings }) => {
    const told = toldAlready(
      warnings,
      notes.filter(({ recordId }) => recordId === (subject.slug ?? subject.id)),
    );
    // What somebody decided is newer than what was told before.
    return { subject, ...settledApart(warnings, [...told, ...decided.filter(({ id }) => id === subject.id)]) };
  });
}

/** The warnings about the newest text of a practice, open and settled. For its owner and for editors; otherwise not-found. */
export async function listWarnings(actor: Actor, practiceId: string): Promise<WarningList> {
  const found = await readWarningsOfPractice(actor, practiceId);
  const [{ open, settled } = { open: [], settled: [] }] = await withSettlements("practice", [found]);
  return { open, settled };
}

async function readWarningsOfPractice(actor: Actor, practiceId: string): Promise<WithWarnings> {
  const { id, slug } = await getPracticeAccess(actor, practiceId);
  const { content } = await readLatestRevision(statements, id);
  return { subject: { type: "practice", id, name: content.title, slug }, warnings: await findWarnings(actor, content, id) };
}

/** Programmes and exchanges with counts that their own lists do not come to. */
async function readCounted(type: "programme" | "exchange", id?: string): Promise<WithWarnings[]> {
  const where = id === undefined ? {} : { id };
  const orderBy = { position: "asc" } as const;
  if (type === "programme") {
    const rows = await db.programme.findMany({ where, orderBy, select: programmeSelect, relationLoadStrategy: "join" });
    return rows.map(toProgrammeView).map(({ id: key, name, claims }) => ({
      subject: { type, id: key, name, slug: null },
      warnings: countWarnings(claims.map((claim) => compared(claim))),
    }));
  }
  const rows = await db.exchange.findMany({ where, orderBy, select: exchangeSelect, relationLoadStrategy: "join" });
  return rows.map(toExchangeView).map(({ id: key, title, claims, parts }) => ({
    subject: { type, id: key, name: title, slug: null },
    warnings: countWarnings(claims.map((claim) => compared(claim, parts.length))),
  }));
}

/** The warnings about programmes and exchanges, which have no form of their own. For editors; otherwise forbidden. Six statements. */
export async function listCountWarnings(actor: Actor): Promise<WarningsOfSubject[]> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const lists = await Promise.all(
    (["programme", "exchange"] as const).map(async (type) => {
      const counted = (await readCounted(type)).filter(({ warnings }) => warnings.length > 0);
      return withSettlements(type, counted);
    }),
  );
  return lists.flat();
}

async function readSubject(actor: Actor, { type, id }: WarningRef): Promise<WithWarnings[]> {
  if (type === "practice") return [await readWarningsOfPractice(actor, id)];
  if (!mayEdit(actor)) throw new AppError("forbidden");
  return readCounted(type, id);
}

/**
 * One warning, with what became of it. About a practice for its owner and for editors, about anything else for editors;
 * otherwise not-found or forbidden. Not-found, too, when its words have changed since.
 */
export async function getWarning(actor: Actor, wanted: unknown): Promise<OpenedWarning> {
  const ref = parseInput(warningRef, wanted);
  const [found] = await withSettlements(ref.type, await readSubject(actor, ref));
  const settled = found?.settled.find(({ key }) => key === ref.key);
  const warning = settled ?? found?.open.find(({ key }) => key === ref.key);
  if (!found || !warning) throw new AppError("not-found");
  return { subject: found.subject, warning, settlement: settled?.settlement ?? null, mayNote: mayEdit(actor) };
}
