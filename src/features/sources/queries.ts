import "server-only";
import { cache } from "react";
import { db } from "../../server/db";
import { type EditorialNoteView, noteSubjectSelect } from "./dto";
import type { NoteSubjectType } from "./schema";

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

/** The title of every source by its id; read once for each request, however many sections cite. One statement. */
export const listSourceTitles = cache(async (): Promise<Map<string, string>> => {
  const sources = await db.source.findMany({ select: { id: true, title: true } });
  return new Map(sources.map(({ id, title }) => [id, title]));
});
