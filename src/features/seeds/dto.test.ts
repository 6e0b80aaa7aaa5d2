import { describe, expect, it } from "vitest";
import { isUnchanged, rowOf } from "./dto";

describe("isUnchanged", () => {
  it.each([
    ["the same", { a: 1, b: ["x", { c: null }] }, { b: ["x", { c: null }], a: 1 }],
    ["a column that was added later", { a: 1 }, { a: 1, createdAt: new Date(0) }],
    ["null for what is absent", { a: null }, {}],
    ["undefined for null", { a: undefined }, { a: null }],
    ["a column of a row in a list that was added later", { list: [{ a: 1 }] }, { list: [{ a: 1, id: 7 }] }],
  ])("is true for %s", (_what, written, current) => expect(isUnchanged(written, current)).toBe(true));

  it.each([
    ["another value", { a: 1 }, { a: 2 }],
    ["another kind of value", { a: 1 }, { a: "1" }],
    ["a value where there was none", { a: null }, { a: 0 }],
    ["a value that is gone", { a: 1 }, {}],
    ["a longer list", { a: [1] }, { a: [1, 2] }],
    ["a shorter list", { a: [1, 2] }, { a: [1] }],
    ["another order", { a: [1, 2] }, { a: [2, 1] }],
    ["a list that is none any more", { a: [1] }, { a: { 0: 1 } }],
    ["a record that is gone", { a: { b: 1 } }, { a: null }],
  ])("is false for %s", (_what, written, current) => expect(isUnchanged(written, current)).toBe(false));
});

describe("rowOf", () => {
  it("hides every channel whose address is not in the records", () => {
    const passage = { source: "booklet", heading: null, lines: { from: 1, to: 1 }, hash: "0123456789abcdef" };
    const { channels, named } = rowOf.person({
      id: "mira",
      name: "Mira M.",
      role: "Mayor",
      organisation: null,
      asOf: "2022-08",
      named: "public-office",
      passage,
      channels: [{ kind: "email", value: "mira@town.example", basis: "institutional-domain" }],
      withheld: ["phone"],
    });
    expect(named).toBe("public_office");
    expect(channels).toEqual([
      { kind: "email", value: "mira@town.example", basis: "institutional-domain", visibility: "on_request", position: 0 },
      { kind: "phone", value: null, basis: "not-asked", visibility: "hidden", position: 1 },
    ]);
  });

  it("keeps the order of the file and the one spelling that a search uses", () => {
    const { names } = rowOf.place({
      id: "obiliq",
      kind: "municipality",
      name: "Obiliq / Obilić",
      country: "XK",
      parent: "XK",
      region: null,
      lat: null,
      lon: null,
      coordinateSource: null,
      geonamesId: null,
      population: [],
      names: [
        { lang: "sq", script: "Latn", name: "Obiliq", kind: "official", from: null, to: null },
        { lang: "sr", script: "Cyrl", name: "Обилић", kind: "official", from: null, to: null },
      ],
      namesNotConfirmed: [],
      note: null,
      related: [],
      matches: [],
    });
    expect(names).toMatchObject([
      { folded: "obiliq", position: 0 },
      { folded: "obilic", position: 1 },
    ]);
  });
});
