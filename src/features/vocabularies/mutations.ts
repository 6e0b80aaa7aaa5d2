import { isDeepStrictEqual } from "node:util";
import { Prisma } from "../../generated/prisma/client";
import { freeName, slugOf } from "../../lib/slug";
import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import { newRowId } from "../../server/row-id";
import type { Actor } from "../accounts/actor";
import { writeAudit } from "../audit/mutations";
import { lockNames, lockVocabularies, once } from "../editorial/mutations";
import { mayEdit } from "../editorial/workflow";
import { refreshPublished } from "../publications/mutations";
import { type StoredTerm, tableOf, txReadBroader, txReadLatestRevision, txReadStanding, txReadTerm } from "./admin-queries";
import { childrenOf, type Row, rowOf, type SavedTerm, type TermRef } from "./dto";
import { broaderOf, changesPractices, citedSources, referencesOf, standingProblems, standingSteps } from "./rules";
import { newTerm, standingChange, type TermDocument, termDocuments, termSave, type VocabularyKind, vocabularyKinds } from "./schema";

type Transaction = Prisma.TransactionClient;
/** Bringing many practices up to date takes longer than a save. */
export const PATIENT = { timeout: 120_000, maxWait: 10_000 };

/** The content as the schema of its kind reads it; otherwise `invalid` with the problems of each field. */
export const parseDocument = (kind: VocabularyKind, content: unknown): TermDocument => parseInput(termDocuments[kind], content);

