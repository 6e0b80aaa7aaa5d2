import "server-only";
import { db } from "../../server/db";
import { slug } from "../sources/schema";
import { type ApproachEntry, type ApproachView, approachSelect, toApproachView } from "./dto";

/** All approaches in the editors' order, each with the number of its published practices. One statement. */
export async function listApproaches(): Promise<ApproachEntry[]> {
  return db.$queryRaw<ApproachEntry[]>`
    SELECT a.id, a.name, a.status::text AS status, a.broader_id AS "broaderId", a.purpose,
      (SELECT count(*)::int FROM published_practice p WHERE p.approach_ids @> ARRAY[a.id]) AS practices
    FROM approach a WHERE a.status <> 'dropped' ORDER BY a.position`;
}

/** One approach with its broader and narrower ones; null where there is none. One statement. */
export async function getApproach(id: string): Promise<ApproachView | null> {
  if (!slug.safeParse(id).success) return null;
  const row = await db.approach.findUnique({
    where: { id, status: { not: "dropped" } },
    select: approachSelect,
    relationLoadStrategy: "join",
  });
  return row && toApproachView(row);
}
