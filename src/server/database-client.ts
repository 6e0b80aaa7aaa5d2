import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { type Prisma, PrismaClient } from "../generated/prisma/client";
import { env } from "./env";
import { log } from "./log";

// Every wait has an end: by default the pool waits for ever for a connection, and a query for its answer, so that one
// stuck database would hold every request. The server ends a statement at statement_timeout; query_timeout is for a
// server that cannot even say so any more (a cut cable, a stopped machine).
const TIMEOUTS = {
  // Tests share a busy machine, and they are not about how long a visitor waits.
  connectionTimeoutMillis: env.NODE_ENV === "test" ? 30_000 : 3000,
  idle_in_transaction_session_timeout: 10_000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
};

type PoolSize = { connections?: number; statementTimeout?: number };

/**
 * Each connection keeps what it has planned, some 10 MB: five are enough for what two processors do at once.
 * @param statementTimeout in milliseconds; only commands that work through much at once may ask for more
 */
export function databasePool(url: string, { connections = 5, statementTimeout = 5000 }: PoolSize = {}): Pool {
  const timeouts = { ...TIMEOUTS, statement_timeout: statementTimeout, query_timeout: statementTimeout + 3000 };
  const pool = new Pool({ connectionString: url, max: connections, application_name: "inclusion-atlas", ...timeouts });
  // An idle connection that the server closes (a restart) is no reason to fall over: the pool opens another one.
  pool.on("error", ({ message }) => log.warn({ message }, "idle database connection lost"));
  return pool;
}

/** Prisma's client over a pool of its own, or over one that others use, too. */
export function connectDatabase(database: string | Pool, size: PoolSize = {}): PrismaClient {
  const pool = typeof database === "string" ? databasePool(database, size) : database;
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true }),
    transactionOptions: { maxWait: 3000, timeout: 10_000 },
    log: env.LOG_SQL ? [{ emit: "event", level: "query" }] : [],
  });
  if (env.LOG_SQL) client.$on("query" as never, ({ query }: Prisma.QueryEvent) => logStatement(query));
  return client;
}

/** For whoever counts what a page asks: every statement, by whichever door it goes. */
export const logStatement = (query: string) => log.info({ query }, "sql");
