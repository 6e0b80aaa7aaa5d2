import "server-only";
import { Prisma } from "../../generated/prisma/client";
import { db, readRows } from "../../server/db";
import { perAnswer } from "../../server/per-answer";
import {
  type CitedSource,
  type EditorialNoteView,
  noteSubjectSelect,
  type SourceEntry,
  type SourceView,
  sourceEntrySelect,
  sourceSelect,
  toSourceEntry,
  toSourceView,
} from "./dto";
import { type NoteSubjectType, slug } from "./schema";

/** A source that came with an import is public as soon as a published practice cites it. */
const isPublic: Prisma.SourceWhereInput = { status: { not: "dropped" }, OR: [{ addedById: null }, { practices: { some: {} } }] };

/** All sources, with how much of the catalogue was taken from each. One statement. */
export async function listSources(): Promise<SourceEntry[]> {
  const rows = await db.source.findMany({
    where: isPublic,
    select: sourceEntrySelect,
    orderBy: { position: "asc" },
    relationLoadStrategy: "join",
  });
  return rows.map(toSourceEntry);
}

/** One source; null where there is none. Two statements: the second finds its funders. */
export async function getSource(id: string): Promise<SourceView | null> {
  if (!slug.safeParse(id).success) return null;
  const row = await db.source.findFirst({ where: { id, ...isPublic }, select: sourceSelect, relationLoadStrategy: "join" });
  if (!row) return null;
  const funders = await db.organisation.findMany({ where: { id: { in: row.funder } }, select: { id: true, name: true } });
  return toSourceView(row, new Map(funders.map((funder) => [funder.id, funder.name])));
}

/** The editorial notes on one record, once for each section that they are about. A practice's id is its address. One statement. */
export async function listEditorialNotes(type: NoteSubjectType, id: string): Promise<EditorialNoteView[]> {
  const subjects = await db.editorialNoteSubject.findMany({
    where: { type, recordId: id },
    select: noteSubjectSelect,
    orderBy: [{ note: { position: "asc" } }, { position: "asc" }],
    relationLoadStrategy: "join",
  });
  return subjects.map(({ note, section }) => ({ ...note, section }));
}

/** Every source that is public by its id; read once for each answer, however many sections cite. One statement. */
export const listCitedSources = perAnswer(async (): Promise<Map<string, CitedSource>> => {
  const sources = await readRows<CitedSource & { id: string }>(Prisma.sql`
    SELECT s.id, s.title, EXISTS (SELECT 1 FROM source_permission g WHERE g.source_id = s.id AND g.withdrawn_at IS NULL)
      AND EXISTS (SELECT 1 FROM source_passage p WHERE p.source_id = s.id AND p.standing <> 'lost' AND NOT p.is_personal) AS "isOpen"
    FROM source s WHERE s.added_by_id IS NULL OR EXISTS (SELECT 1 FROM published_practice_source p WHERE p.source_id = s.id)`);
  return new Map(sources.map(({ id, ...source }) => [id, source]));
});
