import { Client } from "pg";

/** Rows of the database that the tested server shows, for comparing and for preparing what no page can. */
export async function rowsOf<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL must name the database of the tested server");
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}

export async function publishedSlugs(): Promise<string[]> {
  const rows = await rowsOf<{ slug: string }>("SELECT slug FROM published_practice ORDER BY slug");
  return rows.map(({ slug }) => slug);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** Every text of every record, wherever it stands in the database, with white space folded. */
export async function recordTexts(): Promise<string[]> {
  const tables = await rowsOf<{ name: string }>("SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'");
  const found = new Set<string>();
  for (const { name } of tables) {
    const rows = await rowsOf<{ row: unknown }>(`SELECT to_jsonb(t) AS row FROM ${name} t`);
    for (const text of rows.flatMap(({ row }) => stringsIn(row))) found.add(text.replace(/\s+/g, " ").trim());
  }
  return [...found].filter(Boolean);
}
