import { createHash } from "node:crypto";
import { rowsOf } from "./records";

/** When somebody was last there, when a mail was tried: what the server writes without being asked to. */
const BESIDE = "'last_seen_at', 'sent_at', 'attempts', 'next_attempt_at', 'last_error'";

/** The text of a mail is forgotten when it has gone out, whenever that is. */
const besideIn = (table: string) => (table === "outgoing_mail" ? `${BESIDE}, 'text'` : BESIDE);

/** Every row of every table as one word: the same word means that nothing was written, changed or taken away. */
export async function databaseState(): Promise<string> {
  const tables = await rowsOf<{ name: string }>(
    "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'try_count' ORDER BY 1",
  );
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, count(*)::int AS rows,
        coalesce(sum(hashtextextended((to_jsonb(t) - ARRAY[${besideIn(name)}])::text, 0)), 0)::text AS hash FROM ${name} t`,
  );
  return createHash("sha256")
    .update(JSON.stringify(await rowsOf(parts.join(" UNION ALL "))))
    .digest("hex");
}
