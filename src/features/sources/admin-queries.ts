import { Prisma } from "../../generated/prisma/client";
import type { PassageStanding } from "../../lib/find-passage";
import { statements } from "../../server/db";
import { AppError } from "../../server/errors";
import type { Actor } from "../accounts/actor";
import { mayEdit } from "../editorial/workflow";
import type { DocumentFile, PermissionView, SourceAtDesk, SourceDeskEntry, StoredDocumentView } from "./dto";
import { slug } from "./schema";

/** Of the sources `s`: one that came with an import is told to whoever added it and to editors, until a published practice cites it. */
const toldTo = (actor: Actor) => Prisma.sql`(s.added_by_id IS NULL OR ${mayEdit(actor)} OR s.added_by_id = ${actor.accountId}::uuid
  OR EXISTS (SELECT 1 FROM published_practice_source p WHERE p.source_id = s.id))`;

/** The sources that the actor may know of, with what is stored of each. For everybody who is signed in. One statement. */
export async function listSourcesForDesk(actor: Actor): Promise<SourceDeskEntry[]> {
  return statements.$queryRaw`
    SELECT s.id, s.title, d.line_count IS NOT NULL AS "hasDocument", coalesce(d.line_count, 0) AS "lineCount",
      (SELECT count(*)::int FROM source_passage p WHERE p.source_id = s.id AND p.standing = 'lost') AS "lostCount",
      EXISTS (SELECT 1 FROM source_permission g WHERE g.source_id = s.id AND g.withdrawn_at IS NULL) AS "isPermitted"
    FROM source s LEFT JOIN LATERAL (SELECT line_count FROM source_document d WHERE d.source_id = s.id ORDER BY version DESC LIMIT 1) d ON true
    WHERE ${toldTo(actor)} ORDER BY s.position, s.id`;
}

type Moment<View> = Omit<View, "at"> & { at: Date };

/** A source with its documents and permissions. For everybody who is signed in; not-found where there is none. Four statements. */
export async function getSourceAtDesk(actor: Actor, id: string): Promise<SourceAtDesk> {
  if (!slug.safeParse(id).success) throw new AppError("not-found");
  const [source] = await statements.$queryRaw<Omit<SourceAtDesk, "documents" | "permissions" | "passages" | "mayEdit">[]>`
    SELECT id, title, publisher_name AS "publisherName", published, language FROM source s WHERE id = ${id} AND ${toldTo(actor)}`;
  if (!source) throw new AppError("not-found");
  const documents = await statements.$queryRaw<Moment<StoredDocumentView>[]>`
    SELECT d.version, d.file_name AS "fileName", d.size, d.line_count AS "lineCount", a.name AS by, d.created_at AS at
    FROM source_document d JOIN account a ON a.id = d.account_id WHERE d.source_id = ${id} ORDER BY d.version DESC LIMIT 50`;
  const permissions = await statements.$queryRaw<
    (Moment<Omit<PermissionView, "withdrawn">> & { withdrawnBy: string | null; withdrawnAt: Date | null })[]
  >`
    SELECT g.id, g.given_by AS "givenBy", to_char(g.given_on, 'YYYY-MM-DD') AS "givenOn", g.words, a.name AS by, g.recorded_at AS at,
      w.name AS "withdrawnBy", g.withdrawn_at AS "withdrawnAt"
    FROM source_permission g JOIN account a ON a.id = g.recorded_by_id LEFT JOIN account w ON w.id = g.withdrawn_by_id
    WHERE g.source_id = ${id} ORDER BY g.withdrawn_at IS NOT NULL, g.recorded_at DESC LIMIT 50`;
  const standings = await statements.$queryRaw<{ standing: PassageStanding; count: number }[]>`
    SELECT standing::text AS standing, count(*)::int AS count FROM source_passage WHERE source_id = ${id} GROUP BY 1`;
  const countOf = (standing: PassageStanding) => standings.find((one) => one.standing === standing)?.count ?? 0;
  return {
    ...source,
    documents: documents.map(({ at, ...document }) => ({ ...document, at: at.toISOString() })),
    permissions: permissions.map(({ at, withdrawnBy, withdrawnAt, ...permission }) => ({
      ...permission,
      at: at.toISOString(),
      withdrawn: withdrawnBy !== null && withdrawnAt ? { by: withdrawnBy, at: withdrawnAt.toISOString() } : null,
    })),
    passages: { "in-place": countOf("in-place"), moved: countOf("moved"), changed: countOf("changed"), lost: countOf("lost") },
    mayEdit: mayEdit(actor),
  };
}

/** Whether a source may get another document from this actor: asked before anything is read. For editors; otherwise forbidden, or not-found. */
export async function assertMayStore(actor: Actor, id: string): Promise<void> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const known = slug.safeParse(id).success ? await statements.$queryRaw<object[]>`SELECT 1 FROM source WHERE id = ${id}` : [];
  if (known.length === 0) throw new AppError("not-found");
}

/** A document as it was uploaded: the newest, or one that it replaced. For editors; otherwise forbidden, or not-found. One statement. */
export async function getDocumentFile(actor: Actor, id: string, version: number | null = null): Promise<DocumentFile> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const [file] = await statements.$queryRaw<DocumentFile[]>`
    SELECT d.file_name AS "fileName", d.media_type AS "mediaType", f.bytes FROM source_document d JOIN source_document_file f ON f.document_id = d.id
    WHERE d.source_id = ${id} AND d.version = coalesce(${version}::int, d.version) ORDER BY d.version DESC LIMIT 1`;
  if (!file) throw new AppError("not-found");
  return file;
}
