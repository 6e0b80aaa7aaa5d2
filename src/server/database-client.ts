import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../generated/prisma/client";
import { env } from "./env";
import { log } from "./log";

// Every wait has an end: by default the pool waits for ever for a connection, and a query for its answer, so that one
// stuck database would hold every request.
const TIMEOUTS = {
  connectionTimeoutMillis: 3000,
  statement_timeout: 5000,
  // When the server does not even answer that it has given up: cut cable, stopped machine.
  query_timeout: 8000,
  idle_in_transaction_session_timeout: 10_000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
};

export function connectDatabase(url: string, { connections = 10 } = {}): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString: url, max: connections, application_name: "inclusion-atlas", ...TIMEOUTS },
    // An idle connection that the server closes (a restart) is no reason to fall over: the pool opens another one.
    { onPoolError: (error) => log.warn({ err: error }, "idle database connection lost") },
  );
  const client = new PrismaClient({
    adapter,
    transactionOptions: { maxWait: 3000, timeout: 10_000 },
    log: env.LOG_SQL ? [{ emit: "event", level: "query" }] : [],
  });
  client.$on("query" as never, (event: { query: string }) => log.info({ query: event.query }, "sql"));
  return client;
}
