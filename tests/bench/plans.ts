import { Client } from "pg";
import type { PrismaClient } from "../../src/generated/prisma/client";
import { publicCalls } from "../support/public-queries";
import { type Explained, type Plan, readPlan } from "./read-plan";

/** A page waits for 5 seconds; what takes twice as long needs no plan to be judged. */
const PATIENCE_MS = 10_000;
const QUERY_CANCELED = "57014";

type Statement = { text: string; values: unknown[] };

/** Everything that is asked of the database while something runs, with its values: what the driver is given. */
async function statementsOf(run: () => Promise<unknown>): Promise<Statement[]> {
  const found: Statement[] = [];
  const { prototype } = Client as unknown as { prototype: { query: (...args: unknown[]) => unknown } };
  const asked = prototype.query;
  prototype.query = function query(...args: unknown[]) {
    const [first, second] = args as [string | Statement, unknown];
    const statement = typeof first === "string" ? { text: first, values: Array.isArray(second) ? second : [] } : first;
    if (/^\s*(?:SELECT|WITH)\b/i.test(statement.text)) found.push({ text: statement.text, values: statement.values ?? [] });
    return asked.apply(this, args);
  };
  try {
    // A statement that takes too long for the site still has a plan.
    await run().catch(() => {});
  } finally {
    prototype.query = asked;
  }
  return found;
}

async function explain(client: Client, query: string, text: string, values: unknown[]): Promise<Plan> {
  const late = { query, rowsRead: 0, rowsAnswered: 0, buffers: 0, ms: null, scans: [] };
  try {
    const { rows } = await client.query<{ "QUERY PLAN": [Explained] }>(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values);
    const [explained] = rows[0]?.["QUERY PLAN"] ?? [];
    return explained ? readPlan(query, explained) : late;
  } catch (error) {
    if ((error as { code?: string }).code === QUERY_CANCELED) return late;
    throw error;
  }
}

/** The tables with a row or more for each practice, or nearly so. */
async function growingTables(client: Client, practices: number): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples >= $1",
    [practices / 10],
  );
  return new Set(rows.map(({ name }) => name));
}

/** The plan of every statement of every public query, run with values that find much. */
export async function plansOfPublicQueries(url: string, db: PrismaClient, practices: number, signal: AbortSignal): Promise<Plan[]> {
  const some = await db.publishedPractice.findMany({ take: 2, orderBy: { practiceId: "desc" }, select: { slug: true } });
  const calls = publicCalls({ slugs: some.map(({ slug }) => slug), word: "children", places: ["bitola"], organisations: ["nalas"] });
  const client = new Client({ connectionString: url, statement_timeout: PATIENCE_MS });
  await client.connect();
  const plans = new Map<string, Plan>();
  try {
    const growing = await growingTables(client, practices);
    for (const [feature, queries] of Object.entries(calls)) {
      for (const [name, make] of Object.entries(queries)) {
        signal.throwIfAborted();
        const statements = await statementsOf(() => Promise.all(make()));
        for (const [index, { text, values }] of statements.entries()) {
          const plan = await explain(client, `${feature}.${name}, ${index + 1}`, text, values);
          plans.set(`${plan.query} ${index}`, { ...plan, scans: plan.scans.filter((table) => growing.has(table)) });
        }
      }
    }
  } finally {
    await client.end();
  }
  return [...plans.values()];
}
