import type { DocumentText } from "../../lib/document-text";
import { SITE_TIME_ZONE } from "../../lib/format-date";
import { type SourceLine, sourceLines } from "../../lib/source-text";
import { inTransaction, type Statements } from "../../server/db";
import { readDocument } from "../../server/document-reader/read-document";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import { newRowId } from "../../server/row-id";
import { mediaTypes, sha256Of, writtenLines } from "../../server/source-document";
import type { Actor } from "../accounts/actor";
import { writeAudit } from "../audit/mutations";
import { once } from "../editorial/mutations";
import { mayEdit } from "../editorial/workflow";
import type { PassageCounts } from "../passages/dto";
import { lockSource, tiePassages } from "../passages/mutations";
import { readableFileName } from "./rules";
import { documentInput, permissionEnd, permissionInput } from "./schema";

export type SentFile = { name: string; bytes: Buffer };
export type StoredDocument = {
  version: number;
  /** False where the very same file was stored already; its passages were looked for again. */
  isNew: boolean;
  counts: PassageCounts;
};

/**
 * Stores the document of a source with its text, in the place of the one before, and finds in it what is cited. For editors; otherwise
 * forbidden. What cannot be read is `invalid` with the fault of the field `document`; somebody else has replaced it: conflict.
 */
export async function storeDocument(actor: Actor, input: unknown, { name, bytes }: SentFile): Promise<StoredDocument> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { source, version: seen } = parseInput(documentInput, input);
  const reading = await readDocument(bytes, name);
  if (!reading.ok) throw new AppError("invalid", { fields: { document: [reading.fault] } });
  const lines = linesOf(reading.text, bytes);
  const sha256 = sha256Of(bytes);
  return inTransaction(async (tx) => {
    if (!(await lockSource(tx, source))) throw new AppError("not-found");
    const [before] = await tx.$queryRaw<{ version: number; sha256: string }[]>`
      SELECT version, sha256 FROM source_document WHERE source_id = ${source} ORDER BY version DESC LIMIT 1`;
    const isNew = before?.sha256 !== sha256;
    if (isNew && seen !== undefined && seen !== (before?.version ?? 0)) throw new AppError("conflict");
    const version = (before?.version ?? 0) + (isNew ? 1 : 0);
    const document = { source, version, name: readableFileName(name), mediaType: mediaTypes[reading.text.format], sha256, bytes, lines };
    if (isNew) await writeDocument(tx, actor, document);
    const counts = await tiePassages(tx, source, { version, lines });
    if (isNew) await writeAudit(tx, actor, "source.store-document", { type: "source", id: source }, { version, ...counts });
    return { version, isNew, counts };
  });
}

function linesOf(text: DocumentText, bytes: Buffer): SourceLine[] {
  return sourceLines(text, text.format === "text" || text.format === "markdown" ? writtenLines(bytes) : []);
}

/**
 * Keeps a document that was read already as the first one of a source that is being made, in the caller's transaction: whoever may
 * make a source may say what it is made of. What cites it is tied by whoever writes that (`tieSource`).
 */
export async function txKeepDocument(tx: Statements, actor: Actor, source: string, file: SentFile & { text: DocumentText }): Promise<void> {
  const { name, bytes, text } = file;
  const lines = linesOf(text, bytes);
  const mediaType = mediaTypes[text.format];
  await writeDocument(tx, actor, { source, version: 1, name: readableFileName(name), mediaType, sha256: sha256Of(bytes), bytes, lines });
}

type NewDocument = {
  source: string;
  version: number;
  name: string;
  mediaType: string;
  sha256: string;
  bytes: Buffer;
  lines: readonly SourceLine[];
};

async function writeDocument(tx: Statements, actor: Actor, { source, version, lines, bytes, ...document }: NewDocument): Promise<void> {
  const id = newRowId();
  await tx.$executeRaw`
    INSERT INTO source_document (id, source_id, version, file_name, media_type, sha256, size, line_count, account_id, created_at)
    VALUES (${id}::uuid, ${source}, ${version}, ${document.name}, ${document.mediaType}, ${document.sha256}, ${bytes.length}, ${lines.length},
      ${actor.accountId}::uuid, clock_timestamp())`;
  await tx.$executeRaw`INSERT INTO source_document_file (document_id, bytes) VALUES (${id}::uuid, ${bytes})`;
  await tx.$executeRaw`
    INSERT INTO source_line (document_id, number, text, written, kind, level)
    SELECT ${id}::uuid, line.number, line.value->>'text', line.value->>'written', line.value->>'kind', (line.value->>'level')::int
    FROM jsonb_array_elements(${JSON.stringify(lines)}::jsonb) WITH ORDINALITY line (value, number)`;
}

/**
 * Records that the publisher of a source allows its passages to be shown, which visitors may open from now on. For editors;
 * otherwise forbidden. There is a permission already: conflict.
 */
export async function recordPermission(actor: Actor, input: unknown): Promise<{ id: string }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { source, givenBy, givenOn, words, requestKey } = parseInput(permissionInput, input);
  return inTransaction(async (tx) => {
    if (!(await lockSource(tx, source))) throw new AppError("not-found");
    return once(tx, actor, { name: `permission ${source}`, requestKey }, async () => {
      await assertPast(tx, givenOn);
      const id = newRowId();
      const rows = await tx.$executeRaw`
        INSERT INTO source_permission (id, source_id, given_by, given_on, words, recorded_by_id, recorded_at)
        VALUES (${id}::uuid, ${source}, ${givenBy}, ${givenOn}::date, ${words}, ${actor.accountId}::uuid, clock_timestamp())
        ON CONFLICT (source_id) WHERE withdrawn_at IS NULL DO NOTHING`;
      if (rows === 0) throw new AppError("conflict");
      await writeAudit(tx, actor, "source.record-permission", { type: "source", id: source }, { permission: id });
      return { id };
    });
  });
}

/** Today is that of the region: whoever writes at night there is a day ahead of the database. */
async function assertPast(tx: Statements, day: string): Promise<void> {
  const [{ isPast }] = await tx.$queryRaw<[{ isPast: boolean }]>`
    SELECT ${day}::date <= (now() AT TIME ZONE ${SITE_TIME_ZONE})::date AS "isPast"`;
  if (!isPast) throw new AppError("invalid", { fields: { givenOn: ["dateToCome"] } });
}

/** Takes a permission back: no visitor opens a passage of the source any more. For editors; otherwise forbidden. It was taken back already: conflict. */
export async function withdrawPermission(actor: Actor, input: unknown): Promise<{ id: string }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { source, permission, requestKey } = parseInput(permissionEnd, input);
  return inTransaction(async (tx) => {
    const known = await tx.$queryRaw<object[]>`SELECT id FROM source_permission WHERE id = ${permission}::uuid AND source_id = ${source}`;
    if (known.length === 0) throw new AppError("not-found");
    return once(tx, actor, { name: `end ${permission}`, requestKey }, async () => {
      const rows =
        await tx.$executeRaw`UPDATE source_permission SET withdrawn_at = clock_timestamp(), withdrawn_by_id = ${actor.accountId}::uuid
        WHERE id = ${permission}::uuid AND withdrawn_at IS NULL`;
      if (rows === 0) throw new AppError("conflict");
      await writeAudit(tx, actor, "source.withdraw-permission", { type: "source", id: source }, { permission });
      return { id: permission };
    });
  });
}
