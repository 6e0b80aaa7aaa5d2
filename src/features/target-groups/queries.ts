import "server-only";
import { db } from "../../server/db";
import { slug } from "../sources/schema";
import { type GroupEntry, type GroupView, groupSelect, toGroupView } from "./dto";

/** All target groups in the editors' order, each with the number of its published practices. One statement. */
export async function listTargetGroups(): Promise<GroupEntry[]> {
  return db.$queryRaw<GroupEntry[]>`
    SELECT g.id, g.name, g.axis, g.broader_id AS "broaderId", g.definition,
      (SELECT count(*)::int FROM published_practice p WHERE p.group_ids @> ARRAY[g.id]) AS practices
    FROM target_group g WHERE g.status <> 'dropped' ORDER BY g.position`;
}

/** One target group with its broader and narrower ones; null where there is none. One statement. */
export async function getTargetGroup(id: string): Promise<GroupView | null> {
  if (!slug.safeParse(id).success) return null;
  const row = await db.targetGroup.findUnique({
    where: { id, status: { not: "dropped" } },
    select: groupSelect,
    relationLoadStrategy: "join",
  });
  return row && toGroupView(row);
}
