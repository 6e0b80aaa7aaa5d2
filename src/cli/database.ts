import { existsSync } from "node:fs";
import { env } from "../server/env";
import { assertUsable, describeDatabase } from "../server/postgres/connection";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../server/postgres/embedded";
import { identify } from "../server/process-identity.mjs";
import { assertFreeSpace } from "./bootstrap/folder.mjs";
import { readLock, type StartedProcess, writeLock } from "./bootstrap/lock-file.mjs";
import type { Lifetime } from "./lifetime";

export const EMBEDDED_FOLDER = ".data/postgres";
const LOG = ".data/logs/postgres.log";

/** Writes down what was started, so that the next start can end it should this command be killed. */
export function recordProcess(lock: string, role: StartedProcess["role"], pid: number, more: { databasePort?: number } = {}) {
  const content = readLock(lock);
  if (!content) return;
  const others = (content.processes ?? []).filter((started) => started.role !== role);
  writeLock(lock, { ...content, ...more, processes: [...others, { role, ...identify(pid) }] });
}

/** The database that a command works on: the one that DATABASE_URL names, or the embedded one. */
export type OpenDatabase = { url: string; where: string; embedded: EmbeddedPostgres | undefined };

export async function openDatabase(lifetime: Lifetime, lock: string, port?: number): Promise<OpenDatabase> {
  if (env.DATABASE_URL) {
    await assertUsable(env.DATABASE_URL);
    return { url: env.DATABASE_URL, where: describeDatabase(env.DATABASE_URL), embedded: undefined };
  }
  assertFreeSpace(".", existsSync(EMBEDDED_FOLDER) ? 50 : 200, "the database");
  const embedded = await startEmbeddedPostgres({ folder: EMBEDDED_FOLDER, log: LOG, ...(port ? { port } : {}) });
  lifetime.atEnd(() => embedded.stop());
  recordProcess(lock, "database", embedded.pid, { databasePort: embedded.port });
  return { url: embedded.url, where: embedded.note ?? `embedded PostgreSQL, data in ${EMBEDDED_FOLDER}`, embedded };
}
