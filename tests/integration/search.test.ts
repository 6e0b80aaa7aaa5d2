import { describe, expect, it } from "vitest";
import { findPractices } from "../../src/features/search/queries";
import { type Facet, facets } from "../../src/features/search/schema";

type Params = Parameters<typeof findPractices>[0];
const find = (params: Params) => findPractices(params, "en");
const slugs = async (params: Params) => (await find({ view: "map", ...params })).practices.map(({ slug }) => slug).toSorted();

describe("a filter", () => {
  it.each<[Params, string[]]>([
    [
      { approach: "mobile-outreach-team" },
      ["doboj-mobile-outreach-remote-areas", "fushe-kosove-mobile-outreach-employment", "himara-school-bullying"],
    ],
    [{ country: "RS", group: "persons-with-disabilities" }, ["apatin-skills-for-the-labour-market", "zrenjanin-emergency-preparedness"]],
    // A parent includes what stands below it.
    [{ approach: "minority-inclusion" }, ["roskovec-social-dialogue", "trebinje-minority-commissioner"]],
    // Or inside one filter, and between two.
    [
      { country: ["AL", "RS"], approach: ["mobile-outreach-team", "awareness-raising"] },
      ["apatin-skills-for-the-labour-market", "himara-school-bullying"],
    ],
    [{ place: "bitola" }, ["bitola-needs-of-people-with-disabilities"]],
    [{ country: "cz", tier: "profile" }, ["jedlicka-institute-and-schools", "people-in-need-social-integration-programme"]],
  ])("%j", async (params, expected) => expect(await slugs(params)).toEqual(expected));

  it("shows all 18 practices when it is empty", async () => {
    expect(await slugs({})).toHaveLength(18);
    expect(await find({})).toMatchObject({ total: 18, ignored: [] });
  });

  it("promises for every value what choosing it gives, whatever else is chosen", async () => {
    const contexts: Params[] = [
      {},
      { country: "RS" },
      { approach: ["mobile-outreach-team", "awareness-raising"] },
      { group: "children", tier: "case-study" },
      { q: "school" },
    ];
    for (const context of contexts) {
      const { counts, options } = await find(context);
      for (const { facet, id } of options) {
        // Only under filters of other kinds: inside one, values are alternatives.
        const { total, practices } = await find({ ...context, [facet]: id, view: "map" });
        expect([facet, id, total], JSON.stringify(context)).toEqual([facet, id, counts[facet][id] ?? 0]);
        expect(practices).toHaveLength(total);
      }
    }
  });

  it("counts nothing that is no value of it", async () => {
    const { counts, options } = await find({});
    const known = (facet: Facet) => options.filter((option) => option.facet === facet).map(({ id }) => id);
    for (const facet of facets) expect(Object.keys(counts[facet]).filter((id) => !known(facet).includes(id))).toEqual([]);
  });

  it("that finds nothing says what dropping each part would give", async () => {
    const { total, withoutOne } = await find({ country: "CZ", approach: "mobile-outreach-team" });
    expect(total).toBe(0);
    expect(withoutOne).toEqual({ "approach mobile-outreach-team": (await find({ country: "CZ" })).total, "country CZ": 3 });
  });
});

