import "server-only";
import { Prisma } from "../../generated/prisma/client";
import { db, readRows } from "../../server/db";
import { childrenOf, documentOf, type PublishedTerm, type Row } from "./dto";
import { termRef, type VocabularyKind } from "./schema";

/** The one call that the seven tables share here. */
type Delegate = { findMany: (args: object) => Promise<Row[]> };

const isThere = { status: { not: "dropped" } };
const isDecided = { status: { in: ["approved", "archived"] } };
/** What visitors may see of each kind: proposed approaches, too, and a source that was imported as soon as it is cited. */
const published: Record<VocabularyKind, object> = {
  approach: isThere,
  targetGroup: isThere,
  place: isDecided,
  organisation: isDecided,
  programme: isThere,
  exchange: { standing: { not: "dropped" } },
  source: { ...isThere, OR: [{ addedById: null }, { practices: { some: {} } }] },
};

/** All terms of a kind that visitors may see, each with its document, by id. */
export async function listPublishedTerms(kind: VocabularyKind): Promise<PublishedTerm[]> {
  const include = Object.fromEntries(childrenOf[kind].map((child) => [child, { orderBy: { position: "asc" } }]));
  const rows = await (db[kind] as unknown as Delegate).findMany({
    where: published[kind],
    orderBy: { id: "asc" },
    ...(childrenOf[kind].length > 0 ? { include } : {}),
  });
  return rows.map((row) => {
    const standing = (kind === "exchange" ? row.standing : row.status) as PublishedTerm["standing"];
    return { kind, id: row.id, standing, document: documentOf(kind, row) };
  });
}

/**
 * Where the address of a merged term leads: to what stands in its place, over any number of merges. Null for what was not merged.
 * A proposal that was never public leads nowhere: its address would tell of it. One statement.
 */
export async function findMergedInto(kind: VocabularyKind, id: string): Promise<{ id: string; countryId: string | null } | null> {
  if (!termRef.safeParse({ kind, id }).success) return null;
  const rows = await readRows<{ id: string; countryId: string | null }>(Prisma.sql`
    WITH RECURSIVE led AS (
      SELECT into_id FROM term_merge WHERE kind = ${kind} AND from_id = ${id} AND undone_at IS NULL
        AND (from_status <> 'proposed' OR kind NOT IN ('place', 'organisation'))
      UNION SELECT m.into_id FROM term_merge m JOIN led ON m.kind = ${kind} AND m.from_id = led.into_id AND m.undone_at IS NULL)
    SELECT led.into_id AS id, (SELECT country_id FROM place WHERE ${kind} = 'place' AND id = led.into_id) AS "countryId" FROM led
    WHERE NOT EXISTS (SELECT FROM term_merge m WHERE m.kind = ${kind} AND m.from_id = led.into_id AND m.undone_at IS NULL)`);
  return rows[0] ?? null;
}
