import { Prisma } from "../../generated/prisma/client";
import { type Statements, statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import type { PersonRef } from "../editorial/dto";
import { mayEdit } from "../editorial/workflow";
import { type PracticeDraft, practiceDraft } from "../practices/schema";
import { tableOf } from "../vocabularies/admin-queries";
import type { MergeEntry, StoredMerge } from "./dto";
import { mergesOf } from "./schema";

/** So long a merge can be undone, by the database's clock. */
const undoable = Prisma.sql`m.undone_at IS NULL AND m.merged_at > now() - interval '30 days'`;

/** The merges of a term, into it and of it, the newest first. For editors; otherwise forbidden. One statement. */
export async function listMerges(actor: Actor, wanted: unknown): Promise<MergeEntry[]> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { kind, id } = parseInput(mergesOf, wanted);
  const { sql, name } = tableOf[kind];
  const term = (column: Prisma.Sql) =>
    Prisma.sql`(SELECT jsonb_build_object('id', t.id, 'name', ${name}) FROM ${sql} t WHERE t.id = ${column})`;
  const rows = await statements.$queryRaw<
    (Omit<MergeEntry, "at" | "undone"> & { at: Date; undoneAt: Date | null; undoneBy: PersonRef | null })[]
  >`
    SELECT m.id, ${term(Prisma.sql`m.from_id`)} AS "from", ${term(Prisma.sql`m.into_id`)} AS "into",
      jsonb_build_object('id', a.id, 'name', a.name) AS by, m.merged_at AS at, m.undone_at AS "undoneAt",
      jsonb_build_object('id', u.id, 'name', u.name) AS "undoneBy", ${undoable} AS "canUndo"
    FROM term_merge m JOIN account a ON a.id = m.merged_by_id LEFT JOIN account u ON u.id = m.undone_by_id
    WHERE m.kind = ${kind} AND ${id} IN (m.from_id, m.into_id) ORDER BY m.merged_at DESC`;
  return rows.map(({ at, undoneAt, undoneBy, ...merge }) => ({
    ...merge,
    at: at.toISOString(),
    undone: undoneAt && undoneBy ? { by: undoneBy, at: undoneAt.toISOString() } : null,
  }));
}

/** A merge that can be undone, locked; undefined where there is none, or not any more. */
export async function txTakeMerge(tx: Statements, id: string): Promise<StoredMerge | undefined> {
  const [merge] = await tx.$queryRaw<StoredMerge[]>`
    SELECT m.id, m.kind, m.from_id AS "fromId", m.into_id AS "intoId", m.from_status::text AS "fromStatus"
    FROM term_merge m WHERE m.id = ${id}::uuid AND ${undoable} FOR UPDATE`;
  return merge;
}

/** Whether passages are tied to the text of a source: it can go into no other one. */
export async function txHasDocument(tx: Statements, source: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM source_document WHERE source_id = ${source} LIMIT 1`;
  return rows.length > 0;
}

export type MovablePractice = {
  latest: { number: number; content: PracticeDraft };
  /** `root`: the revision whose text the live one has, however often its terms were replaced. */
  live: { number: number; root: number; content: PracticeDraft } | null;
};

/** The newest and the live text of a practice, locked against all who save, send or publish it. */
export async function txReadMovable(tx: Statements, practiceId: string): Promise<MovablePractice> {
  await tx.$queryRaw`SELECT id FROM practice WHERE id = ${practiceId}::uuid FOR UPDATE`;
  const [row] = await tx.$queryRaw<[{ number: number; content: unknown; live: { number: number; root: number; content: unknown } | null }]>`
    SELECT r.number, r.content, CASE WHEN l.id IS NULL THEN NULL
      ELSE jsonb_build_object('number', l.number, 'root', coalesce(l.repeats, l.number), 'content', l.content) END AS live
    FROM revision r LEFT JOIN published_practice p ON p.practice_id = r.practice_id LEFT JOIN revision l ON l.id = p.revision_id
    WHERE r.practice_id = ${practiceId}::uuid ORDER BY r.number DESC LIMIT 1`;
  const { live } = row;
  return {
    latest: { number: row.number, content: practiceDraft.parse(row.content) },
    live: live && { ...live, content: practiceDraft.parse(live.content) },
  };
}
