import * as approaches from "../../src/features/approaches/queries";
import * as exchanges from "../../src/features/exchanges/queries";
import * as facets from "../../src/features/facets/queries";
import { newestOf } from "../../src/features/facets/rules";
import * as organisations from "../../src/features/organisations/queries";
import * as passages from "../../src/features/passages/queries";
import * as pictures from "../../src/features/pictures/queries";
import * as places from "../../src/features/places/queries";
import * as practices from "../../src/features/practices/queries";
import * as programmes from "../../src/features/programmes/queries";
import * as search from "../../src/features/search/queries";
import { practiceSorts } from "../../src/features/search/schema";
import * as sources from "../../src/features/sources/queries";
import * as tables from "../../src/features/tables/queries";
import { publicLists } from "../../src/features/tables/schema";
import * as targetGroups from "../../src/features/target-groups/queries";
import * as textSearch from "../../src/features/text-search/queries";
import { Prisma } from "../../src/generated/prisma/client";
import { db } from "../../src/server/db";

async function readCitedKeys() {
  const rows = await db.sourcePassage.findMany({ select: { sourceId: true, citedFrom: true, citedTo: true, hash: true } });
  return rows.map(({ sourceId, citedFrom, citedTo, hash }) => ({ source: sourceId, lines: { from: citedFrom, to: citedTo }, hash }));
}

/** Every module of public queries, by its feature. */
export const publicModules: Record<string, object> = {
  approaches,
  exchanges,
  facets,
  organisations,
  passages,
  pictures,
  places,
  practices,
  programmes,
  search,
  sources,
  tables,
  "target-groups": targetGroups,
  "text-search": textSearch,
};

async function rowsOfList(...asked: Parameters<typeof tables.readPublicList>) {
  const rows = [];
  for await (const part of (await tables.readPublicList(...asked)).parts()) rows.push(...part);
  return rows;
}

/** What must not be told: addresses of practices, a word of their texts, ids of terms that nobody has approved. */
export type Hidden = { slugs: string[]; word: string; places: string[]; organisations: string[] };
type Calls = Record<string, Record<string, () => Promise<unknown>[]>>;

/**
 * Every public query that can tell something about a practice, with arguments that would find the hidden ones. A query
 * that is not here fails the test below: add it, with arguments that try.
 */
