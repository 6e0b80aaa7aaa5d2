import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import * as approaches from "../../src/features/approaches/queries";
import * as practices from "../../src/features/practices/queries";
import * as programmes from "../../src/features/programmes/queries";
import * as search from "../../src/features/search/queries";
import { db } from "../../src/server/db";
import { publicCalls, publicModules, tellsNoPractice } from "../support/public-queries";

const SECRET = "Zxqvutterance";
const DRAFT = "zxqv-draft";
const FORMER = "zxqv-former-address";
/** A practice with a contact, an approach that others share, a place, a programme and a source. */
const WITHDRAWN = "lezhe-disaster-action-plan-for-children";
const SHARES_ITS_APPROACH = "kalesija-disaster-action-plan";

const calls = publicCalls({ slugs: [WITHDRAWN, DRAFT, FORMER], word: SECRET, places: [], organisations: [] });
const answersOf = (feature: string, query: string) => Promise.all(calls[feature]?.[query]?.() ?? []);
const everyCall = Object.entries(calls).flatMap(([feature, queries]) => Object.keys(queries).map((query) => [feature, query] as const));
const countsOf = async () => ({
  total: (await search.getHome("en")).total,
  approach: (await approaches.listApproaches()).find(({ id }) => id === "inclusive-disaster-risk-management")?.practices,
  facet: (await search.findPractices({}, "en")).counts.country.AL,
  programme: (await programmes.listProgrammes()).find(({ id }) => id === "sori-ii")?.practiceCount,
  search: (await search.findPractices({ q: "Lezhë" }, "en")).total,
});

let before: Awaited<ReturnType<typeof countsOf>>;
let answeredBefore = "";

beforeAll(async () => {
  before = await countsOf();
  answeredBefore = JSON.stringify(await Promise.all(everyCall.map(([feature, query]) => answersOf(feature, query))));
  const hidden = await db.practice.findUniqueOrThrow({ where: { slug: WITHDRAWN }, include: { revisions: true } });
  const [revision] = hidden.revisions;
  if (!revision) throw new Error("the practice has no revision");
  const secret = { ...(revision.content as object), title: `${SECRET} title`, summary: `${SECRET} summary` };
  await db.practice.update({ where: { id: hidden.id }, data: { state: "archived", formerSlugs: { create: { slug: FORMER } } } });
  await db.publishedPractice.delete({ where: { practiceId: hidden.id } });
  // A draft that was never published, and a published practice with a newer revision that is not.
  await db.practice.create({
    data: {
      slug: DRAFT,
      state: "draft",
      revisions: { create: { number: 1, content: secret, authorId: revision.authorId, message: SECRET } },
    },
  });
  const live = await db.practice.findUniqueOrThrow({ where: { slug: SHARES_ITS_APPROACH } });
  await db.revision.create({ data: { practiceId: live.id, number: 2, content: secret, authorId: revision.authorId, message: SECRET } });
});

describe("what is not published", () => {
  it("was told before it was withdrawn, so that the test can find it", () => {
    expect(answeredBefore).toContain(WITHDRAWN);
    expect(answeredBefore).not.toContain(SECRET);
  });

  it.each(everyCall.filter(([feature, query]) => !tellsNoPractice.has(`${feature}.${query}`)))(
    "is told by no answer of %s.%s",
    async (feature, query) => {
      const answers = await answersOf(feature, query);
      expect(answers.length).toBeGreaterThan(0);
      const text = JSON.stringify(answers);
      for (const hidden of [SECRET, DRAFT, WITHDRAWN]) expect(text).not.toContain(hidden);
    },
  );

  it("has neither page, nor related practices, nor contact, nor redirect", async () => {
    expect(await answersOf("practices", "getPublishedPractice")).toEqual([null, null, null]);
    expect(await answersOf("practices", "findCurrentSlug")).toEqual([null, null, null]);
    expect(await answersOf("practices", "getPublishedContact")).toEqual([[], [], []]);
    expect((await answersOf("practices", "listRelatedPractices")).slice(0, 3)).toEqual([[], [], []]);
  });

  it("is in no count", async () => {
    const after = await countsOf();
    expect(before.search).toBe(1);
    expect(Object.fromEntries(Object.entries(before).map(([name, count]) => [name, (count ?? 0) - 1]))).toEqual(
      Object.fromEntries(Object.entries(after).map(([name, count]) => [name, count ?? 0])),
    );
  });

  it("does not change the page of a practice that has a newer draft", async () => {
    expect(await practices.getPublishedPractice(SHARES_ITS_APPROACH)).toMatchObject({ revision: 1 });
  });
});

it("knows every public query there is", async () => {
  const features = readdirSync("src/features").filter((feature) => readdirSync(`src/features/${feature}`).includes("queries.ts"));
  // The seeds feature reads files, not the database.
  expect(Object.keys(publicModules).toSorted()).toEqual(features.filter((feature) => feature !== "seeds").toSorted());
  for (const [feature, exported] of Object.entries(publicModules)) {
    const queries = Object.entries(exported).filter(([, value]) => typeof value === "function");
    expect(Object.keys(calls[feature] ?? {}).toSorted(), feature).toEqual(queries.map(([name]) => name).toSorted());
  }
});
