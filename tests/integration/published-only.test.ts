import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import * as approaches from "../../src/features/approaches/queries";
import * as exchanges from "../../src/features/exchanges/queries";
import * as organisations from "../../src/features/organisations/queries";
import * as places from "../../src/features/places/queries";
import * as practices from "../../src/features/practices/queries";
import * as programmes from "../../src/features/programmes/queries";
import * as search from "../../src/features/search/queries";
import { knownValues, parsePracticeFilter } from "../../src/features/search/rules";
import { practiceSorts } from "../../src/features/search/schema";
import * as sources from "../../src/features/sources/queries";
import * as targetGroups from "../../src/features/target-groups/queries";
import { db } from "../../src/server/db";

const SECRET = "Zxqvutterance";
const DRAFT = "zxqv-draft";
const FORMER = "zxqv-former-address";
/** A practice with a contact, an approach that others share, a place, a programme and a source. */
const WITHDRAWN = "lezhe-disaster-action-plan-for-children";
const SHARES_ITS_APPROACH = "kalesija-disaster-action-plan";

const filter = (params: Record<string, string> = {}) => parsePracticeFilter(params, knownValues([])).filter;

/**
 * Every public query that can tell something about a practice, with arguments that would find the hidden ones. A query
 * that is not here fails the test below: add it, with arguments that try.
 */
const calls: Record<string, Record<string, () => Promise<unknown>[]>> = {
  approaches: {
    listApproaches: () => [approaches.listApproaches()],
    getApproach: () => [approaches.getApproach("inclusive-disaster-risk-management")],
  },
  exchanges: {
    listExchanges: () => [exchanges.listExchanges()],
    listExchangesOf: () => [exchanges.listExchangesOf({ source: "nalas-2022" }), exchanges.listExchangesOf({ programme: "sori-ii" })],
    getExchange: () => [exchanges.getExchange("czechia-study-visit-2022")],
  },
  organisations: {
    listOrganisations: () => [organisations.listOrganisations()],
    getOrganisation: () => [organisations.getOrganisation("municipality-of-lezhe")],
  },
  places: {
    listPlaces: () => [places.listPlaces(), places.listPlaces("AL")],
    getCountry: () => [places.getCountry("AL")],
    getPlace: () => [places.getPlace("lezhe")],
    listExchangesOfPlace: () => [places.listExchangesOfPlace({ place: "lezhe" }), places.listExchangesOfPlace({ country: "AL" })],
  },
  practices: {
    listPublishedPracticesOf: () => [
      practices.listPublishedPracticesOf({ approach: "inclusive-disaster-risk-management" }),
      practices.listPublishedPracticesOf({ group: "children" }),
      practices.listPublishedPracticesOf({ place: "lezhe" }),
      practices.listPublishedPracticesOf({ country: "AL" }),
      practices.listPublishedPracticesOf({ organisation: "municipality-of-lezhe" }),
      practices.listPublishedPracticesOf({ programme: "sori-ii" }),
      practices.listPublishedPracticesOf({ source: "nalas-2022" }),
    ],
    getPublishedPractice: () => [WITHDRAWN, DRAFT, FORMER].map((slug) => practices.getPublishedPractice(slug)),
    findCurrentSlug: () => [practices.findCurrentSlug(FORMER), practices.findCurrentSlug(WITHDRAWN)],
    getPublishedContact: () => [practices.getPublishedContact(WITHDRAWN, "aida-cacaj")],
    listRelatedPractices: () => [WITHDRAWN, DRAFT, SHARES_ITS_APPROACH].map((slug) => practices.listRelatedPractices(slug, 100)),
  },
  programmes: {
    listProgrammes: () => [programmes.listProgrammes()],
    getProgramme: () => [programmes.getProgramme("sori-ii")],
  },
  search: {
    listFilterOptions: () => [search.listFilterOptions()],
    countFacets: () => [search.countFacets(filter()), search.countFacets(filter({ q: SECRET }))],
    listPublishedPractices: () => practiceSorts.map((sort) => search.listPublishedPractices(filter({ sort, view: "map" }), "en")),
    findPractices: () => [
      ...practiceSorts.map((sort) => search.findPractices({ sort, view: "map" }, "en")),
      search.findPractices({ q: "Lezhë" }, "en"),
      search.findPractices({ place: "lezhe" }, "en"),
      search.findPractices({ approach: "inclusive-disaster-risk-management", country: "AL" }, "en"),
    ],
    getHome: () => [search.getHome("en")],
    listSitemapEntries: () => [search.listSitemapEntries()],
  },
  sources: {
    listSources: () => [sources.listSources()],
    getSource: () => [sources.getSource("nalas-2022")],
    listSourceTitles: () => [sources.listSourceTitles().then((titles) => [...titles])],
    listEditorialNotes: () => [],
  },
  "target-groups": {
    listTargetGroups: () => [targetGroups.listTargetGroups()],
    getTargetGroup: () => [targetGroups.getTargetGroup("children")],
  },
};
/** Editorial notes about a record are asked for by the page that shows it; the notes on a source name practices in words. */
const tellsNoPractice = new Set(["sources.listEditorialNotes"]);

const answersOf = (feature: string, query: string) => Promise.all(calls[feature]?.[query]?.() ?? []);
const everyCall = Object.entries(calls).flatMap(([feature, queries]) => Object.keys(queries).map((query) => [feature, query] as const));
const countsOf = async () => ({
  total: (await search.getHome("en")).total,
  approach: (await approaches.listApproaches()).find(({ id }) => id === "inclusive-disaster-risk-management")?.practices,
  facet: (await search.countFacets(filter())).counts.country.AL,
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
    expect(await answersOf("practices", "findCurrentSlug")).toEqual([null, null]);
    expect(await answersOf("practices", "getPublishedContact")).toEqual([[]]);
    expect((await answersOf("practices", "listRelatedPractices")).slice(0, 2)).toEqual([[], []]);
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
  const modules: Record<string, object> = {
    approaches,
    exchanges,
    organisations,
    places,
    practices,
    programmes,
    search,
    sources,
    "target-groups": targetGroups,
  };
  const features = readdirSync("src/features").filter((feature) => readdirSync(`src/features/${feature}`).includes("queries.ts"));
  // The seeds feature reads files, not the database.
  expect(Object.keys(modules).toSorted()).toEqual(features.filter((feature) => feature !== "seeds").toSorted());
  for (const [feature, exported] of Object.entries(modules)) {
    const queries = Object.entries(exported).filter(([, value]) => typeof value === "function");
    expect(Object.keys(calls[feature] ?? {}).toSorted(), feature).toEqual(queries.map(([name]) => name).toSorted());
  }
});
