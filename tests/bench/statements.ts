import { Client } from "pg";

/** Counts what the database is asked; off while times are taken. */
export async function statementCounter(adminUrl: string, database = "atlas") {
  const address = new URL(adminUrl);
  address.pathname = database;
  const client = new Client({ connectionString: address.href });
  await client.connect();
  await client.query("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
  const track = async (what: "none" | "top") => {
    await client.query(`ALTER SYSTEM SET pg_stat_statements.track = '${what}'`);
    await client.query("SELECT pg_reload_conf()");
    // Connections hear of it with a little delay.
    await new Promise((resolve) => setTimeout(resolve, 300));
  };
  await track("none");
  return {
    /** Statements of the application while something runs, transactions' own included. */
    async during(run: () => Promise<void>): Promise<number> {
      await track("top");
      await client.query("SELECT pg_stat_statements_reset()");
      try {
        await run();
        const { rows } = await client.query<{ calls: number }>(
          "SELECT coalesce(sum(calls), 0)::int AS calls FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = 'atlas'",
        );
        return rows[0]?.calls ?? 0;
      } finally {
        await track("none");
      }
    },
    end: () => client.end(),
  };
}
