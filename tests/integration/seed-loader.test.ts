import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSeeds } from "../../src/features/seeds/mutations";
import { readSeedFolder } from "../../src/features/seeds/queries";
import type { PrismaClient } from "../../src/generated/prisma/client";
import { connectDatabase } from "../../src/server/database-client";
import { createDatabase, type TestDatabase } from "../support/database";

const PRACTICE = "apatin-skills-for-the-labour-market";
const total = (await readSeedFolder("seeds")).records.length;
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A copy of the seed folder with some texts replaced; each must stand there exactly so. */
function changedSeeds(changes: { file: string; from: string; to: string }[]): string {
  const folder = mkdtempSync(join(tmpdir(), "seeds-"));
  folders.push(folder);
  cpSync("seeds", folder, { recursive: true });
  for (const { file, from, to } of changes) {
    const text = readFileSync(join(folder, file), "utf8");
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(folder, file), text.replace(from, to));
  }
  return folder;
}

const countRows = async (db: PrismaClient) => ({
  practices: await db.practice.count(),
  published: await db.publishedPractice.count(),
  revisions: await db.revision.count(),
  places: await db.place.count(),
  people: await db.person.count(),
  remembered: await db.seedRecord.count(),
});
const nothing = { practices: 0, published: 0, revisions: 0, places: 0, people: 0, remembered: 0 };

const newTitle = { file: `practices/${PRACTICE}.yaml`, from: 'title: "', to: 'title: "Changed: ' };
const newName = { file: "places.yaml", from: "name: Apatin\n", to: "name: Apatin on the Danube\n" };

describe("loading into an empty database", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase("migrated");
  });
  afterAll(() => database.drop());

  it("writes nothing of a folder with problems, and names them all", async () => {
    const broken = changedSeeds([
      { file: `practices/${PRACTICE}.yaml`, from: "tier: case-study", to: "tier: novel" },
      { file: `practices/${PRACTICE}.yaml`, from: "state: pilot", to: "state: pilto" },
      { file: "people.yaml", from: "named: contact", to: "named: secret" },
    ]);
    const { problems, created } = await loadSeeds(database.db, broken);
    expect(created).toBe(0);
    expect(problems).toHaveLength(3);
    expect(problems.toSorted()).toEqual([
      expect.stringMatching(/people\.yaml:6 named: /),
      expect.stringMatching(new RegExp(`practices/${PRACTICE}\\.yaml:2 tier: `)),
      expect.stringMatching(new RegExp(`practices/${PRACTICE}\\.yaml:\\d+ lifecycle\\.state: `)),
    ]);
    expect(await countRows(database.db)).toEqual(nothing);
  });

  it("writes nothing of a folder whose records do not fit together", async () => {
    const broken = changedSeeds([{ file: `practices/${PRACTICE}.yaml`, from: "{ place: apatin,", to: "{ place: apatni," }]);
    const { problems } = await loadSeeds(database.db, broken);
    expect(problems).toEqual([expect.stringMatching(/\.yaml:\d+ places\.0\.place: there is no place with the id apatni$/)]);
    expect(await countRows(database.db)).toEqual(nothing);
  });

  it("writes nothing of a folder with a file that is no YAML", async () => {
    const broken = changedSeeds([{ file: "people.yaml", from: "name: Aida Cacaj", to: 'name: "Aida Cacaj' }]);
    const { problems } = await loadSeeds(database.db, broken);
    expect(problems[0]).toMatch(/people\.yaml:\d+ /);
    expect(await countRows(database.db)).toEqual(nothing);
  });

  it("loads once when two load at the same time", async () => {
    // As the command does it: the second one must be able to wait for the first.
    const clients = [1, 2].map(() => connectDatabase(database.url, { connections: 2, statementTimeout: 60_000 }));
    const results = await Promise.all(clients.map((db) => loadSeeds(db, "seeds"))).finally(() =>
      Promise.all(clients.map((db) => db.$disconnect())),
    );
    expect(results.map(({ created }) => created).toSorted((a, b) => a - b)).toEqual([0, total]);
    expect(results.map(({ unchanged }) => unchanged).toSorted((a, b) => a - b)).toEqual([0, total]);
    expect(results.flatMap(({ problems, leftAlone }) => [...problems, ...leftAlone])).toEqual([]);
    expect(await countRows(database.db)).toMatchObject({
      practices: 18,
      published: 18,
      revisions: 18,
      places: 60,
      people: 28,
      remembered: total,
    });
  });
});

