import { Prisma } from "../../generated/prisma/client";
import { defaultLocale } from "../../lib/locales";
import { statements } from "../../server/db";
import { isMediaKey } from "../../server/media/media-key";
import { mediaStore } from "../../server/media/open-store";
import type { PictureFile, PublishedPicture } from "./dto";
import { mediaTypeOf } from "./rules";

/** Of a person `w`: they agree today that a picture of them is shown. */
export const agrees = Prisma.sql`(w.named <> 'withdrawn' AND EXISTS (SELECT 1 FROM consent c WHERE c.person_id = w.id
  AND 'picture' = ANY(c.purposes) AND c.withdrawn_at IS NULL AND c.given_on <= current_date AND (c.until IS NULL OR c.until >= current_date)))`;

/** Of a picture `p`: everybody who can be recognised in it agrees. */
export const isAgreed = Prisma.sql`NOT EXISTS (SELECT 1 FROM picture_person x JOIN person w ON w.id = x.person_id
  WHERE x.picture_id = p.id AND NOT ${agrees})`;

/** The sizes of a picture `p`, small to large. */
export const sourcesOfPicture = Prisma.sql`(SELECT jsonb_agg(jsonb_build_object('format', s.format, 'width', s.width, 'height', s.height, 'key', s.key)
  ORDER BY s.width, s.format) FROM picture_size s WHERE s.picture_id = p.id)`;

/** Of a live practice `l` and a picture `p`. Every public reading of pictures has this, whatever else it asks. */
const isPublished = Prisma.sql`p.practice_id = l.practice_id AND p.position IS NOT NULL AND ${isAgreed}`;

/** The pictures that the page of a published practice shows, in their order. One statement. */
export async function listPublishedPictures(slug: string, locale: string): Promise<PublishedPicture[]> {
  return statements.$queryRaw`
    SELECT p.id, p.caption, p.credit, p.licence, jsonb_build_object('left', p.focal_left, 'top', p.focal_top) AS "focalPoint",
      CASE WHEN NOT p.is_decorative THEN (SELECT jsonb_build_object('language', t.language, 'text', t.text) FROM picture_alternative_text t
        WHERE t.picture_id = p.id ORDER BY t.language = ${locale} DESC, t.language = ${defaultLocale} DESC LIMIT 1) END AS "alternativeText",
      ${sourcesOfPicture} AS sources
    FROM published_practice l JOIN picture p ON ${isPublished}
    WHERE l.slug = ${slug} ORDER BY p.position, p.id`;
}

/** A file of a picture that a published page shows now; null for every other. It is asked anew each time: one statement. */
export async function getPublishedPicture(key: string): Promise<PictureFile | null> {
  if (!isMediaKey(key)) return null;
  const shown = await statements.$queryRaw<object[]>`
    SELECT 1 FROM picture_size s JOIN picture p ON p.id = s.picture_id JOIN published_practice l ON ${isPublished} WHERE s.key = ${key} LIMIT 1`;
  if (shown.length === 0) return null;
  const bytes = await (await mediaStore()).get(key);
  return bytes && { mediaType: mediaTypeOf(key), bytes };
}
