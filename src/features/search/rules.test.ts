import { describe, expect, it } from "vitest";
import type { IgnoredReason } from "./dto";
import { chosenFilters, filterQuery, knownValues, parsePracticeFilter } from "./rules";
import { FILTER_MAX_VALUES, practiceFilter, SEARCH_MAX_LENGTH } from "./schema";

const known = knownValues([
  { facet: "approach", id: "day-care-centre" },
  { facet: "approach", id: "mobile-outreach-team" },
  { facet: "country", id: "RS" },
  { facet: "country", id: "XK" },
  { facet: "place", id: "apatin" },
  { facet: "group", id: "roma" },
  { facet: "tier", id: "case-study" },
  { facet: "tier", id: "profile" },
]);
const parse = (params: Record<string, string | string[] | undefined>) => parsePracticeFilter(params, known);
const everything = parse({}).filter;

describe("parsePracticeFilter", () => {
  it("shows everything, newest first, when nothing is asked", () => {
    expect(parse({})).toEqual({
      filter: { q: "", approach: [], country: [], place: [], group: [], tier: [], sort: "newest", view: "list", page: 1 },
      ignored: [],
    });
  });

  it("takes a filter that repeats, each value once, and a country in any case", () => {
    const { filter, ignored } = parse({ approach: ["day-care-centre", "mobile-outreach-team", "day-care-centre"], country: ["rs", "XK"] });
    expect(filter.approach).toEqual(["day-care-centre", "mobile-outreach-team"]);
    expect(filter.country).toEqual(["RS", "XK"]);
    expect(ignored).toEqual([]);
  });

  it("sorts a search by how well it fits, and anything else as asked", () => {
    expect(parse({ q: "roma" }).filter.sort).toBe("relevance");
    expect(parse({ q: "roma", sort: "title" }).filter.sort).toBe("title");
  });

  const hostile: [why: string, params: Record<string, string | string[]>, parameter: string, reason: IgnoredReason][] = [
    ["a parameter that there is not", { utm_source: "mail" }, "utm_source", "unknown-parameter"],
    ["a nested key", { "approach[0]": "day-care-centre" }, "approach[0]", "unknown-parameter"],
    ["a key of every object", { constructor: "x", toString: "y" }, "constructor", "unknown-parameter"],
    ["a value that there is not", { approach: "teleport" }, "approach", "unknown-value"],
    ["an empty order", { sort: "best" }, "sort", "unknown-value"],
    ["SQL", { place: "' OR 1=1; DROP TABLE practice; --" }, "place", "unknown-value"],
    ["markup", { group: "<script>alert(1)</script>" }, "group", "unknown-value"],
    ["a null byte", { tier: "profile\u0000x" }, "tier", "unknown-value"],
    ["two orders", { sort: ["title", "place"] }, "sort", "too-many"],
    ["two searches", { q: ["roma", "youth"] }, "q", "too-many"],
    ["two pages", { page: ["2", "3"] }, "page", "too-many"],
    [
      "more values than a list shows",
      { place: Array.from({ length: FILTER_MAX_VALUES + 1 }, (_, index) => `p${index}`) },
      "place",
      "too-many",
    ],
    ["page 0", { page: "0" }, "page", "not-a-page"],
    ["page -1", { page: "-1" }, "page", "not-a-page"],
    ["page 1e9", { page: "1000000000" }, "page", "not-a-page"],
    ["page 1.5", { page: "1.5" }, "page", "not-a-page"],
    ["page 0x1", { page: "0x1" }, "page", "not-a-page"],
    ["10 000 letters", { q: "a".repeat(10_000) }, "q", "too-long"],
    ["nothing to search for", { q: "!!! — ?" }, "q", "no-letters"],
    ["only control characters and points", { q: "\u0000\u0001…" }, "q", "no-letters"],
  ];
  it.each(hostile)("goes on without %s and says so", (_why, params, parameter, reason) => {
    const { filter, ignored } = parse(params);
    expect(ignored).toContainEqual({ parameter, value: expect.any(String), reason });
    expect(practiceFilter.safeParse(filter).success).toBe(true);
  });

  it("never shows more of an address than a page can hold", () => {
    const { ignored } = parse(Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`p${index}`, "x".repeat(5000)])));
    expect(ignored).toHaveLength(10);
    expect(Math.max(...ignored.map(({ value }) => value.length))).toBeLessThan(70);
  });

  it("cuts a search without leaving half a letter", () => {
    const { filter } = parse({ q: `${"a".repeat(SEARCH_MAX_LENGTH - 1)}😀` });
    expect(filter.q).toBe("a".repeat(SEARCH_MAX_LENGTH - 1));
    expect(filter.q.isWellFormed()).toBe(true);
  });
});

describe("filterQuery", () => {
  it("names what is no default", () => {
    expect(filterQuery({ ...everything, q: "roma", sort: "title", view: "map", page: 3 })).toMatchObject({
      q: "roma",
      sort: "title",
      view: "map",
    });
    expect(filterQuery({ ...everything, q: "roma", sort: "relevance" })).not.toHaveProperty("sort");
    expect(filterQuery(everything)).not.toHaveProperty("page");
  });

  it("starts again at the first page with every change", () => {
    expect(filterQuery({ ...everything, page: 3 }, { approach: ["day-care-centre"] })).not.toHaveProperty("page");
    expect(filterQuery(everything, { page: 2 })).toHaveProperty("page", 2);
  });

  it("drops the order by relevance with the search that it belonged to", () => {
    expect(filterQuery({ ...everything, q: "roma", sort: "relevance" }, { q: "" })).not.toHaveProperty("sort");
  });

  it("reads back as the same filter", () => {
    const filter = {
      ...everything,
      q: "roma",
      approach: ["day-care-centre"],
      tier: ["profile" as const],
      sort: "place" as const,
      view: "map" as const,
    };
    const params = Object.fromEntries(
      Object.entries(filterQuery(filter)).map(([name, value]) => [name, Array.isArray(value) ? [...value] : String(value)]),
    );
    expect(parse(params)).toEqual({ filter, ignored: [] });
  });
});

describe("chosenFilters", () => {
  it("names each value and what is left without it", () => {
    const filter = { ...everything, q: "roma", approach: ["day-care-centre", "mobile-outreach-team"], tier: ["profile" as const], page: 2 };
    const chosen = chosenFilters(filter, [{ facet: "approach", id: "day-care-centre", name: "Day-care centre" }], () => "Short profile");
    expect(chosen.map(({ facet, label }) => `${facet}: ${label}`)).toEqual([
      "q: roma",
      "approach: Day-care centre",
      "approach: mobile-outreach-team",
      "tier: Short profile",
    ]);
    expect(chosen[0]?.without).toMatchObject({ q: "", page: 1, approach: filter.approach });
    expect(chosen[1]?.without).toMatchObject({ q: "roma", page: 1, approach: ["mobile-outreach-team"] });
  });

  it("is empty for everything", () => expect(chosenFilters(everything, [], () => "")).toEqual([]));
});
