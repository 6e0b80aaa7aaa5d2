import { Prisma, type PrismaClient } from "../../generated/prisma/client";
import { db, type Statements, statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import type { PersonRef } from "../editorial/dto";
import { rankByName } from "../editorial/rules";
import { mayEdit } from "../editorial/workflow";
import {
  childrenOf,
  documentOf,
  type Row,
  type StandingTerm,
  type TermEntry,
  type TermForEditing,
  type TermRef,
  type TermStanding,
  type Use,
} from "./dto";
import { type TermDocument, termFilter, termRef, type VocabularyKind } from "./schema";

type Table = {
  /** As SQL has it, the column of the name, what tells two of one name apart, what is above, and where it stands. */
  sql: Prisma.Sql;
  name: Prisma.Sql;
  detail: Prisma.Sql;
  broader: Prisma.Sql;
  standing: Prisma.Sql;
};
const common = { name: Prisma.sql`t.name`, detail: Prisma.sql`''`, broader: Prisma.sql`NULL::text`, standing: Prisma.sql`status` };
const above = Prisma.sql`coalesce((SELECT b.name FROM approach b WHERE b.id = t.broader_id), '')`;
const aboveGroup = Prisma.sql`coalesce((SELECT b.name FROM target_group b WHERE b.id = t.broader_id), '')`;

/** The table of each kind. What is no constant here comes from nobody's input. */
export const tableOf: Record<VocabularyKind, Table> = {
  approach: { ...common, sql: Prisma.sql`approach`, broader: Prisma.sql`broader_id`, detail: above },
  targetGroup: { ...common, sql: Prisma.sql`target_group`, broader: Prisma.sql`broader_id`, detail: aboveGroup },
  place: {
    ...common,
    sql: Prisma.sql`place`,
    broader: Prisma.sql`parent_id`,
    detail: Prisma.sql`(SELECT c.name FROM place c WHERE c.id = t.country_id)`,
  },
  organisation: {
    ...common,
    sql: Prisma.sql`organisation`,
    detail: Prisma.sql`coalesce((SELECT p.name FROM place p WHERE p.id = coalesce(t.place_id, t.country_id)), '')`,
  },
  programme: { ...common, sql: Prisma.sql`programme`, detail: Prisma.sql`coalesce(t.acronym, '')` },
  exchange: {
    ...common,
    sql: Prisma.sql`exchange`,
    name: Prisma.sql`t.title`,
    broader: Prisma.sql`part_of_id`,
    standing: Prisma.sql`standing`,
    detail: Prisma.sql`coalesce(t.date_from, '')`,
  },
  source: { ...common, sql: Prisma.sql`source`, name: Prisma.sql`t.title`, detail: Prisma.sql`t.publisher_name` },
};

type Reader = PrismaClient | Prisma.TransactionClient;
/** The one call that the seven tables share here. */
type Delegate = { findUnique: (args: object) => Promise<(Row & { version: number }) | null> };

export type StoredTerm = TermRef & {
  name: string;
  version: number;
  standing: TermStanding;
  position: number;
  replacedById: string | null;
  document: TermDocument;
};

// What begins with `tx` reads inside the transaction of somebody who has been let in already.

/** A term as it stands there, with its document; null where there is none. */
export async function txReadTerm(tx: Reader, { kind, id }: TermRef): Promise<StoredTerm | null> {
  const children = childrenOf[kind];
  const include = Object.fromEntries(children.map((child) => [child, { orderBy: { position: "asc" } }]));
  const row = await (tx[kind] as unknown as Delegate).findUnique({ where: { id }, ...(children.length ? { include } : {}) });
  if (!row) return null;
  const standing = (kind === "exchange" ? row.standing : row.status) as TermStanding;
  const { name, title, position, replacedById } = row as Partial<Row> as {
    name?: string;
    title?: string;
    position?: number;
    replacedById: string | null;
  };
  const document = documentOf(kind, row);
  return { kind, id, name: name ?? title ?? "", version: row.version, standing, position: position ?? 0, replacedById, document };
}

/** What is above each term of a kind. One statement. */
export async function txReadBroader(tx: Statements, kind: VocabularyKind): Promise<Map<string, string | null>> {
  const { sql, broader } = tableOf[kind];
  const rows = await tx.$queryRaw<{ id: string; broader: string | null }[]>`SELECT id, ${broader} AS broader FROM ${sql}`;
  return new Map(rows.map((row) => [row.id, row.broader]));
}

type RevisionRow = { number: number; at: Date; by: PersonRef | null; content: TermDocument };
/** The newest saved state; null for what nobody has saved yet. */
export async function txReadLatestRevision(tx: Statements, { kind, id }: TermRef): Promise<RevisionRow | null> {
  const rows = await tx.$queryRaw<RevisionRow[]>`
    SELECT r.number, r.created_at AS at, r.content, CASE WHEN a.id IS NULL THEN NULL ELSE jsonb_build_object('id', a.id, 'name', a.name) END AS by
    FROM term_revision r LEFT JOIN account a ON a.id = r.author_id WHERE r.kind = ${kind} AND r.term_id = ${id} ORDER BY r.number DESC LIMIT 1`;
  return rows[0] ?? null;
}

/** What somebody is told who wrote over an older version. */
export async function txReadStanding(tx: Reader, ref: TermRef): Promise<StandingTerm> {
  const term = await txReadTerm(tx, ref);
  if (!term) throw new AppError("not-found");
  const latest = await txReadLatestRevision(tx, ref);
  return {
    version: term.version,
    standing: term.standing,
    document: term.document,
    by: latest?.by ?? null,
    at: latest?.at.toISOString() ?? null,
  };
}

/** How the document of a practice names a term, as parts that it has. */
const namings: Record<Exclude<VocabularyKind, "source">, (id: string) => object[]> = {
  approach: (id) => [{ approaches: [id] }],
  targetGroup: (id) => [{ targetGroups: [{ group: id }] }, { results: { claims: [{ group: id }] } }],
  place: (id) => [{ places: [{ place: id }] }],
  organisation: (id) => [{ organisations: [{ organisation: id }] }],
  programme: (id) => [{ programmes: [id] }],
  // Practices name no exchange.
  exchange: () => [],
};

/** Whether a document, the column `content`, names a term. */
function namesTerm({ kind, id }: TermRef, content: Prisma.Sql): Prisma.Sql {
  if (kind === "source")
    return Prisma.sql`jsonb_path_exists(${content}, 'strict $.**.passage.source ? (@ == $id)', ${JSON.stringify({ id })}::jsonb, true)`;
  return Prisma.sql`${content} @> ANY(${namings[kind](id).map((part) => JSON.stringify(part))}::jsonb[])`;
}

/** The practices whose newest or live text names a term. */
const practicesThatName = (ref: TermRef) => Prisma.sql`
  SELECT p.id, coalesce(n.content->>'title', '') AS title FROM practice p
  JOIN LATERAL (SELECT content FROM revision WHERE practice_id = p.id ORDER BY number DESC LIMIT 1) n ON true
  LEFT JOIN published_practice l ON l.practice_id = p.id LEFT JOIN revision live ON live.id = l.revision_id
  WHERE ${namesTerm(ref, Prisma.sql`n.content`)} OR ${namesTerm(ref, Prisma.sql`live.content`)}`;

/** Records that cite passages of a source, in whatever column. */
const citing = (id: string) => {
  const cites = (of: Prisma.Sql) =>
    Prisma.sql`jsonb_path_exists(to_jsonb(${of}), 'strict $.**.passage.source ? (@ == $id)', ${JSON.stringify({ id })}::jsonb, true)`;
  const row = Prisma.sql`t`;
  return [
    Prisma.sql`SELECT 'approach', t.id, t.name FROM approach t WHERE ${cites(row)}`,
    Prisma.sql`SELECT 'organisation', t.id, t.name FROM organisation t WHERE ${cites(row)}`,
    Prisma.sql`SELECT 'programme', t.id, t.name FROM programme t
      WHERE ${cites(row)} OR EXISTS (SELECT FROM programme_organisation o WHERE o.programme_id = t.id AND ${cites(Prisma.sql`o`)})`,
    Prisma.sql`SELECT 'exchange', t.id, t.title FROM exchange t WHERE ${cites(row)}`,
    Prisma.sql`SELECT 'source', t.id, t.title FROM source t WHERE ${cites(row)}`,
    Prisma.sql`SELECT 'person', t.id, t.name FROM person t WHERE ${cites(row)}`,
    Prisma.sql`SELECT 'editorialNote', t.id, t.text FROM editorial_note t WHERE ${cites(row)}`,
  ];
};

/** The columns in which each kind of record refers to a term of each kind. */
const referring: Record<VocabularyKind, (id: string) => Prisma.Sql[]> = {
  approach: (id) => [Prisma.sql`SELECT 'approach' AS type, id, name AS title FROM approach WHERE broader_id = ${id}`],
  targetGroup: (id) => [Prisma.sql`SELECT 'targetGroup' AS type, id, name AS title FROM target_group WHERE broader_id = ${id}`],
  place: (id) => [
    Prisma.sql`SELECT 'place' AS type, id, name AS title FROM place WHERE id <> ${id} AND (parent_id = ${id} OR country_id = ${id})`,
    Prisma.sql`SELECT 'organisation', id, name FROM organisation WHERE place_id = ${id} OR country_id = ${id}`,
    Prisma.sql`SELECT 'exchange', id, title FROM exchange WHERE id IN (SELECT exchange_id FROM exchange_host WHERE place_id = ${id}
      UNION SELECT exchange_id FROM exchange_place WHERE place_id = ${id})`,
  ],
  organisation: (id) => [
    Prisma.sql`SELECT 'programme' AS type, id, name AS title FROM programme
      WHERE id IN (SELECT programme_id FROM programme_organisation WHERE organisation_id = ${id})`,
    Prisma.sql`SELECT 'exchange', id, title FROM exchange WHERE id IN (SELECT exchange_id FROM exchange_organisation WHERE organisation_id = ${id})`,
    Prisma.sql`SELECT 'source', id, title FROM source WHERE publisher_id = ${id} OR funder @> ARRAY[${id}]::text[]`,
    Prisma.sql`SELECT 'person', id, name FROM person WHERE organisation_id = ${id}`,
  ],
  programme: (id) => [Prisma.sql`SELECT 'exchange' AS type, id, title FROM exchange WHERE programme_id = ${id}`],
  exchange: (id) => [
    Prisma.sql`SELECT 'exchange' AS type, id, title FROM exchange WHERE part_of_id = ${id}`,
    Prisma.sql`SELECT 'programme', id, name FROM programme
      WHERE jsonb_path_exists(counts, '$[*].exchanges[*] ? (@ == $id)', ${JSON.stringify({ id })}::jsonb)`,
  ],
  source: (id) => [
    Prisma.sql`SELECT 'programme' AS type, id, name AS title FROM programme WHERE source_id = ${id}`,
    Prisma.sql`SELECT 'exchange', id, title FROM exchange WHERE source_id = ${id}`,
    ...citing(id),
  ],
};

/** The types under which public notes are kept; of target groups there is none. */
const noteTypes = (kind: VocabularyKind) => (kind === "targetGroup" ? "" : kind);

/** Everything that refers to a term, practices first: by its fields, as what stands beside it, or as what a note is about. */
export async function txListUses(tx: Statements, ref: TermRef): Promise<Use[]> {
  const { kind, id } = ref;
  const { sql, name } = tableOf[kind];
  return tx.$queryRaw<Use[]>`
    SELECT DISTINCT u.type, u.id, u.title, CASE u.type WHEN 'practice' THEN 0 ELSE 1 END AS rank FROM (
      SELECT 'practice' AS type, id::text, title FROM (${practicesThatName(ref)}) p
      UNION ALL SELECT r.* FROM (${Prisma.join(referring[kind](id), " UNION ALL ")}) r
      UNION ALL SELECT ${kind}, t.id, ${name} FROM ${sql} t WHERE t.related @> ARRAY[${id}]::text[]
      UNION ALL SELECT 'editorialNote', n.id, n.text FROM editorial_note n JOIN editorial_note_subject s ON s.note_id = n.id
        WHERE s.type = ${noteTypes(kind)} AND s.record_id = ${id}) u
    ORDER BY rank, u.type, u.title, u.id`.then((uses) => uses.map(({ type, id: used, title }) => ({ type, id: used, title })));
}

/** The terms of one vocabulary by name, or those that fit the words. For editors; otherwise forbidden. One statement. */
export async function listTerms(actor: Actor, filter: unknown): Promise<TermEntry[]> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { kind, q, standing } = parseInput(termFilter, filter);
  const { sql, name, detail, standing: column } = tableOf[kind];
  const others =
    kind === "place" ? Prisma.sql`ARRAY(SELECT n.name FROM place_name n WHERE n.place_id = t.id)` : Prisma.sql`ARRAY[]::text[]`;
  const rows = await statements.$queryRaw<(TermEntry & { names: string[] })[]>`
    SELECT t.id, ${name} AS name, ${detail} AS detail, t.${column}::text AS standing, t.version, ${others} AS names
    FROM ${sql} t WHERE ${standing ?? null}::text IS NULL OR t.${column}::text = ${standing ?? null} ORDER BY 2, 1`;
  const found = q === "" ? rows : rankByName(q, rows);
  return found.map(({ names: _names, ...entry }) => entry);
}

/** A term with its document, and where it is used. For editors; otherwise forbidden, or not-found. */
export async function getTerm(actor: Actor, wanted: unknown): Promise<TermForEditing> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const ref = parseInput(termRef, wanted);
  const term = await txReadTerm(db, ref);
  if (!term) throw new AppError("not-found");
  const { position: _position, replacedById, ...told } = term;
  const other = replacedById === null ? null : await txReadTerm(db, { kind: ref.kind, id: replacedById });
  return {
    ...told,
    replacedBy: other && { id: other.id, name: other.name },
    usedIn: await txListUses(statements, ref),
  };
}
