import pg from "pg";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readFacetIndex } from "../../src/features/facets/queries";
import { listComparable, listHistory } from "../../src/features/history/admin-queries";
import {
  getPublishedContact,
  getPublishedPractice,
  listPublishedPracticesOf,
  listRelatedPractices,
} from "../../src/features/practices/queries";
import { findPractices, getHome } from "../../src/features/search/queries";
import { matchText } from "../../src/features/text-search/queries";
import { forCatalogue } from "../../src/server/catalogue-asked.mjs";
import { db } from "../../src/server/db";
import { createActor, createPracticeIn } from "../support/editorial-records";

// Each statement is a journey to the database and back: a page must not make more of them when it shows more.

const statements = vi.spyOn(pg.Client.prototype, "query");
afterEach(() => statements.mockClear());
// The first search of a process reads the vocabularies into its memory.
beforeAll(() => matchText("a"));

async function countStatements(work: () => Promise<unknown>): Promise<number> {
  // A connection that is opened for the occasion would count what it says in greeting.
  await db.$queryRaw`SELECT 1`;
  statements.mockClear();
  await work();
  return statements.mock.calls.length;
}

describe("statements for one answer", () => {
  it.each<[string, number, () => Promise<unknown>]>([
    ["the list of all practices after a change of the catalogue", 4, () => findPractices({}, "en")],
    ["the list of all practices", 2, () => findPractices({}, "en")],
    ["a filtered and searched list", 6, () => findPractices({ q: "school", country: ["AL", "RS"], sort: "place" }, "en")],
    [
      "a list with nothing in it",
      5,
      () => findPractices({ q: "xyzzy", country: "AL", approach: ["day-care-centre", "awareness-raising"] }, "en"),
    ],
    ["the page of a practice", 1, () => getPublishedPractice("apatin-skills-for-the-labour-market")],
    ["a page that there is not", 1, () => getPublishedPractice("nowhere")],
    ["related practices", 3, () => listRelatedPractices("apatin-skills-for-the-labour-market")],
    ["the practices of a term", 2, () => listPublishedPracticesOf({ country: "RS" })],
    ["a contact", 1, () => getPublishedContact("apatin-skills-for-the-labour-market", "dusko-bursac")],
    ["the home page", 2, () => getHome("en")],
  ])("%s takes %i", async (_what, most, work) => {
    const count = await countStatements(work);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(most);
  });

  it("for an answer that is kept for the catalogue as it is are one for a list, and one for a search", async () => {
    const { version } = await readFacetIndex();
    const kept = (work: () => Promise<unknown>) => countStatements(() => forCatalogue(version, work));
    await findPractices({ q: "school" }, "en");
    expect(await kept(() => findPractices({ country: "RS" }, "en"))).toBe(1);
    expect(await kept(() => findPractices({ q: "school" }, "en"))).toBe(1);
    // Of another catalogue it asks what has changed.
    expect(await countStatements(() => forCatalogue(version - 1n, () => findPractices({ country: "RS" }, "en")))).toBe(2);
  });

  it("of the history are as many for hundreds of revisions and steps as for one, and only a page is read", async () => {
    const editor = await createActor("editor");
    const { id } = await createPracticeIn("draft", editor);
    const read = () =>
      countStatements(async () => {
        const { entries } = await listHistory(editor, id, { number: 200, version: 0 });
        const numbers = entries.flatMap((entry) => (entry.kind === "revision" ? [entry.number] : []));
        expect(numbers.length).toBeLessThanOrEqual(50);
        expect((await listComparable(editor, id, numbers)).length).toBeLessThanOrEqual(53);
      });
    const ofOne = await read();
    await db.$executeRaw`INSERT INTO revision (id, practice_id, number, content, message, author_id)
      SELECT gen_random_uuid(), practice_id, n, content, '', author_id FROM revision, generate_series(2, 400) n WHERE practice_id = ${id}::uuid`;
    await db.$executeRaw`INSERT INTO practice_step (practice_id, revision_number, version, transition, "from", "to", account_id)
      SELECT practice_id, number, 10 * number + n, 'submit', 'draft', 'in_review', author_id FROM revision, generate_series(1, 3) n
      WHERE practice_id = ${id}::uuid`;
    expect(await read()).toBe(ofOne);
  });

  it("are counted", async () => {
    expect(
      await countStatements(async () => {
        await db.place.findMany({ include: { names: true } });
        await db.$queryRaw`SELECT 2`;
      }),
    ).toBeGreaterThan(1);
  });
});
