import pg from "pg";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import {
  getPublishedContact,
  getPublishedPractice,
  listPublishedPracticesOf,
  listRelatedPractices,
} from "../../src/features/practices/queries";
import { findPractices, getHome } from "../../src/features/search/queries";
import { matchText } from "../../src/features/text-search/queries";
import { db } from "../../src/server/db";

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
    ["the list of all practices", 3, () => findPractices({}, "en")],
    ["a filtered and searched list", 5, () => findPractices({ q: "school", country: ["AL", "RS"], sort: "place" }, "en")],
    [
      "a list with nothing in it",
      5,
      () => findPractices({ q: "xyzzy", country: "AL", approach: ["day-care-centre", "awareness-raising"] }, "en"),
    ],
    ["the page of a practice", 1, () => getPublishedPractice("apatin-skills-for-the-labour-market")],
    ["a page that there is not", 1, () => getPublishedPractice("nowhere")],
    ["related practices", 1, () => listRelatedPractices("apatin-skills-for-the-labour-market")],
    ["the practices of a term", 1, () => listPublishedPracticesOf({ country: "RS" })],
    ["a contact", 1, () => getPublishedContact("apatin-skills-for-the-labour-market", "dusko-bursac")],
    ["the home page", 3, () => getHome("en")],
  ])("%s takes %i", async (_what, most, work) => {
    const count = await countStatements(work);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(most);
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