/** Throws `invalid` for what refers to nothing, stands below itself, or lies in another country than what it is a part of. */
async function mustFit(tx: Transaction, kind: VocabularyKind, document: TermDocument): Promise<void> {
  const references = [...referencesOf(kind, document), ...citedSources(document)];
  const fields: Record<string, string[]> = {};
  for (const of of vocabularyKinds) {
    // A country names itself.
    const ids = references.flatMap((reference) => (reference.kind === of && reference.id !== null ? [reference.id] : []));
    if (ids.length === 0) continue;
    const { sql, standing } = tableOf[of];
    const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM ${sql} WHERE id = ANY(${ids}::text[]) AND ${standing} <> 'dropped'`;
    const known = new Set([...rows.map(({ id }) => id), ...(of === kind ? [document.id] : [])]);
    for (const { path, kind: named, id } of references)
      if (named === of && id !== null && !known.has(id)) fields[path.map(String).join(".")] = ["unknown"];
  }
  const stands = { above: broaderOf(kind, document), related: document.related };
  Object.assign(fields, standingProblems(kind, document.id, stands, await txReadBroader(tx, kind)));
  if (kind === "place") {
    const { country, parent } = document as TermDocument<"place">;
    const isElsewhere = parent !== null && (await tx.place.count({ where: { id: parent, countryId: { not: country } } })) > 0;
    if (isElsewhere) fields.parent = ["parentElsewhere"];
  }
  if (Object.keys(fields).length > 0) throw new AppError("invalid", { fields });
}

async function writeTermRevision(
  tx: Transaction,
  { kind, id }: TermRef,
  { number, content, message, by }: { number: number; content: TermDocument; message: string; by: string | null },
): Promise<number> {
  await tx.$executeRaw`INSERT INTO term_revision (id, kind, term_id, number, content, message, author_id, created_at)
    VALUES (${newRowId()}::uuid, ${kind}, ${id}, ${number}, ${JSON.stringify(content)}::jsonb, ${message}, ${by}::uuid, clock_timestamp())`;
  return number;
}

/** The number of the newest revision, which has what stands there now: what nobody's form has written gets one of nobody. */
export async function txKeepStanding(tx: Transaction, term: StoredTerm): Promise<number> {
  const latest = await txReadLatestRevision(tx, term);
  if (latest && isDeepStrictEqual(latest.content, term.document)) return latest.number;
  return writeTermRevision(tx, term, { number: (latest?.number ?? 0) + 1, content: term.document, message: "", by: null });
}

type Delegate = { create: (args: object) => Promise<unknown>; update: (args: object) => Promise<unknown> };
const delegateOf = (tx: Transaction, kind: VocabularyKind) => tx[kind] as unknown as Delegate;

/** The columns and the lists of a document, as Prisma writes them. */
function partsOf(kind: VocabularyKind, document: TermDocument, position: number) {
  const row = (rowOf[kind] as (input: unknown, position: number) => Row)(document, position);
  const children = childrenOf[kind];
  const columns = Object.fromEntries(Object.entries(row).filter(([name]) => !children.includes(name)));
  // Null is a value of the column here, and not the lack of one.
  if ("passage" in columns && columns.passage === null) columns.passage = Prisma.JsonNull;
  return { columns, lists: children.map((child) => [child, row[child]] as const) };
}

/** Writes the row of a term, with its lists, and one version more. */
async function writeRow(tx: Transaction, { kind, id, position }: StoredTerm, document: TermDocument): Promise<void> {
  const { columns, lists } = partsOf(kind, document, position);
  const replaced = Object.fromEntries(lists.map(([child, rows]) => [child, { deleteMany: {}, create: rows }]));
  await delegateOf(tx, kind).update({ where: { id }, data: { ...columns, ...replaced, version: { increment: 1 } }, select: { id: true } });
}

/** The live practices that are filed under a term or below it, or cite it. */
async function listFiledUnder(tx: Transaction, { kind, id }: TermRef): Promise<string[]> {
  const filed = {
    approach: Prisma.sql`approach_ids @> ARRAY[${id}]::text[]`,
    targetGroup: Prisma.sql`group_ids @> ARRAY[${id}]::text[]`,
    place: Prisma.sql`(place_ids @> ARRAY[${id}]::text[] OR country_ids @> ARRAY[${id}]::text[])`,
    organisation: Prisma.sql`practice_id IN (SELECT practice_id FROM published_practice_organisation WHERE organisation_id = ${id})`,
    source: Prisma.sql`practice_id IN (SELECT practice_id FROM published_practice_source WHERE source_id = ${id})`,
    programme: Prisma.sql`false`,
    exchange: Prisma.sql`false`,
  }[kind];
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT practice_id AS id FROM published_practice WHERE ${filed} ORDER BY practice_id`;
  return rows.map((row) => row.id);
}

/**
 * Writes another document for a term that was read in this transaction, under `lockVocabularies`: row, revision, row of the
 * log, and what published practices have of it. The caller has decided that this actor may, and that nobody was faster.
 */
export async function txWriteTerm(
  tx: Transaction,
  actor: Actor,
  term: StoredTerm,
  { document, message, action }: { document: TermDocument; message: string; action: string },
): Promise<SavedTerm> {
  const { kind, id, version } = term;
  const standing = await txKeepStanding(tx, term);
  if (isDeepStrictEqual(document, term.document)) return { id, version };
  await mustFit(tx, kind, document);
  await writeRow(tx, term, document);
  const number = await writeTermRevision(tx, term, { number: standing + 1, content: document, message, by: actor.accountId });
  await writeAudit(tx, actor, `${kind}.${action}`, { type: kind, id }, { revision: number, version: version + 1 });
  if (changesPractices(kind, term.document, document)) await refreshPublished(tx, await listFiledUnder(tx, term));
  return { id, version: version + 1 };
}

/** A term in the version that somebody looked at, locked against all other writers; otherwise not-found or conflict. */
export async function txTakeTerm(tx: Transaction, { kind, id, version }: TermRef & { version: number }): Promise<StoredTerm> {
  await lockVocabularies(tx);
  const term = await txReadTerm(tx, { kind, id });
  if (!term) throw new AppError("not-found");
  // Proposals are decided under a lock of their own: whoever decides about this one waits.
  const { sql } = tableOf[kind];
  const [row] = await tx.$queryRaw<{ version: number }[]>`SELECT version FROM ${sql} WHERE id = ${id} FOR UPDATE`;
  if (row?.version !== version || term.version !== version || term.standing === "dropped")
    throw new AppError("conflict", { current: await txReadStanding(tx, { kind, id }) });
  return term;
}

/** Saves a term. For editors; otherwise forbidden, not-found, conflict (with what stands there), invalid (by field). */
export async function saveTerm(actor: Actor, input: unknown): Promise<SavedTerm> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { kind, id, version, content, message, requestKey } = parseInput(termSave, input);
  const document = parseDocument(kind, { ...content, id });
  return db.$transaction(
    (tx) =>
      once(tx, actor, { name: `save ${kind} ${id}`, requestKey }, async () =>
        txWriteTerm(tx, actor, await txTakeTerm(tx, { kind, id, version }), { document, message, action: "save" }),
      ),
    PATIENT,
  );
}

