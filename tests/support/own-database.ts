import { afterAll } from "vitest";
import { setDatabaseUrl } from "../../src/server/env";
import { createDatabase } from "./database";

// Runs before each integration test file, and before that file's imports: so `db` of src/server/db.ts, in the test and in
// whatever it calls, is a database with the records of the seeds folder that belongs to this file alone.
const own = await createDatabase("seeded");
setDatabaseUrl(own.url);

afterAll(async () => {
  const { db } = await import("../../src/server/db");
  await db.$disconnect();
  await own.drop();
});
