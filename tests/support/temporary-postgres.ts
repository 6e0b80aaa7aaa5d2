import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../src/server/postgres/embedded";

// What it holds is thrown away in a minute: so nothing waits for the disk.
const FLAGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

export function temporaryPostgresFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "inclusion-atlas-test-"));
  // When root runs the tests, PostgreSQL's own user must be able to enter.
  chmodSync(folder, 0o755);
  return folder;
}

/** A PostgreSQL of its own in a temporary folder, which vanishes with it, even when the tests are killed. */
export function startTemporaryPostgres(folder = temporaryPostgresFolder()): Promise<EmbeddedPostgres> {
  const log = path.join(folder, "postgres.log");
  return startEmbeddedPostgres({ folder: path.join(folder, "postgres"), log, flags: FLAGS, removeAfterwards: folder });
}
