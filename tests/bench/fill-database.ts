import { Client, escapeIdentifier } from "pg";
import { readHierarchy } from "../../src/features/practices/admin-queries";
import type { FiledName } from "../../src/features/text-search/dto";
import type { PrismaClient } from "../../src/generated/prisma/client";
import { type Rows, rowsOfPractices, type Vocabularies } from "./rows";
import { makeWorld, type Terms, type World } from "./world";

const BATCH = 200;
const kindOfPlace = new Set<FiledName["kind"]>(["place", "country"]);

/** Rows of one table in one statement. The database reads them out of one JSON text: as quick as COPY, and nothing to escape. */
async function insert(client: Client, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const name = escapeIdentifier(table);
  const columns = Object.keys(rows[0] as object)
    .map(escapeIdentifier)
    .join(", ");
  const text = `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${name}, $1::json)`;
  await client.query(text, [JSON.stringify(rows)]);
}

async function insertAll(client: Client, rows: Rows): Promise<void> {
  await client.query("BEGIN");
  for (const [table, some] of Object.entries(rows)) await insert(client, table, some);
  await client.query("COMMIT");
}

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

async function readTerms(db: PrismaClient): Promise<Terms> {
  const approaches = await db.approach.findMany({ orderBy: { position: "asc" }, select: { id: true, name: true, phases: true } });
  const groups = await db.targetGroup.findMany({ orderBy: { position: "asc" }, select: { id: true } });
  const programmes = await db.programme.findMany({ orderBy: { position: "asc" }, select: { id: true } });
  const places = await db.place.findMany({
    where: { kind: { in: ["municipality", "city"] } },
    orderBy: { id: "asc" },
    select: { id: true, name: true, organisations: { orderBy: { id: "asc" }, select: { id: true } } },
  });
  return {
    // Nobody who is real is made the contact of a practice that is not.
    places: places.map(({ organisations, ...place }) => ({ ...place, organisations: organisations.map(({ id }) => id), people: [] })),
    approaches: approaches.map(({ id, name, phases }) => ({ id, name, phases: (phases as { id: string }[]).map((phase) => phase.id) })),
    groups: groups.map(({ id }) => id),
    programmes: programmes.map(({ id }) => id),
  };
}

/** The vocabularies as they stand in the database, seeds and made-up ones, for the rows of practices. */
export async function readVocabularies(db: PrismaClient): Promise<Vocabularies> {
  const places = await db.place.findMany({ select: { id: true, name: true, parentId: true, countryId: true } });
  const account = await db.account.findFirstOrThrow({ where: { kind: "system" }, select: { id: true } });
  const rows = await db.$queryRaw<(FiledName & { id: string })[]>`
    SELECT CASE p.kind WHEN 'country' THEN 'country' ELSE 'place' END AS kind, p.id, n.lang, n.name FROM place_name n JOIN place p ON p.id = n.place_id
    UNION ALL SELECT 'country', id, NULL, region FROM place WHERE region IS NOT NULL
    UNION ALL SELECT 'approach', id, NULL, unnest(ARRAY[name] || alt_names) FROM approach
    UNION ALL SELECT 'group', id, NULL, unnest(ARRAY[name] || alt_names) FROM target_group
    UNION ALL SELECT 'organisation', id, NULL, unnest(array_remove(ARRAY[name, acronym], NULL) || alt_names) FROM organisation
    UNION ALL SELECT 'organisation', id, CASE WHEN country_id IN ('RS', 'BA') THEN 'sr' END, name_local FROM organisation WHERE name_local IS NOT NULL
    UNION ALL SELECT 'source', id, NULL, title FROM source`;
  const names = new Map<string, FiledName[]>();
  for (const { id, ...name } of rows) {
    // The region of a place is one of its names, and less than one: see publishing.
    const key = `${kindOfPlace.has(name.kind) ? "place" : name.kind} ${id}`;
    names.set(key, [...(names.get(key) ?? []), name]);
  }
  const words = await db.searchWord.findMany({ select: { word: true } });
  return {
    hierarchy: await readHierarchy(db),
    above: new Map(places.map(({ id, parentId, countryId }) => [id, [parentId, countryId].filter((next) => next !== null)])),
    names,
    words: new Set(words.map(({ word }) => word)),
    placeName: new Map(places.map(({ id, name }) => [id, name])),
    authorId: account.id,
  };
}

/** Large indexes are quicker to make at once than row by row. Gives back how to make them again. */
async function dropTextIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE '% USING gin %'",
  );
  for (const { indexname } of rows) await client.query(`DROP INDEX ${escapeIdentifier(indexname)}`);
  return rows.map(({ indexdef }) => indexdef);
}

/** Fills a database that has the seed records with so many made-up, published practices. */
export async function fillDatabase(
  url: string,
  db: PrismaClient,
  practices: number,
  onProgress: (done: number) => void = () => {},
  signal?: AbortSignal,
): Promise<World> {
  const { world, rows } = makeWorld(practices, await readTerms(db));
  const clients = [await connected(url), await connected(url)] as const;
  const [first] = clients;
  try {
    for (const [table, all] of Object.entries(rows)) {
      for (let from = 0; from < all.length; from += 2000) await insert(first, table, all.slice(from, from + 2000));
    }
    const vocabularies = await readVocabularies(db);
    const indexes = await dropTextIndexes(first);
    let next = 0;
    const work = async (client: Client) => {
      while (next < practices) {
        signal?.throwIfAborted();
        const from = next;
        next = Math.min(from + BATCH, practices);
        await insertAll(client, rowsOfPractices(from, next, world, vocabularies));
        onProgress(next);
      }
    };
    await Promise.all(clients.map(work));
    await first.query("SET maintenance_work_mem = '512MB'");
    for (const definition of indexes) await first.query(definition);
    for (const table of ["published_practice", "published_practice_search"]) {
      await first.query(`SELECT setval('${table}_number_seq', (SELECT max(number) FROM ${table}))`);
    }
    await first.query("VACUUM ANALYZE");
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
  return world;
}
