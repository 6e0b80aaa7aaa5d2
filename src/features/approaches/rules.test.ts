import { describe, expect, it } from "vitest";
import type { ApproachEntry } from "./dto";
import { approachTree, firstSentence, otherNames } from "./rules";

const approach = (id: string, more: Partial<ApproachEntry> = {}): ApproachEntry => ({
  id,
  name: id,
  status: "approved",
  broaderId: null,
  purpose: [],
  practices: 0,
  ...more,
});

describe("firstSentence", () => {
  it("ends at the first full stop that ends a sentence", () => {
    expect(firstSentence("Families wait for years. They need help.")).toBe("Families wait for years.");
    expect(firstSentence("About 3.5 of ten towns have one. More will.")).toBe("About 3.5 of ten towns have one.");
  });

  it("takes a text without a full stop whole", () => {
    expect(firstSentence("One thought")).toBe("One thought");
    expect(firstSentence("")).toBe("");
  });
});

describe("approachTree", () => {
  it("nests the narrower ones and keeps the proposed ones apart", () => {
    const tree = approachTree([
      approach("minority-inclusion"),
      approach("minority-commissioner", { broaderId: "minority-inclusion" }),
      approach("neighbour-mutual-support", { status: "proposed" }),
    ]);
    expect(tree.approved.map(({ id, narrower }) => [id, narrower.map((term) => term.id)])).toEqual([
      ["minority-inclusion", ["minority-commissioner"]],
    ]);
    expect(tree.proposed.map(({ id }) => id)).toEqual(["neighbour-mutual-support"]);
  });
});

it("does not say the title of the source twice", () => {
  const names = { altNames: ["Minority Inclusion Models", "MIM"], sourceTitle: "Minority inclusion models" };
  expect(otherNames(names)).toEqual(["MIM"]);
});
