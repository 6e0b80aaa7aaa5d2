import { Client } from "pg";
import { OperatorError } from "../operator-error.mjs";

const OLDEST_VERSION = 15;

/** One question on a connection of its own, with an end to every wait. */
export async function askDatabase(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000, query_timeout: 30_000 });
  // A connection that breaks also makes the query fail; without a listener the process would fall over first.
  client.on("error", () => {});
  try {
    await client.connect();
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Host and database, for sentences: never the password. */
export function describeDatabase(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  return `${hostname || searchParams.get("host")}:${port || 5432}${pathname}`;
}

const HINTS: Record<string, string> = {
  ECONNREFUSED: "nothing listens there: start PostgreSQL, or correct DATABASE_URL",
  ENOTFOUND: "there is no such host: correct DATABASE_URL",
  EAI_AGAIN: "the host's name cannot be looked up: check the network, or correct DATABASE_URL",
  "28P01": "the user name or the password is wrong: correct DATABASE_URL",
  "28000": "the user may not connect: correct DATABASE_URL, or PostgreSQL's pg_hba.conf",
  "3D000": "there is no such database: create it (createdb), or correct DATABASE_URL",
  "53300": "it has no connection left: raise max_connections, or close other programs",
};

/** Refuses, in a sentence, a database that cannot be reached within five seconds or is too old. */
export async function assertUsable(url: string, oldest = OLDEST_VERSION): Promise<void> {
  let version: number;
  try {
    const [row] = await askDatabase(url, "SELECT current_setting('server_version_num')::int AS version");
    version = Number(row?.version);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    const hint = HINTS[code] ?? (/timeout/i.test(message) ? "it does not answer within 5 seconds" : message);
    throw new OperatorError(`The database ${describeDatabase(url)} cannot be reached: ${hint}.`);
  }
  if (version >= oldest * 10_000) return;
  throw new OperatorError(
    `The database ${describeDatabase(url)} is PostgreSQL ${Math.floor(version / 10_000)}, but ${oldest} or newer is ` +
      "needed: upgrade it, or leave DATABASE_URL empty to use the embedded one.",
  );
}