describe("a search", () => {
  it.each([
    ["obilic", "obiliq-day-care-centre"],
    ["Обилић", "obiliq-day-care-centre"],
    ["Обилиќ", "obiliq-day-care-centre"],
    ["OBILIQ", "obiliq-day-care-centre"],
    ["Kastriot", "obiliq-day-care-centre"],
    ["zrenjanin", "zrenjanin-emergency-preparedness"],
    ["Зрењанин", "zrenjanin-emergency-preparedness"],
    ["fushe kosove", "fushe-kosove-mobile-outreach-employment"],
    ["kosovo polje", "fushe-kosove-mobile-outreach-employment"],
    ["Косово Поље", "fushe-kosove-mobile-outreach-employment"],
    ["Manastir", "bitola-needs-of-people-with-disabilities"],
    ["Битола", "bitola-needs-of-people-with-disabilities"],
    ["bitol", "bitola-needs-of-people-with-disabilities"],
    ["Dobož", "doboj-mobile-outreach-remote-areas"],
    ["Lezha", "lezhe-disaster-action-plan-for-children"],
    ["himare", "himara-school-bullying"],
  ])("for %s finds its place", async (q, slug) => expect(await slugs({ q })).toContain(slug));

  it("wants all its words", async () => {
    const [both, one] = [await slugs({ q: "apatin roundtables" }), await slugs({ q: "apatin" })];
    expect(one).toContain("apatin-skills-for-the-labour-market");
    expect(both.every((slug) => one.includes(slug))).toBe(true);
    expect(await slugs({ q: "apatin xyzzy" })).toEqual([]);
  });

  it.each(["mayor & | ! <-> ('", "'; DROP TABLE practice; --", "a:* & b", "100 %_%", "<script>alert(1)</script>", "ﬀ ﷺ 𝔘𝔫𝔦𝔠𝔬𝔡𝔢"])(
    "takes %s as words",
    async (q) => {
      await expect(find({ q })).resolves.toMatchObject({ filter: { q } });
    },
  );

  it("finds nobody by name: people come and go by consent", async () => {
    expect(await slugs({ q: "Korač" })).toEqual([]);
    expect(await slugs({ q: "Dubravka" })).toEqual([]);
  });
});

describe("an order", () => {
  const order = async (params: Params) => (await find({ view: "map", ...params })).practices;

  it("by title follows the alphabet of the reader", async () => {
    const titles = (await order({ sort: "title" })).map(({ title }) => title);
    expect(titles).toEqual(titles.toSorted(new Intl.Collator("en").compare));
    expect(titles).toHaveLength(18);
  });

  it("by place follows the alphabet, with those that have no place at the end", async () => {
    const names = (await order({ sort: "place" })).map(({ places }) => places[0]?.name ?? "");
    const named = names.filter(Boolean);
    expect(named).toEqual(named.toSorted(new Intl.Collator("en").compare));
    expect(names.slice(0, named.length)).toEqual(named);
  });

  it("is the same on every call", async () => {
    for (const sort of ["newest", "title", "place", "relevance"])
      expect(await order({ sort, q: "children" })).toEqual(await order({ sort, q: "children" }));
  });

  it("is one order over all pages", async () => {
    const { total, practices } = await find({ sort: "title" });
    expect(practices.map(({ slug }) => slug)).toEqual((await order({ sort: "title" })).slice(0, 20).map(({ slug }) => slug));
    expect(practices).toHaveLength(Math.min(total, 20));
  });
});

describe("a hostile address", () => {
  it.each<[string, Params, string[]]>([
    ["null bytes", { q: "roma\u0000\u0000", approach: "mobile-outreach-team\u0000" }, []],
    ["SQL in a filter", { place: "apatin' OR '1'='1" }, ["place"]],
    ["a script in a filter", { group: "<script>alert(1)</script>" }, ["group"]],
    ["10 000 characters", { q: "x".repeat(10_000) }, ["q"]],
    ["10 000 characters in a filter", { approach: "x".repeat(10_000) }, ["approach"]],
    ["page 0", { page: "0" }, ["page"]],
    ["page 10^9", { page: "1000000000" }, ["page"]],
    ["a page after the last", { page: "999999" }, ["page"]],
    ["a repeated order", { sort: ["title", "place"] }, ["sort"]],
    ["nested keys", { "approach[$ne]": "x", "filter[where][id]": "1" }, ["approach[$ne]", "filter[where][id]"]],
    ["an unknown order", { sort: "p.title; DROP TABLE place" }, ["sort"]],
    ["half a letter", { q: "\ud800" }, []],
    ["a thousand values", { country: Array.from({ length: 1000 }, (_, index) => `c${index}`) }, ["country"]],
    ["names of the language", { constructor: "1", hasOwnProperty: "2" }, ["constructor", "hasOwnProperty"]],
    ["nothing at all", { q: "", approach: "", page: "", sort: undefined }, []],
  ])("with %s is answered, and what was ignored is named", async (_what, params, named) => {
    const { ignored, filter, practices } = await find(params);
    expect([...new Set(ignored.map(({ parameter }) => parameter))]).toEqual(named);
    expect(filter.page).toBe(1);
    expect(practices.length).toBeLessThanOrEqual(20);
  });
});
