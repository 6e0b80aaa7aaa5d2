import { Prisma } from "../../generated/prisma/client";
import { statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import type { ComparedField, PersonRef } from "../editorial/dto";
import { compareRevisions } from "../editorial/rules";
import { mayEdit } from "../editorial/workflow";
import { type TermDocument, termRef } from "../vocabularies/schema";
import type { TermRevisionEntry } from "./dto";
import { termComparison, termRevisionRef } from "./schema";

type RevisionRow = { number: number; message: string; at: Date; by: PersonRef | null; content: TermDocument };
const revisions = Prisma.sql`SELECT r.number, r.message, r.created_at AS at, r.content,
  CASE WHEN a.id IS NULL THEN NULL ELSE jsonb_build_object('id', a.id, 'name', a.name) END AS by
  FROM term_revision r LEFT JOIN account a ON a.id = r.author_id`;
const toEntry = ({ number, message, at, by }: RevisionRow): TermRevisionEntry => ({ number, by, at: at.toISOString(), message });

/** The saved states of a term, the newest 100 first; none of one that nobody has saved yet. For editors; otherwise forbidden. One statement. */
export async function listTermHistory(actor: Actor, wanted: unknown): Promise<TermRevisionEntry[]> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { kind, id } = parseInput(termRef, wanted);
  const rows = await statements.$queryRaw<RevisionRow[]>`
    ${revisions} WHERE r.kind = ${kind} AND r.term_id = ${id} ORDER BY r.number DESC LIMIT 100`;
  return rows.map(toEntry);
}

/** One saved state of a term. For editors; otherwise forbidden, or not-found. */
export async function getTermRevision(actor: Actor, wanted: unknown): Promise<TermRevisionEntry & { content: TermDocument }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { kind, id, number } = parseInput(termRevisionRef, wanted);
  const [row] = await statements.$queryRaw<RevisionRow[]>`
    ${revisions} WHERE r.kind = ${kind} AND r.term_id = ${id} AND r.number = ${number}`;
  if (!row) throw new AppError("not-found");
  return { ...toEntry(row), content: row.content };
}

/** Two saved states of a term, field by field. For editors; otherwise forbidden, or not-found. */
export async function compareTermRevisions(
  actor: Actor,
  wanted: unknown,
): Promise<{ before: TermRevisionEntry; after: TermRevisionEntry; fields: ComparedField[] }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { before, after, ...ref } = parseInput(termComparison, wanted);
  const { content: earlier, ...left } = await getTermRevision(actor, { ...ref, number: before });
  const { content: later, ...right } = await getTermRevision(actor, { ...ref, number: after });
  return { before: left, after: right, fields: compareRevisions(earlier, later) };
}
