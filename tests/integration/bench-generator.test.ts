import { Client, escapeIdentifier } from "pg";
import { expect, it } from "vitest";
import { readHierarchy } from "../../src/features/practices/admin-queries";
import { practiceInput } from "../../src/features/practices/schema";
import { writePublishedPractice } from "../../src/features/publications/mutations";
import { db } from "../../src/server/db";
import { env } from "../../src/server/env";
import { fillDatabase } from "../bench/fill-database";

const PRACTICES = 25;
const url = env.DATABASE_URL as string;

/** Every row of every table of what is published, whatever columns it has; when it was published is another time each. */
async function publishedRows(): Promise<Record<string, string[]>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE tablename LIKE 'published\\_%'");
    const found: Record<string, string[]> = {};
    for (const { name } of rows) {
      const all = await client.query<{ row: string }>(
        `SELECT (to_jsonb(t) - 'published_at' - 'first_published_at')::text AS row FROM ${escapeIdentifier(name)} t ORDER BY 1`,
      );
      found[name] = all.rows.map(({ row }) => row);
    }
    return found;
  } finally {
    await client.end();
  }
}

it("a made-up practice has the very rows that publishing writes", async () => {
  const before = await db.publishedPractice.findMany({ select: { practiceId: true } });
  await fillDatabase(url, db, PRACTICES);
  const filled = await publishedRows();
  const made = await db.publishedPractice.findMany({
    where: { practiceId: { notIn: before.map(({ practiceId }) => practiceId) } },
    select: { practiceId: true, slug: true, revision: { select: { id: true, content: true } } },
  });
  expect(made.length).toBe(PRACTICES);
  await db.$transaction(
    async (tx) => {
      const hierarchy = await readHierarchy(tx);
      for (const { practiceId: id, slug, revision } of made) {
        await writePublishedPractice(tx, { id, slug }, { id: revision.id, content: practiceInput.parse(revision.content) }, hierarchy);
      }
    },
    { timeout: 20_000 },
  );
  const published = await publishedRows();
  expect(Object.keys(published).length).toBeGreaterThan(7);
  for (const [table, rows] of Object.entries(published)) {
    expect(rows.length, table).toBeGreaterThan(0);
    expect(filled[table], table).toEqual(rows);
  }
});