export const publicCalls = (hidden: Hidden): Calls => ({
  approaches: {
    listApproaches: () => [approaches.listApproaches()],
    getApproach: () => [approaches.getApproach("inclusive-disaster-risk-management")],
  },
  facets: {
    // The index itself tells nothing but numbers: what it knows of them is asked here.
    readFacetIndex: () => [
      facets.readFacetIndex().then(({ index }) => {
        const { total, counts, mask } = index.select({});
        return { total, counts, terms: newestOf(mask, 0, 1000).map((number) => index.termsOf(number)) };
      }),
    ],
    readFacetTerms: () => [facets.readFacetTerms(0n).then(({ all }) => all)],
  },
  exchanges: {
    listExchanges: () => [exchanges.listExchanges()],
    listExchangesOf: () => [exchanges.listExchangesOf({ source: "nalas-2022" }), exchanges.listExchangesOf({ programme: "sori-ii" })],
    getExchange: () => [exchanges.getExchange("czechia-study-visit-2022")],
  },
  organisations: {
    listOrganisations: () => [organisations.listOrganisations()],
    getOrganisation: () => ["municipality-of-lezhe", ...hidden.organisations].map((id) => organisations.getOrganisation(id)),
  },
  places: {
    listPlaces: () => [places.listPlaces(), places.listPlaces("AL")],
    getCountry: () => [places.getCountry("AL")],
    getPlace: () => ["lezhe", ...hidden.places].map((id) => places.getPlace(id)),
    listExchangesOfPlace: () => [places.listExchangesOfPlace({ place: "lezhe" }), places.listExchangesOfPlace({ country: "AL" })],
  },
  passages: {
    // Everything that the records cite.
    listOpenPassages: () => [
      readCitedKeys()
        .then(passages.listOpenPassages)
        .then((open) => [...open]),
    ],
  },
  pictures: {
    listPublishedPictures: () => hidden.slugs.map((slug) => pictures.listPublishedPictures(slug, "en")),
    getPublishedPicture: () => [
      db.pictureSize
        .findMany({ where: { picture: { practice: { slug: { in: hidden.slugs } } } }, select: { key: true } })
        .then((sizes) => Promise.all([{ key: `${"0".repeat(64)}.webp` }, ...sizes].map(({ key }) => pictures.getPublishedPicture(key)))),
    ],
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
    listByNumber: () => [
      practices.listByNumber(
        Array.from({ length: 1000 }, (_, number) => number),
        0n,
      ),
    ],
    // Name the terms of rows that others have read, and say what to read from.
    withTermNames: () => [practices.withTermNames([], 0n)],
    inOrder: () => [Promise.resolve(practices.inOrder([1]))],
    getPublishedPractice: () => hidden.slugs.map((slug) => practices.getPublishedPractice(slug)),
    findCurrentSlug: () => hidden.slugs.map((slug) => practices.findCurrentSlug(slug)),
    getPublishedContact: () => hidden.slugs.map((slug) => practices.getPublishedContact(slug, "aida-cacaj")),
    listRelatedPractices: () => [...hidden.slugs, "kalesija-disaster-action-plan"].map((slug) => practices.listRelatedPractices(slug, 100)),
  },
  programmes: {
    listProgrammes: () => [programmes.listProgrammes()],
    getProgramme: () => [programmes.getProgramme("sori-ii")],
  },
  search: {
    findPractices: () => [
      ...practiceSorts.map((sort) => search.findPractices({ sort, view: "map" }, "en")),
      search.findPractices({ q: "Lezhë" }, "en"),
      search.findPractices({ q: "children" }, "en"),
      search.findPractices({ q: hidden.word }, "en").then(({ practices: found }) => found),
      search.findPractices({ q: "children", sort: "title", view: "map" }, "en"),
      search.findPractices({ place: "lezhe" }, "en"),
      search.findPractices({ approach: "inclusive-disaster-risk-management", country: "AL" }, "en"),
    ],
    findNewest: () => [
      search.findNewest({}),
      search.findNewest({ country: "AL" }),
      search.findNewest({ q: hidden.word }).then(({ practices: found }) => found),
    ],
    findAll: () =>
      [{}, { country: "AL" }, { q: hidden.word }].map(async (params) => {
        const found = await search.findAll(params);
        const cards: unknown[] = [];
        for await (const part of found.parts()) cards.push(...part);
        return cards;
      }),
    getHome: () => [search.getHome("en")],
    listSitemapTerms: () => [search.listSitemapTerms()],
    countSitemapParts: () => [search.countSitemapParts()],
    listSitemapPractices: () => [search.listSitemapPractices(0)],
  },
  sources: {
    listSources: () => [sources.listSources()],
    getSource: () => [sources.getSource("nalas-2022")],
    listCitedSources: () => [sources.listCitedSources().then((cited) => [...cited])],
    listEditorialNotes: () => [],
  },
  tables: {
    readPublicList: () => [
      ...publicLists.map((list) => rowsOfList(list, {})),
      rowsOfList("practices", { q: hidden.word }),
      rowsOfList("practices", { place: "lezhe" }),
    ],
  },
  "text-search": {
    matchText: () =>
      [hidden.word, `"${hidden.word} title"`, "Lezhë", `children -${hidden.word}`, `${hidden.word}x`].map((typed) =>
        textSearch.matchText(typed),
      ),
    // Parts of statements of findPractices: they read nothing of practices by themselves.
    readReasons: () => [textSearch.readReasons("children", 0n)],
    reasonColumns: () => [Promise.resolve(textSearch.reasonColumns(Prisma.empty))],
    suggest: () => [hidden.word, "lez", "disaster", ...hidden.slugs].map((typed) => textSearch.suggest(typed, "en")),
  },
  "target-groups": {
    listTargetGroups: () => [targetGroups.listTargetGroups()],
    getTargetGroup: () => [targetGroups.getTargetGroup("children")],
  },
});
/** Editorial notes about a record are asked for by the page that shows it; the notes on a source name practices in words. */
export const tellsNoPractice = new Set(["sources.listEditorialNotes"]);