describe("loading again", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase("seeded");
  });
  afterAll(() => database.drop());

  it("changes nothing when nothing changed", async () => {
    const before = await database.db.publishedPractice.findMany({ orderBy: { slug: "asc" } });
    expect(await loadSeeds(database.db, "seeds")).toEqual({ created: 0, updated: 0, unchanged: total, leftAlone: [], problems: [] });
    expect(await database.db.revision.count()).toBe(18);
    expect(await database.db.publishedPractice.findMany({ orderBy: { slug: "asc" } })).toEqual(before);
  });

  it("takes over what changed in the files, as a new revision that keeps the first date", async () => {
    const before = await database.db.publishedPractice.findUniqueOrThrow({ where: { slug: PRACTICE } });
    const result = await loadSeeds(database.db, changedSeeds([newTitle, newName]));
    expect(result).toEqual({ created: 0, updated: 2, unchanged: total - 2, leftAlone: [], problems: [] });
    const after = await database.db.publishedPractice.findUniqueOrThrow({ where: { slug: PRACTICE }, include: { revision: true } });
    expect(after).toMatchObject({
      title: `Changed: ${before.title}`,
      firstPublishedAt: before.firstPublishedAt,
      placeName: "Apatin on the Danube",
    });
    expect(after.revision.number).toBe(2);
    expect(await database.db.revision.count()).toBe(19);
  });

  it("goes back when the files go back, with the old state in the history", async () => {
    expect(await loadSeeds(database.db, "seeds")).toMatchObject({ updated: 2, unchanged: total - 2 });
    expect(await database.db.revision.count()).toBe(20);
  });
});

describe("what somebody changed since", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase("seeded");
    const { db } = database;
    await db.place.update({ where: { id: "apatin" }, data: { name: "Apatin, by an editor" } });
    await db.placeName.updateMany({ where: { placeId: "doboj", name: "Doboj", lang: "en" }, data: { name: "Doboj, by an editor" } });
    await db.person
      .delete({ where: { id: "aida-cacaj" } })
      .catch(() => db.person.update({ where: { id: "aida-cacaj" }, data: { named: "withdrawn" } }));
    const practice = await db.practice.findUniqueOrThrow({ where: { slug: PRACTICE }, include: { revisions: true } });
    const [first] = practice.revisions;
    if (!first) throw new Error("no revision");
    const content = { ...(first.content as object), title: "A title by an editor" };
    await db.revision.create({ data: { practiceId: practice.id, number: 2, content, authorId: first.authorId, message: "Better words" } });
    const withdrawn = await db.practice.findUniqueOrThrow({ where: { slug: "elpida" } });
    await db.publishedPractice.delete({ where: { practiceId: withdrawn.id } });
  });
  afterAll(() => database.drop());

  const edited = ["person aida-cacaj", "place apatin", "place doboj", `practice ${PRACTICE}`, "practice elpida"];

  it("is left alone and named, whether the files changed or not", async () => {
    for (const folder of ["seeds", changedSeeds([newTitle, newName])]) {
      const { leftAlone, ...counts } = await loadSeeds(database.db, folder);
      expect(leftAlone.map((line) => edited.find((name) => line.includes(name))).toSorted()).toEqual(edited);
      expect(counts).toMatchObject({ created: 0, updated: 0, unchanged: total - edited.length, problems: [] });
    }
  });

  it("is still there afterwards", async () => {
    const { db } = database;
    expect(await db.place.findUnique({ where: { id: "apatin" } })).toMatchObject({ name: "Apatin, by an editor" });
    expect(await db.revision.count({ where: { practice: { slug: PRACTICE } } })).toBe(2);
    expect(await db.publishedPractice.findUnique({ where: { slug: "elpida" } })).toBeNull();
    expect(await db.person.findUnique({ where: { id: "aida-cacaj", named: { not: "withdrawn" } } })).toBeNull();
  });
});
