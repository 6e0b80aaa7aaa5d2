import { describe, expect, it } from "vitest";
import type { OrganisationEntry } from "./dto";
import { byKindAndCountry } from "./rules";

const organisation = (name: string, kind: string, country: string | null): OrganisationEntry => ({
  id: name.toLowerCase(),
  name,
  acronym: null,
  kind,
  place: null,
  country: country === null ? null : { id: country, name: { RS: "Serbia", AL: "Albania" }[country] ?? country },
});

describe("byKindAndCountry", () => {
  it("groups by kind in the order of the vocabulary, then by country, unknown ones last", () => {
    const grouped = byKindAndCountry(
      [
        organisation("Životna", "civil-society", "RS"),
        organisation("UNICEF", "international", null),
        organisation("Novi", "civil-society", "RS"),
        organisation("Nowhere", "civil-society", null),
        organisation("Apatin", "municipality", "RS"),
        organisation("Lezhë", "municipality", "AL"),
      ],
      "en-GB",
    );
    expect(
      grouped.map(({ kind, count, countries }) => [
        kind,
        count,
        countries.map((group) => [group.country?.name ?? null, group.organisations.map(({ name }) => name)]),
      ]),
    ).toEqual([
      [
        "municipality",
        2,
        [
          ["Albania", ["Lezhë"]],
          ["Serbia", ["Apatin"]],
        ],
      ],
      [
        "civil-society",
        3,
        [
          ["Serbia", ["Novi", "Životna"]],
          [null, ["Nowhere"]],
        ],
      ],
      ["international", 1, [[null, ["UNICEF"]]]],
    ]);
  });
});
