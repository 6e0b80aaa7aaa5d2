import { Prisma } from "../../generated/prisma/client";
import { statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { isMediaKey } from "../../server/media/media-key";
import { mediaStore } from "../../server/media/open-store";
import type { Actor } from "../accounts/actor";
import { getPracticeAccess } from "../editorial/admin-queries";
import { mayEdit, mayRead, mayWrite } from "../editorial/workflow";
import type { PictureAtDesk, PictureFile, PictureSubject, UnusedPicture } from "./dto";
import { agrees, sourcesOfPicture } from "./queries";
import { mediaTypeOf } from "./rules";

/** So long a picture may wait for its page. */
const UNUSED_DAYS = 30;
const SHOWN = 200;

/** Of a picture `p`: somebody in it has withdrawn. */
const isWithdrawn = Prisma.sql`EXISTS (SELECT 1 FROM picture_person x JOIN person w ON w.id = x.person_id
  WHERE x.picture_id = p.id AND w.named = 'withdrawn')`;

/** Of a picture `p`: no page shows it, and none is going to. */
export const isUnused = Prisma.sql`(${isWithdrawn} OR (p.position IS NULL AND p.created_at < now() - make_interval(days => ${UNUSED_DAYS}::int)))`;

type Moment<View> = Omit<View, "addedAt"> & { addedAt: Date };
const dated = <View>({ addedAt, ...view }: Moment<View>) => ({ ...view, addedAt: addedAt.toISOString() });

/** The pictures of a practice, those that are shown first. For whoever may read it; otherwise not-found. Two statements. */
export async function listPictures(actor: Actor, practice: string): Promise<PictureAtDesk[]> {
  await getPracticeAccess(actor, practice);
  const pictures = await statements.$queryRaw<Moment<PictureAtDesk>[]>`
    SELECT p.id, p.version, p.is_decorative AS "isDecorative", p.caption, p.credit, p.licence, p.is_people_told AS "isPeopleTold",
      jsonb_build_object('left', p.focal_left, 'top', p.focal_top) AS "focalPoint", p.position IS NOT NULL AS "isShown",
      ${isWithdrawn} AS "isWithdrawn", ${sourcesOfPicture} AS sources, a.name AS "addedBy", p.created_at AS "addedAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object('language', t.language, 'text', t.text) ORDER BY t.language)
        FROM picture_alternative_text t WHERE t.picture_id = p.id), '[]') AS "alternativeTexts",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'hasAgreed', ${agrees}) ORDER BY w.name, w.id)
        FROM picture_person x JOIN person w ON w.id = x.person_id WHERE x.picture_id = p.id), '[]') AS people
    FROM picture p JOIN account a ON a.id = p.added_by_id WHERE p.practice_id = ${practice}::uuid ORDER BY p.position NULLS LAST, p.id`;
  return pictures.map(dated) as PictureAtDesk[];
}

/**
 * Who may be told to be in a picture of a practice: whom its newest text names, and whom one of its pictures shows. For whoever may
 * read it; otherwise not-found. Two statements.
 */
export async function listPossibleSubjects(actor: Actor, practice: string): Promise<PictureSubject[]> {
  await getPracticeAccess(actor, practice);
  return statements.$queryRaw`
    WITH newest AS (SELECT content FROM revision WHERE practice_id = ${practice}::uuid ORDER BY number DESC LIMIT 1)
    SELECT w.id, w.name, ${agrees} AS "hasAgreed" FROM person w WHERE w.named <> 'withdrawn' AND w.id IN (
      SELECT jsonb_path_query(content, '$.contacts[*].person') #>> '{}' FROM newest
      UNION SELECT jsonb_path_query(content, '$.voices[*].speaker.person') #>> '{}' FROM newest
      UNION SELECT x.person_id FROM picture_person x JOIN picture p ON p.id = x.picture_id WHERE p.practice_id = ${practice}::uuid)
    ORDER BY w.name, w.id`;
}

/** Whether a practice may get a picture from this actor: asked before anything of it is read. Otherwise forbidden, or not-found. */
export async function assertMayAddPicture(actor: Actor, practice: string): Promise<void> {
  if (!mayWrite(actor, await getPracticeAccess(actor, practice))) throw new AppError("forbidden");
}

/**
 * A file of a picture, for whoever may read its practice; otherwise not-found. Nobody sees one any more in which somebody has
 * withdrawn. One statement.
 */
export async function getPictureFile(actor: Actor, key: string): Promise<PictureFile> {
  const owners = isMediaKey(key)
    ? await statements.$queryRaw<{ ownerId: string | null }[]>`
        SELECT DISTINCT r.owner_id AS "ownerId" FROM picture_size s JOIN picture p ON p.id = s.picture_id JOIN practice r ON r.id = p.practice_id
        WHERE s.key = ${key} AND NOT ${isWithdrawn}`
    : [];
  const bytes = owners.some((practice) => mayRead(actor, practice)) ? await (await mediaStore()).get(key) : null;
  if (!bytes) throw new AppError("not-found");
  return { mediaType: mediaTypeOf(key), bytes };
}

/** Pictures that no page shows: for a month, or because somebody in them has withdrawn. For editors; otherwise forbidden. One statement. */
export async function listUnusedPictures(actor: Actor): Promise<UnusedPicture[]> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const pictures = await statements.$queryRaw<Moment<UnusedPicture>[]>`
    SELECT p.id, jsonb_build_object('id', r.id, 'slug', r.slug) AS practice, ${isWithdrawn} AS "isWithdrawn", a.name AS "addedBy", p.created_at AS "addedAt"
    FROM picture p JOIN practice r ON r.id = p.practice_id JOIN account a ON a.id = p.added_by_id
    WHERE ${isUnused} ORDER BY p.created_at, p.id LIMIT ${SHOWN}`;
  return pictures.map(dated) as UnusedPicture[];
}
