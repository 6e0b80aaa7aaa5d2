import { Client } from "pg";
import type { PrismaClient } from "../../src/generated/prisma/client";
import { publicCalls } from "../support/public-queries";

/** How the database answers one statement of a public query. */
export type Plan = {
  query: string;
  /** Rows that were looked at on the way, found or not, and those of the answer. */
  rowsRead: number;
  rowsAnswered: number;
  buffers: number;
  ms: number;
  /** Tables that were read from one end to the other. */
  scans: string[];
};

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  "Shared Hit Blocks"?: number;
  "Shared Read Blocks"?: number;
  Plans?: Node[];
};
type Explained = { Plan: Node; "Execution Time": number };
type Statement = { text: string; values: unknown[] };

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Reads a plan of EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON). */
export function readPlan(query: string, { Plan: top, "Execution Time": ms }: Explained): Plan {
  const scans = nodesOf(top).filter((node) => node["Relation Name"] !== undefined);
  const removed = (node: Node) => (node["Rows Removed by Filter"] ?? 0) + (node["Rows Removed by Index Recheck"] ?? 0);
  const whole = scans.filter((node) => node["Node Type"] === "Seq Scan" && node["Actual Loops"] > 0);
  return {
    query,
    rowsRead: Math.round(scans.reduce((sum, node) => sum + (node["Actual Rows"] + removed(node)) * node["Actual Loops"], 0)),
    rowsAnswered: Math.round(top["Actual Rows"] * top["Actual Loops"]),
    buffers: (top["Shared Hit Blocks"] ?? 0) + (top["Shared Read Blocks"] ?? 0),
    ms,
    scans: [...new Set(whole.map((node) => node["Relation Name"] as string))].sort(),
  };
}

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
  const client = new Client({ connectionString: url, statement_timeout: 120_000 });
  await client.connect();
  const plans = new Map<string, Plan>();
  try {
    const growing = await growingTables(client, practices);
    for (const [feature, queries] of Object.entries(calls)) {
      for (const [name, make] of Object.entries(queries)) {
        signal.throwIfAborted();
        const statements = await statementsOf(() => Promise.all(make()));
        for (const [index, { text, values }] of statements.entries()) {
          const { rows } = await client.query<{ "QUERY PLAN": [Explained] }>(`EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`, values);
          const [explained] = rows[0]?.["QUERY PLAN"] ?? [];
          if (!explained) continue;
          const plan = readPlan(`${feature}.${name}, ${index + 1}`, explained);
          plans.set(`${plan.query} ${index}`, { ...plan, scans: plan.scans.filter((table) => growing.has(table)) });
        }
      }
    }
  } finally {
    await client.end();
  }
  return [...plans.values()];
}
