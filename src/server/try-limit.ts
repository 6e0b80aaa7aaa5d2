import { db } from "./db";
import { hashOfKey } from "./random-key";

// Counts tries for all instances at once: one statement counts and tells, so that of any number of tries at the same
// moment no more than the limit get through. The database's clock decides; the keys (addresses of people) are hashed.

export type TryLimit = { tries: number; minutes: number };

/** Counts one try. False: the limit was reached before it. */
export async function takeTry(key: string, { tries, minutes }: TryLimit): Promise<boolean> {
  const [row] = await db.$queryRaw<{ points: number }[]>`
    WITH clock AS (SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS ms)
    INSERT INTO try_count AS kept (key, points, expire)
    SELECT ${hashOfKey(key)}, 1, clock.ms + ${minutes}::int * 60000 FROM clock
    ON CONFLICT (key) DO UPDATE SET
      points = CASE WHEN kept.expire <= (extract(epoch FROM clock_timestamp()) * 1000)::bigint THEN 1 ELSE least(kept.points, 1000000) + 1 END,
      expire = CASE WHEN kept.expire <= (extract(epoch FROM clock_timestamp()) * 1000)::bigint THEN excluded.expire ELSE kept.expire END
    RETURNING points`;
  return row !== undefined && row.points <= tries;
}

/** A try that was no attack counts no longer. */
export async function giveTryBack(key: string): Promise<void> {
  await db.$executeRaw`UPDATE try_count SET points = greatest(points - 1, 0) WHERE key = ${hashOfKey(key)}`;
}

export async function forgetTries(key: string): Promise<void> {
  await db.tryCount.deleteMany({ where: { key: hashOfKey(key) } });
}
