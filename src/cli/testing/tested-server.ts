import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "../../server/free-port.mjs";
import { startEmbeddedPostgres } from "../../server/postgres/embedded";
import type { Lifetime } from "../lifetime";
import { migrateDatabase, seedDatabase } from "../prepare-database";
import { startWebServer } from "../web-server";

const LOG = ".data/logs/web-test.log";

/** What the browser tests are told. */
export type TestedServer = {
  BASE_URL: string;
  DATABASE_URL: string;
  MEDIA_FOLDER: string;
  MEDIA_S3_URL: string;
  SERVER_LOG: string;
  SERVER_PID: string;
};

/** The production build on a database of its own that was just migrated and loaded, until the command ends. */
export async function startTestedServer(lifetime: Lifetime): Promise<TestedServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "inclusion-atlas-test-"));
  // When root runs the tests, PostgreSQL's own user must be able to enter.
  chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({
    folder: path.join(folder, "postgres"),
    log: path.join(folder, "postgres.log"),
    flags: ["fsync=off", "synchronous_commit=off"],
    removeAfterwards: folder,
  });
  lifetime.atEnd(() => postgres.stop());
  await migrateDatabase(postgres.url);
  await seedDatabase(postgres.url);
  rmSync(LOG, { force: true });
  const port = await freePort("::").catch(() => freePort("0.0.0.0"));
  // With pictures of its own: what its database does not name is swept.
  const media = { MEDIA_FOLDER: path.join(folder, "media"), MEDIA_S3_URL: "" };
  // The statements are logged, so that a test can count those of a page; a language of marked texts shows what was left in the code.
  const env = { ...media, LOG_SQL: "1", LOG_LEVEL: "info", SITE_URL: "", PSEUDO_LOCALE: "1" };
  const server = await startWebServer({ mode: "start", port, databaseUrl: postgres.url, log: LOG, env, signal: lifetime.signal });
  lifetime.atEnd(server.stop);
  return {
    BASE_URL: `http://localhost:${port}`,
    DATABASE_URL: postgres.url,
    ...media,
    SERVER_LOG: path.resolve(LOG),
    SERVER_PID: String(server.pid),
  };
}