/**
 * Adds an approved term, under `lockVocabularies`: whoever calls has decided that this actor may, and that the id is free.
 * Throws invalid for what the schema of its kind does not take, and for what does not fit the others.
 */
export async function txCreateTerm(
  tx: Transaction,
  actor: Actor,
  kind: VocabularyKind,
  { content, message }: { content: object; message: string },
): Promise<SavedTerm> {
  const document = parseDocument(kind, content);
  const { id } = document;
  await mustFit(tx, kind, document);
  const [{ position }] = await tx.$queryRaw<[{ position: number }]>`SELECT count(*)::int AS position FROM ${tableOf[kind].sql}`;
  const { columns, lists } = partsOf(kind, document, position);
  const data = { ...columns, ...Object.fromEntries(lists.map(([child, rows]) => [child, { create: rows }])) };
  await delegateOf(tx, kind).create({ data: kind === "approach" ? { ...data, status: "approved" } : data, select: { id: true } });
  await writeTermRevision(tx, { kind, id }, { number: 1, content: document, message, by: actor.accountId });
  await writeAudit(tx, actor, `${kind}.create`, { type: kind, id });
  return { id, version: 1 };
}

/** Adds an approved term; its id is made of its name and stays. For editors; otherwise forbidden or invalid. */
export async function createTerm(actor: Actor, input: unknown): Promise<SavedTerm> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { kind, content, message, requestKey } = parseInput(newTerm, input);
  return db.$transaction((tx) =>
    once(tx, actor, { name: `create ${kind}`, requestKey }, async () => {
      await lockNames(tx);
      await lockVocabularies(tx);
      const { sql } = tableOf[kind];
      const wanted = slugOf(String(content.name ?? content.title ?? "")) || "term";
      const taken = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM ${sql} WHERE starts_with(id, ${wanted})`;
      const id = freeName(wanted, new Set(taken.map((row) => row.id)));
      return txCreateTerm(tx, actor, kind, { content: { ...content, id }, message });
    }),
  );
}

/** Approves, archives or offers a term again. For editors; otherwise forbidden, not-found, conflict. */
export async function changeStanding(actor: Actor, input: unknown): Promise<SavedTerm> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { change, requestKey, ...taken } = parseInput(standingChange, input);
  const { kind, id, version } = taken;
  const { from, to } = standingSteps[change];
  return db.$transaction((tx) =>
    once(tx, actor, { name: `${change} ${kind} ${id}`, requestKey }, async () => {
      const term = await txTakeTerm(tx, taken);
      if (term.standing !== from) throw new AppError("conflict", { current: await txReadStanding(tx, { kind, id }) });
      const { sql, standing } = tableOf[kind];
      await tx.$executeRaw`UPDATE ${sql} SET ${standing} = ${to}::term_status, version = version + 1 WHERE id = ${id}`;
      await writeAudit(tx, actor, `${kind}.${change}`, { type: kind, id }, { version: version + 1 });
      return { id, version: version + 1 };
    }),
  );
}
