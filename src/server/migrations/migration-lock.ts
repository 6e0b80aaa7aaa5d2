import { Client } from "pg";
import { OperatorError } from "../operator-error.mjs";

/** Any number will do, as long as nobody else uses it in this database. */
const KEY = 7_217_000_001;
const PATIENCE = "5min";

/**
 * Of several instances that start at once one migrates and the others wait. The lock is PostgreSQL's, on a connection of
 * its own: it vanishes with the connection, so that a killed process cannot keep it.
 */
export async function withMigrationLock<T>(url: string, onWait: () => void, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, keepAlive: true });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS got", [KEY]);
    if (!rows[0].got) {
      onWait();
      await client.query(`SET lock_timeout = '${PATIENCE}'`);
      await client.query("SELECT pg_advisory_lock($1)", [KEY]);
    }
    return await work();
  } catch (error) {
    if ((error as { code?: string }).code !== "55P03") throw error;
    throw new OperatorError("Another process has been migrating this database for five minutes: look what it is doing.");
  } finally {
    await client.end().catch(() => {});
  }
}
