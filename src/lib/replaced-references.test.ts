import { describe, expect, it } from "vitest";
import { type Replacement, withReplacedReferences } from "./replaced-references";

type Document = {
  title: string;
  places: { place: string | null; heading: string }[];
  organisations: { organisation: string | null; role: string }[];
  approaches: string[];
  claims: { group: string | null }[];
};
const document = (places: (string | null)[], organisations: [string | null, string][] = []): Document => ({
  title: "A title",
  places: places.map((place) => ({ place, heading: `where ${place} stands` })),
  organisations: organisations.map(([organisation, role]) => ({ organisation, role })),
  approaches: [],
  claims: [],
});
const placesOf = ({ places }: Document) => places.map(({ place }) => place);
const referencesOf = ({ places, organisations, approaches, claims }: Document) => [
  ...places.map(({ place: id }, index) => ({ path: ["places", index, "place"], kind: "place", id })),
  ...organisations.map(({ organisation: id }, index) => ({
    path: ["organisations", String(index), "organisation"],
    kind: "organisation",
    id,
  })),
  ...approaches.map((id, index) => ({ path: ["approaches", String(index)], kind: "approach", id })),
  ...claims.map(({ group: id }, index) => ({ path: ["claims", index, "group"], kind: "targetGroup", id })),
];
const replaced = (content: Document, ...replacements: Replacement[]) =>
  withReplacedReferences(content, referencesOf(content), replacements);
const town = { kind: "place", id: "nova-varosh", by: "nova-varos" };

describe("a document after a term was replaced", () => {
  it("refers to the other one, and keeps everything else", () => {
    const before = document(["apatin", "nova-varosh", null]);
    expect(replaced(before, town)).toEqual({
      ...before,
      places: [
        { place: "apatin", heading: "where apatin stands" },
        { place: "nova-varos", heading: "where nova-varosh stands" },
        { place: null, heading: "where null stands" },
      ],
    });
    expect(placesOf(before)).toEqual(["apatin", "nova-varosh", null]);
  });

  it("is the very same one where it refers to none of them, or to something of another kind", () => {
    const untouched = document(["apatin"], [["nova-varosh", "lead"]]);
    expect(replaced(untouched, town)).toBe(untouched);
  });

  it("names nothing twice because of it, and leaves what was there twice before", () => {
    expect(placesOf(replaced(document(["nova-varosh", "nova-varos"]), town))).toEqual(["nova-varos"]);
    const both = [town, { kind: "place", id: "nova-varosch", by: "nova-varos" }];
    expect(placesOf(replaced(document(["nova-varosch", "apatin", "nova-varosh"]), ...both))).toEqual(["nova-varos", "apatin"]);
    expect(placesOf(replaced(document(["apatin", "apatin", "nova-varosh"]), town))).toEqual(["apatin", "apatin", "nova-varos"]);
    const listed = { ...document([]), approaches: ["outreach", "team"] };
    expect(replaced(listed, { kind: "approach", id: "team", by: "outreach" }).approaches).toEqual(["outreach"]);
  });

  it("may name an organisation in two roles", () => {
    const three = document(
      [],
      [
        ["nalas-network", "lead"],
        ["nalas", "partner"],
        ["nalas-network", "partner"],
      ],
    );
    expect(replaced(three, { kind: "organisation", id: "nalas-network", by: "nalas" }).organisations).toEqual([
      { organisation: "nalas", role: "lead" },
      { organisation: "nalas", role: "partner" },
    ]);
  });

  it("keeps every claim about a group: two claims may be about one", () => {
    const claims = { ...document([]), claims: [{ group: "roma" }, { group: "roma-people" }] };
    expect(replaced(claims, { kind: "targetGroup", id: "roma-people", by: "roma" }).claims).toEqual([{ group: "roma" }, { group: "roma" }]);
  });
});
