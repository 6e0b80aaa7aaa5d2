import { beforeAll, describe, expect, it } from "vitest";
import { matchText } from "../../src/features/text-search/queries";
import { db } from "../../src/server/db";
import { searchQueries } from "./search-queries";

/** Today's figures. Whoever makes the search better raises them; nothing may lower them. */
const RANK_1_AT_LEAST = 248;
const TOP_3_AT_LEAST = 252;

type Result = { kind: string; typed: string; first: string; rank: number; found: string[] };
const results: Result[] = [];

beforeAll(async () => {
  const practices = await db.publishedPractice.findMany({ select: { number: true, slug: true } });
  const slugOf = new Map(practices.map(({ number, slug }) => [number, slug]));
  for (const [kind, queries] of Object.entries(searchQueries)) {
    for (const [typed, first] of queries) {
      const { numbers } = await matchText(typed);
      const found = numbers.map((number) => slugOf.get(number) ?? "not published");
      results.push({ kind, typed, first, rank: found.indexOf(first) + 1, found: found.slice(0, 3) });
    }
  }
});

describe("the table of searches", () => {
  it("has queries enough, none twice, each for a practice that there is", async () => {
    const typed = results.map((result) => result.typed);
    expect(typed.length).toBeGreaterThanOrEqual(150);
    expect(new Set(typed).size).toBe(typed.length);
    const slugs = new Set((await db.publishedPractice.findMany({ select: { slug: true } })).map(({ slug }) => slug));
    expect(results.filter(({ first }) => !slugs.has(first))).toEqual([]);
  });

  it("is answered as well as before", () => {
    const [first, top] = [results.filter(({ rank }) => rank === 1), results.filter(({ rank }) => rank >= 1 && rank <= 3)];
    const missed = results
      .filter(({ rank }) => rank !== 1)
      .map(({ typed, first: wanted, rank, found }) => `  ${typed}: ${wanted} at ${rank || "none"}; ${found.join(", ")}`);
    console.log([`${first.length} of ${results.length} at rank 1, ${top.length} in the top 3. Not first:`, ...missed].join("\n"));
    expect(first.length).toBeGreaterThanOrEqual(RANK_1_AT_LEAST);
    expect(top.length).toBeGreaterThanOrEqual(TOP_3_AT_LEAST);
  });
});
