import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { applyMigrations } from "../../src/server/migrations/apply-migrations";
import { pendingSchemaChanges, writeMigration } from "../../src/server/migrations/schema-changes";
import { askDatabase } from "../../src/server/postgres/connection";
import { createDatabase, type TestDatabase } from "../support/database";

const REAL = "prisma/migrations";
const realNames = readdirSync(REAL, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const [practice, person] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
const temporary = mkdtempSync(path.join(tmpdir(), "migrations-"));
afterAll(() => rmSync(temporary, { recursive: true }));

let database: TestDatabase;
beforeEach(async () => {
  database = await createDatabase("empty");
});
afterEach(() => database.drop());

/** A folder with these migrations, in this order. */
function folderWith(scripts: Record<string, string>): string {
  const folder = mkdtempSync(path.join(temporary, "folder-"));
  for (const [name, script] of Object.entries(scripts)) write(folder, name, script);
  return folder;
}

function write(folder: string, name: string, script: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), script);
}

async function tables(): Promise<unknown[]> {
  const rows = await askDatabase(database.url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
  return rows.map(({ tablename }) => tablename);
}

async function only(query: string): Promise<Record<string, unknown>> {
  const rows = await askDatabase(database.url, query);
  expect(rows.length, query).toBe(1);
  return rows[0] as Record<string, unknown>;
}

/** The database as it was before one of the migrations. */
async function applyUntil(next: string): Promise<void> {
  const before = realNames.filter((name) => name < next);
  expect(realNames).toContain(next);
  const scripts = before.map((name) => [name, readFileSync(path.join(REAL, name, "migration.sql"), "utf8")]);
  await applyMigrations({ url: database.url, folder: folderWith(Object.fromEntries(scripts)) });
}

/** A practice with revisions without content, in an early database. */
async function insertPractice(revisions: number): Promise<void> {
  for (const query of [
    `INSERT INTO account (id, kind, name, role) VALUES ('${person}', 'person', 'Ana', 'editor')`,
    `INSERT INTO practice (id, slug, updated_at) VALUES ('${practice}', 'benches', now())`,
    `INSERT INTO revision (id, practice_id, number, content, message, author_id)
       SELECT gen_random_uuid(), '${practice}', n, '{}', '', '${person}' FROM generate_series(1, ${revisions}) n`,
  ]) {
    await askDatabase(database.url, query);
  }
}

/** What the bookkeeping says: name, and whether it is finished. */
function book(): Promise<Record<string, unknown>[]> {
  return askDatabase(
    database.url,
    "SELECT migration_name AS name, finished_at IS NOT NULL AS done FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY 1",
  );
}

describe("applying migrations", () => {
  it("brings an empty database up to date, and the second time has nothing to do", async () => {
    expect(await applyMigrations({ url: database.url, folder: REAL })).toEqual(realNames);
    expect(await applyMigrations({ url: database.url, folder: REAL })).toEqual([]);
  });

  it("ends well in six processes that start at once, and applies each migration once", async () => {
    const command = ["--conditions=react-server", "--import", "tsx", "src/cli/run.ts", "migrate"];
    const runs = Array.from({ length: 6 }, async () => {
      const child = spawn(process.execPath, command, { env: { ...process.env, DATABASE_URL: database.url } });
      const [code] = await once(child, "exit");
      return code;
    });
    expect(await Promise.all(runs)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await book()).toEqual(realNames.map((name) => ({ name, done: true })));
  });

  it("takes the steps that were taken before there was a table for them from the log, in their order", async () => {
    await applyUntil("20261125012710_steps_of_practices");
    const event = (day: number, action: string, details: string) =>
      `(gen_random_uuid(), '2026-11-0${day}', '${person}', 'practice.${action}', 'practice', '${practice}', '${details}')`;
    await insertPractice(2);
    await askDatabase(
      database.url,
      `INSERT INTO audit_event (id, at, account_id, action, subject_type, subject_id, details) VALUES
       ${event(3, "publish", '{"revision": 2, "from": "in_review", "to": "published"}')},
       ${event(1, "submit", '{"revision": 1, "from": "draft", "to": "in_review"}')},
       ${event(2, "save", '{"revision": 2, "version": 3}')}, ${event(4, "comment", "{}")}`,
    );
    await applyMigrations({ url: database.url, folder: REAL });
    const steps = await askDatabase(
      database.url,
      `SELECT revision_number AS number, version, transition, "from"::text, "to"::text, message, account_id AS by FROM practice_step ORDER BY version`,
    );
    expect(steps).toEqual([
      { number: 1, version: 1, transition: "submit", from: "draft", to: "in_review", message: "", by: person },
      { number: 2, version: 2, transition: "publish", from: "in_review", to: "published", message: "", by: person },
    ]);
  });

  it("leaves a practice published that was so before there were facets and numbers, and files it", async () => {
    await applyUntil("20261125014403_facets");
    await insertPractice(1);
    const { version: before } = await only("SELECT version::int FROM catalogue_version");
    await askDatabase(
      database.url,
      `INSERT INTO published_practice (practice_id, revision_id, slug, tier, title, summary, first_published_at, published_at, key_figures,
         approach_ids, group_ids, place_ids, country_ids, search_text)
       SELECT practice_id, id, 'benches', 'profile', 'Benches', 'Benches for all.', now(), now(), '[]', '{street-furniture}', '{}', '{bor}', '{RS}', 'benches'
       FROM revision`,
    );
    await applyMigrations({ url: database.url, folder: REAL });
    expect(await askDatabase(database.url, "SELECT slug, number, place_name FROM published_practice")).toEqual([
      { slug: "benches", number: 1, place_name: "" },
    ]);
    const { changed, values } = await only(`SELECT f.changed::int, array_agg(t.value ORDER BY t.value COLLATE "C") AS values
      FROM practice_facets f JOIN facet_term t ON t.id = ANY(f.terms) WHERE f.number = 1 GROUP BY f.changed`);
    expect(values).toEqual(["RS", "bor", "profile", "street-furniture"]);
    expect(changed).toBeGreaterThan(before as number);
    const { card } = await only("SELECT card FROM published_practice");
    expect(JSON.parse(String(card))).toMatchObject({
      slug: "benches",
      filedUnder: { approaches: [], places: [], groups: [] },
      reCheck: null,
    });
    // The next one that is published is the newest.
    expect(await only("SELECT nextval('published_practice_number_seq')::int AS next")).toEqual({ next: 2 });
  });

  it("sends a script whole, with the semicolons inside a function", async () => {
    const body = "CREATE FUNCTION two() RETURNS int AS $$ BEGIN PERFORM 1; RETURN 2; END; $$ LANGUAGE plpgsql;";
    await applyMigrations({ url: database.url, folder: folderWith({ "1_function": body }) });
    expect(await askDatabase(database.url, "SELECT two()")).toEqual([{ two: 2 }]);
  });
});

describe("a failing migration", () => {
  const good = "CREATE TABLE good (id int);";
  const bad = "CREATE TABLE half (id int);\nINSERT INTO half VALUES (1);\nSELECT * FROM missing;\nCREATE TABLE other (id int);";

  it("is named with file, line and PostgreSQL's words, and leaves nothing behind", async () => {
    const folder = folderWith({ "1_good": good, "2_bad": bad, "3_later": "CREATE TABLE later (id int);" });
    const failure = applyMigrations({ url: database.url, folder });
    await expect(failure).rejects.toMatchObject({
      name: "OperatorError",
      message: expect.stringContaining(`${path.join(folder, "2_bad", "migration.sql")}, line 3 failed`),
      details: expect.stringContaining('relation "missing" does not exist'),
    });
    expect(await tables()).toEqual(["_prisma_migrations", "good"]);
    expect(await book()).toEqual([{ name: "1_good", done: true }]);
  });

  it("is applied by the next run once it is corrected", async () => {
    const folder = folderWith({ "1_good": good, "2_bad": bad });
    await expect(applyMigrations({ url: database.url, folder })).rejects.toThrow();
    write(folder, "2_bad", bad.replace("missing", "half"));
    expect(await applyMigrations({ url: database.url, folder })).toEqual(["2_bad"]);
    expect(await tables()).toEqual(["_prisma_migrations", "good", "half", "other"]);
  });

  it("that another tool has left in the books is no obstacle for ever", async () => {
    const folder = folderWith({ "1_good": good });
    await applyMigrations({ url: database.url, folder });
    await askDatabase(database.url, "UPDATE _prisma_migrations SET finished_at = NULL, applied_steps_count = 0");
    await askDatabase(database.url, "DROP TABLE good");
    expect(await applyMigrations({ url: database.url, folder })).toEqual(["1_good"]);
    expect(await book()).toEqual([{ name: "1_good", done: true }]);
    expect(await tables()).toEqual(["_prisma_migrations", "good"]);
  });

  it.each([
    ["BEGIN;\nSELECT 1;\nCOMMIT;", "BEGIN;"],
    ["SELECT 1;\n commit ;", "commit ;"],
    ["CREATE INDEX CONCURRENTLY i ON t (a);", "CONCURRENTLY"],
  ])("that would end its own transaction is refused before anything runs: %j", async (script, found) => {
    const folder = folderWith({ "1_good": good, "2_own": script });
    await expect(applyMigrations({ url: database.url, folder })).rejects.toThrow(found);
    expect(await tables()).toEqual([]);
  });
});

describe("the schema and its migrations", () => {
  const copy = (): { schemaFolder: string; migrationsFolder: string } => {
    const schemaFolder = mkdtempSync(path.join(temporary, "schema-"));
    cpSync("prisma", schemaFolder, { recursive: true });
    return { schemaFolder, migrationsFolder: path.join(schemaFolder, "migrations") };
  };
  const model = "\nmodel Postcard {\n  id   Int    @id\n  text String\n}\n";

  it("agree", async () => {
    expect(await pendingSchemaChanges({ schemaFolder: "prisma", migrationsFolder: REAL })).toBeUndefined();
  });

  it("disagree when a change has no migration, and agree when it is written", async () => {
    const places = copy();
    writeFileSync(path.join(places.schemaFolder, "models/postcard.prisma"), model);
    expect(await pendingSchemaChanges(places)).toContain('CREATE TABLE "Postcard"');
    const file = await writeMigration(places, { name: "add_postcards", now: new Date("2030-01-02T03:04:05Z") });
    expect(path.relative(places.migrationsFolder, file)).toBe("20300102030405_add_postcards/migration.sql");
    expect(readFileSync(file, "utf8")).toContain('CREATE TABLE "Postcard"');
    expect(await pendingSchemaChanges(places)).toBeUndefined();
    await applyMigrations({ url: database.url, folder: places.migrationsFolder });
    expect(await tables()).toContain("Postcard");
  });

  it("give no new migration when nothing has changed, unless it is to be written by hand", async () => {
    const places = copy();
    await expect(writeMigration(places, { name: "nothing" })).rejects.toThrow("has not changed");
    await expect(writeMigration(places, { name: "No Name" })).rejects.toThrow("is no name for a migration");
    const file = await writeMigration(places, { name: "by_hand", byHand: true });
    expect(readFileSync(file, "utf8")).toBe("-- Written by hand.\n");
  });
});
