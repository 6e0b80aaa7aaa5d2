import { inTransaction, type Statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { mediaKey } from "../../server/media/media-key";
import { mediaStore } from "../../server/media/open-store";
import { parseInput } from "../../server/parse-input";
import { readPicture } from "../../server/pictures/read-picture";
import { newRowId } from "../../server/row-id";
import type { Actor } from "../accounts/actor";
import { writeAudit } from "../audit/mutations";
import { getPracticeAccess } from "../editorial/admin-queries";
import { once } from "../editorial/mutations";
import { mayEdit, mayWrite } from "../editorial/workflow";
import { isUnused } from "./admin-queries";
import type { FocalPoint, PictureStanding } from "./dto";
import { isAgreed } from "./queries";
import { problemsOf } from "./rules";
import { newPicture, pictureDescription, pictureRemoval, pictureShowing } from "./schema";

/** A page of forty pictures is an album. */
const MOST_OF_A_PRACTICE = 40;
/** Whoever keeps files shares it; whoever sweeps them has it alone, so that no file goes between its keeping and its row. */
const FILES_LOCK = 7_310_417;
const SWEPT_AT_ONCE = 100;

/**
 * Adds a picture to a practice, which does not show it yet. For whoever may write it; otherwise not-found or forbidden. What is no
 * picture is `invalid` with the fault of the field `picture`; too many of them: too-many.
 */
export async function addPicture(actor: Actor, input: unknown, bytes: Buffer): Promise<{ id: string }> {
  const { practice: practiceId, requestKey } = parseInput(newPicture, input);
  if (!mayWrite(actor, await getPracticeAccess(actor, practiceId))) throw new AppError("forbidden");
  const reading = await readPicture(bytes);
  if (!reading.ok) throw new AppError("invalid", { fields: { picture: [reading.fault] } });
  const sizes = reading.sizes.map((size) => ({ ...size, key: mediaKey(size.bytes, size.format) }));
  const store = await mediaStore();
  return inTransaction(async (tx) => {
    // Judged once more: reading took its time.
    if (!mayWrite(actor, await getPracticeAccess(actor, practiceId, tx))) throw new AppError("forbidden");
    return once(tx, actor, { name: `picture ${practiceId}`, requestKey }, async () => {
      await tx.$queryRaw`SELECT id FROM practice WHERE id = ${practiceId}::uuid FOR NO KEY UPDATE`;
      const [{ count }] = await tx.$queryRaw<[{ count: number }]>`
        SELECT count(*)::int AS count FROM picture WHERE practice_id = ${practiceId}::uuid`;
      if (count >= MOST_OF_A_PRACTICE) throw new AppError("too-many");
      await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${FILES_LOCK})`;
      await Promise.all(sizes.map(({ key, bytes }) => store.put(key, bytes)));
      const id = newRowId();
      await tx.$executeRaw`INSERT INTO picture (id, practice_id, added_by_id, created_at)
        VALUES (${id}::uuid, ${practiceId}::uuid, ${actor.accountId}::uuid, clock_timestamp())`;
      const rows = sizes.map(({ format, width, height, key }) => ({ format, width, height, key }));
      await tx.$executeRaw`INSERT INTO picture_size (picture_id, format, width, height, key)
        SELECT ${id}::uuid, s.format::picture_format, s.width, s.height, s.key
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS s (format text, width int, height int, key text)`;
      await writeAudit(tx, actor, "picture.add", { type: "picture", id }, { practice: practiceId });
      return { id };
    });
  });
}

type OpenPicture = { id: string; practiceId: string; version: number; isShown: boolean };

/** A picture that this actor may write, locked until the end of the transaction; another version than they saw is a conflict. */
async function openPicture(tx: Statements, actor: Actor, { id, version }: { id: string; version: number }): Promise<OpenPicture> {
  const [picture] = await tx.$queryRaw<OpenPicture[]>`
    SELECT id, practice_id AS "practiceId", version, position IS NOT NULL AS "isShown" FROM picture WHERE id = ${id}::uuid FOR UPDATE`;
  if (!picture) throw new AppError("not-found");
  if (!mayWrite(actor, await getPracticeAccess(actor, picture.practiceId, tx))) throw new AppError("forbidden");
  if (picture.version !== version) throw new AppError("conflict");
  return picture;
}

/** What is missing before it can be shown. Names that have ended meanwhile count today. */
async function assertComplete(tx: Statements, id: string): Promise<void> {
  const [standing] = await tx.$queryRaw<[PictureStanding]>`
    SELECT p.is_decorative AS "isDecorative", p.credit, p.licence, p.is_people_told AS "isPeopleTold", ${isAgreed} AS "isAgreed",
      ARRAY(SELECT language FROM picture_alternative_text t WHERE t.picture_id = p.id) AS languages
    FROM picture p WHERE p.id = ${id}::uuid`;
  const problems = problemsOf(standing);
  if (problems.length > 0) throw new AppError("not-ready", { problems });
}

/**
 * Writes down all that is told about a picture. For whoever may write its practice, and for editors alone while it is shown; otherwise
 * not-found or forbidden. Somebody was faster: conflict. A picture that is shown stays complete: not-ready.
 */
export async function describePicture(actor: Actor, input: unknown): Promise<{ version: number }> {
  const { people, alternativeTexts, ...told } = parseInput(pictureDescription, input);
  return inTransaction(async (tx) => {
    const { id, practiceId, version, isShown } = await openPicture(tx, actor, told);
    if (isShown && !mayEdit(actor)) throw new AppError("forbidden");
    await writeTold(tx, id, told);
    await tx.$executeRaw`DELETE FROM picture_alternative_text WHERE picture_id = ${id}::uuid`;
    await tx.$executeRaw`INSERT INTO picture_alternative_text (picture_id, language, text) SELECT ${id}::uuid, t.language, t.text
      FROM jsonb_to_recordset(${JSON.stringify(alternativeTexts)}::jsonb) AS t (language text, text text)`;
    await tx.$executeRaw`DELETE FROM picture_person WHERE picture_id = ${id}::uuid`;
    const wanted = [...new Set(people)];
    const known = await tx.$executeRaw`INSERT INTO picture_person (picture_id, person_id)
      SELECT ${id}::uuid, id FROM person WHERE id = ANY(${wanted}::text[])`;
    if (known < wanted.length) throw new AppError("invalid", { fields: { people: ["unknownPerson"] } });
    if (isShown) await assertComplete(tx, id);
    await writeAudit(tx, actor, "picture.describe", { type: "picture", id }, { practice: practiceId, version: version + 1 });
    return { version: version + 1 };
  });
}

type Told = {
  isDecorative: boolean;
  caption: string;
  credit: string;
  licence: string | null;
  isPeopleTold: boolean;
  focalPoint: FocalPoint;
};

async function writeTold(tx: Statements, id: string, { focalPoint, ...told }: Told): Promise<void> {
  await tx.$executeRaw`
    UPDATE picture SET version = version + 1, is_decorative = ${told.isDecorative}, caption = ${told.caption}, credit = ${told.credit},
      licence = ${told.licence}, is_people_told = ${told.isPeopleTold}, focal_left = ${focalPoint.left}, focal_top = ${focalPoint.top}
    WHERE id = ${id}::uuid`;
}

/**
 * Shows a picture on the page of its practice, behind the others, or takes it down. For editors; otherwise forbidden, or not-found.
 * Something is missing: not-ready, with what. Somebody was faster: conflict.
 */
export async function showPicture(actor: Actor, input: unknown): Promise<{ version: number }> {
  const { isShown, ...asked } = parseInput(pictureShowing, input);
  return inTransaction(async (tx) => {
    const { id, practiceId, version } = await openPicture(tx, actor, asked);
    if (!mayEdit(actor)) throw new AppError("forbidden");
    if (isShown) await assertComplete(tx, id);
    await tx.$executeRaw`
      UPDATE picture SET version = version + 1, position = CASE WHEN ${isShown} THEN coalesce(position,
        (SELECT coalesce(max(position), 0) + 1 FROM picture WHERE practice_id = ${practiceId}::uuid)) END WHERE id = ${id}::uuid`;
    await writeAudit(tx, actor, isShown ? "picture.show" : "picture.take-down", { type: "picture", id }, { practice: practiceId });
    return { version: version + 1 };
  });
}

/** Takes a picture away for good, with its files. For whoever may write its practice; while it is shown, for editors. Somebody was faster: conflict. */
export async function removePicture(actor: Actor, input: unknown): Promise<{ id: string }> {
  const asked = parseInput(pictureRemoval, input);
  const keys = await inTransaction(async (tx) => {
    const { id, practiceId, isShown } = await openPicture(tx, actor, asked);
    if (isShown && !mayEdit(actor)) throw new AppError("forbidden");
    const sizes = await tx.$queryRaw<{ key: string }[]>`SELECT key FROM picture_size WHERE picture_id = ${id}::uuid`;
    await tx.$executeRaw`DELETE FROM picture WHERE id = ${id}::uuid`;
    await writeAudit(tx, actor, "picture.remove", { type: "picture", id }, { practice: practiceId });
    return sizes.map(({ key }) => key);
  });
  await removeFiles(keys);
  return { id: asked.id };
}

/**
 * Takes away the pictures that `listUnusedPictures` names, and every file that no picture has. For editors; otherwise forbidden. A
 * server that ends in the middle leaves the rest to the next call.
 */
export async function sweepPictures(actor: Actor): Promise<{ pictures: number; files: number }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const swept = await inTransaction(async (tx) => {
    const gone = await tx.$queryRaw<{ id: string; practiceId: string }[]>`
      DELETE FROM picture p WHERE ${isUnused} RETURNING p.id, p.practice_id AS "practiceId"`;
    for (const { id, practiceId } of gone) await writeAudit(tx, actor, "picture.sweep", { type: "picture", id }, { practice: practiceId });
    return gone.length;
  });
  let files = 0;
  let keys: string[] = [];
  for await (const key of (await mediaStore()).list()) {
    keys.push(key);
    if (keys.length < SWEPT_AT_ONCE) continue;
    files += await removeFiles(keys);
    keys = [];
  }
  return { pictures: swept, files: files + (await removeFiles(keys)) };
}

/** Of these files, those that no picture has: two pictures that are the same have the same files. */
async function removeFiles(keys: readonly string[]): Promise<number> {
  const store = await mediaStore();
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FILES_LOCK})`;
    const loose = await tx.$queryRaw<{ key: string }[]>`
      SELECT k.key FROM unnest(${[...keys]}::text[]) AS k (key) WHERE NOT EXISTS (SELECT 1 FROM picture_size s WHERE s.key = k.key)`;
    await Promise.all(loose.map(({ key }) => store.remove(key)));
    return loose.length;
  });
}
