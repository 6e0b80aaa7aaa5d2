import type { Prisma } from "../../generated/prisma/client";
import type { PassageStanding } from "../../lib/find-passage";
import type { Passage, SourceInput, Statement } from "./schema";

/** A public remark on a record, or on one section of it. */
export type EditorialNoteView = { id: string; kind: string; date: string; text: string; section: string | null };

/** Where a statement comes from: a passage of a source, or the editor who added it. */
export type Origin = { passage?: Passage | undefined; addedBy?: { editor: string; on: string } | undefined };

/** A source as statements cite it; `isOpen`: there are passages of it that visitors may open. */
export type CitedSource = { title: string; isOpen: boolean };

/** A source in the list, with how much of the catalogue was taken from it. */
export type SourceEntry = {
  id: string;
  title: string;
  kind: string;
  publisherName: string;
  /** As exact as the document: 2022, 2022-08, 2022-09-14. */
  published: string | null;
  language: string;
  practiceCount: number;
  exchangeCount: number;
  programmeCount: number;
};

export type SourceView = Omit<SourceEntry, "practiceCount" | "exchangeCount" | "programmeCount"> & {
  publisher: { id: string; name: string } | null;
  /** Names in words; an organisation of the catalogue with its id. */
  funders: { id: string | null; name: string }[];
  access: string;
  extent: string | null;
  credits: SourceInput["credits"];
  description: Statement[];
  footnotes: SourceInput["footnotes"];
  notesOnAccess: string | null;
  programmes: { id: string; name: string; acronym: string | null }[];
};

/** A source at the desk: what is stored of it, and what became of its passages. */
export type SourceDeskEntry = {
  id: string;
  title: string;
  hasDocument: boolean;
  lineCount: number;
  /** Passages that are cited and stand nowhere any more. */
  lostCount: number;
  isPermitted: boolean;
};

/** A document that was stored, the newest first; the bytes are read by `getDocumentFile` alone. */
export type StoredDocumentView = {
  version: number;
  fileName: string;
  size: number;
  lineCount: number;
  by: string;
  at: string;
};

/** What the publisher allowed; `withdrawn` where it was taken back. */
export type PermissionView = {
  id: string;
  givenBy: string;
  givenOn: string;
  words: string;
  by: string;
  at: string;
  withdrawn: { by: string; at: string } | null;
};

export type SourceAtDesk = {
  id: string;
  title: string;
  publisherName: string;
  published: string | null;
  language: string;
  documents: StoredDocumentView[];
  /** The one that counts, then those that were taken back. */
  permissions: PermissionView[];
  /** How many of the cited passages stand where. */
  passages: Record<PassageStanding, number>;
  mayEdit: boolean;
};

export type DocumentFile = { fileName: string; mediaType: string; bytes: Buffer };

export const noteSubjectSelect = {
  section: true,
  note: { select: { id: true, kind: true, date: true, text: true } },
} as const satisfies Prisma.EditorialNoteSubjectSelect;

const citationSelect = { id: true, title: true, kind: true, publisherName: true, published: true, language: true } as const;

export const sourceEntrySelect = {
  ...citationSelect,
  _count: { select: { practices: true, exchanges: true, programmes: true } },
} as const satisfies Prisma.SourceSelect;

export const sourceSelect = {
  ...citationSelect,
  publisher: { select: { id: true, name: true } },
  funder: true,
  access: true,
  extent: true,
  credits: true,
  description: true,
  footnotes: true,
  notesOnAccess: true,
  programmes: { orderBy: { position: "asc" }, select: { id: true, name: true, acronym: true } },
} as const satisfies Prisma.SourceSelect;

type EntryRow = Prisma.SourceGetPayload<{ select: typeof sourceEntrySelect }>;
type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceSelect }>;

export function toSourceEntry({ _count, ...source }: EntryRow): SourceEntry {
  return { ...source, practiceCount: _count.practices, exchangeCount: _count.exchanges, programmeCount: _count.programmes };
}

/** A funder is the id of an organisation, or words. Lists and statements were validated when they were saved. */
export function toSourceView(
  { funder, credits, description, footnotes, ...row }: SourceRow,
  organisations: ReadonlyMap<string, string>,
): SourceView {
  return {
    ...row,
    funders: funder.map((entry) => ({ id: organisations.has(entry) ? entry : null, name: organisations.get(entry) ?? entry })),
    credits: credits as SourceInput["credits"],
    description: description as unknown as Statement[],
    footnotes: footnotes as unknown as SourceInput["footnotes"],
  };
}
