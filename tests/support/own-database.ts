import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { env, setDatabaseUrl } from "../../src/server/env";
import { createDatabase } from "./database";

// Runs before each integration test file, and before that file's imports: so `db` of src/server/db.ts, in the test and in
// whatever it calls, is a database with the records of the seeds folder that belongs to this file alone.
const own = await createDatabase("seeded");
setDatabaseUrl(own.url);
// With pictures of its own: what the database does not name is swept.
env.MEDIA_FOLDER = mkdtempSync(join(tmpdir(), "inclusion-atlas-media-"));

afterAll(async () => {
  const { db } = await import("../../src/server/db");
  await db.$disconnect();
  await own.drop();
  rmSync(env.MEDIA_FOLDER, { recursive: true });
});
