import "server-only";
import { createHash } from "node:crypto";
import type { Pool, PoolClient, QueryResult } from "pg";
import { Prisma, type PrismaClient } from "../generated/prisma/client";
import { connectDatabase, databasePool, logStatement } from "./database-client";
import { env } from "./env";

// While the application is built there is no database. pg would then fall back to whatever listens on port 5432: better
// an address where nothing can answer.
const NOWHERE = "postgresql://DATABASE_URL-is-not-set@127.0.0.1:1/none";

// Next bundles this module more than once (pages, proxy), and `next dev` loads it anew after each change: one pool for all.
const kept = globalThis as { inclusionAtlasPool?: Pool; inclusionAtlasDb?: PrismaClient };

const pool = kept.inclusionAtlasPool ?? databasePool(env.DATABASE_URL ?? NOWHERE);
kept.inclusionAtlasPool = pool;

export const db = kept.inclusionAtlasDb ?? connectDatabase(pool);
kept.inclusionAtlasDb = db;

/**
 * The names of prepared statements. Each connection keeps them for good: so there is an end to their number. A name follows
 * from the text: bundles share the connections, and not this list.
 */
const prepared = new Map<string, string>();
const PREPARED_MOST = 200;

/** Sends one statement. It is prepared once on each connection, unless its text hardly ever comes again. */
function send(client: Pool | PoolClient, { text, values }: Prisma.Sql, isKept: boolean): Promise<QueryResult> {
  if (env.LOG_SQL) logStatement(text);
  if (isKept && !prepared.has(text) && prepared.size < PREPARED_MOST)
    prepared.set(text, createHash("sha256").update(text).digest("base64url"));
  const name = prepared.get(text);
  return client.query({ ...(name ? { name } : {}), text, values });
}

/**
 * The rows of one reading statement, straight from the driver: for what every page asks. Prisma's own way costs ten times
 * the processor time for each statement (0.9 ms against 0.09 ms, measured with SELECT 1). Columns of the type bigint are texts.
 */
export async function readRows<Row>(query: Prisma.Sql, { isKept = true } = {}): Promise<Row[]> {
  return (await send(pool, query, isKept)).rows;
}

type Template = TemplateStringsArray | Prisma.Sql;
/**
 * Whoever takes statements as templates: a transaction of Prisma's, or one of `inTransaction`. What is written for this type
 * alone works in both.
 */
export type Statements = {
  $queryRaw<Rows = unknown>(query: Template, ...values: unknown[]): Promise<Rows>;
  $executeRaw(query: Template, ...values: unknown[]): Promise<number>;
};

function statementsOf(client: Pool | PoolClient): Statements {
  const sql = (query: Template, values: unknown[]) => ("raw" in query ? Prisma.sql(query, ...values) : query);
  return {
    $queryRaw: async <Rows>(query: Template, ...values: unknown[]) => (await send(client, sql(query, values), true)).rows as Rows,
    $executeRaw: async (query, ...values) => (await send(client, sql(query, values), true)).rowCount ?? 0,
  };
}

/** Statements outside of any transaction. */
export const statements = statementsOf(pool);

/** A transaction without Prisma, for what is done often: its end takes everything back when `run` throws. */
export async function inTransaction<Answer>(run: (tx: Statements) => Promise<Answer>): Promise<Answer> {
  const client = await pool.connect();
  const say = (statement: Prisma.Sql) => send(client, statement, false);
  try {
    await say(Prisma.sql`BEGIN`);
    const answer = await run(statementsOf(client));
    await say(Prisma.sql`COMMIT`);
    client.release();
    return answer;
  } catch (error) {
    // A connection on which the transaction cannot be ended is nobody else's to use.
    await say(Prisma.sql`ROLLBACK`).then(
      () => client.release(),
      (fault) => client.release(fault),
    );
    throw error;
  }
}

/** Whether the database answers now, within the time limits of the pool. */
export async function isDatabaseReady(): Promise<boolean> {
  return pool.query("SELECT 1").then(
    () => true,
    () => false,
  );
}
