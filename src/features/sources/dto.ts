import type { Passage } from "./schema";

/** A public remark on a record, or on one section of it. */
export type EditorialNoteView = { id: string; kind: string; date: string; text: string; section: string | null };

/** Where a statement comes from: a passage of a source, or the editor who added it. */
export type Origin = { passage?: Passage | undefined; addedBy?: { editor: string; on: string } | undefined };

export const noteSubjectSelect = {
  section: true,
  note: { select: { id: true, kind: true, date: true, text: true } },
} as const;
