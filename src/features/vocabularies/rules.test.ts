import { describe, expect, it } from "vitest";
import { broaderOf, changesPractices, citedSources, referencesOf, standingProblems } from "./rules";
import { type TermDocument, termDocuments } from "./schema";

const passage = { source: "booklet", heading: null };
const programme = termDocuments.programme.parse({
  id: "together",
  name: "Together",
  source: "report",
  description: [{ text: "What it did.", passage }],
  organisations: [{ organisation: "nalas", role: "lead", passage }],
  counts: [{ of: "events", label: "exchanges", claimed: 2, exchanges: ["visit"], passage }],
  related: ["apart"],
});
const place = (changes: object = {}): TermDocument<"place"> =>
  termDocuments.place.parse({
    id: "apatin",
    kind: "city",
    name: "Apatin",
    country: "RS",
    parent: "RS",
    names: [{ lang: "sr", script: "Latn", name: "Apatin", kind: "official" }],
    ...changes,
  });

describe("what a term refers to", () => {
  it("is told with its field, for every kind of reference", () => {
    expect(referencesOf("programme", programme)).toEqual([
      { path: ["source"], kind: "source", id: "report" },
      { path: ["organisations", 0, "organisation"], kind: "organisation", id: "nalas" },
      { path: ["counts", 0, "exchanges", 0], kind: "exchange", id: "visit" },
      { path: ["related", 0], kind: "programme", id: "apart" },
    ]);
    expect(citedSources(programme)).toEqual(
      [
        ["description", 0],
        ["organisations", 0],
        ["counts", 0],
      ].map((entry) => ({ path: [...entry, "passage", "source"], kind: "source", id: "booklet" })),
    );
  });

  it("has one term above it, or none", () => {
    expect(broaderOf("place", place())).toBe("RS");
    expect(broaderOf("programme", programme)).toBeNull();
  });
});

describe("where a term may stand", () => {
  // low is below middle, middle below top.
  const broader = new Map([
    ["top", null],
    ["middle", "top"],
    ["low", "middle"],
    ["aside", null],
  ]);
  const problems = (id: string, above: string | null, ...related: string[]) =>
    standingProblems("approach", id, { above, related }, broader);

  it("is anywhere but below itself, over any number of steps", () => {
    expect(problems("aside", "low")).toEqual({});
    expect(problems("low", null)).toEqual({});
    for (const above of ["top", "middle", "low"]) expect(problems("top", above)).toEqual({ broader: ["termCircle"] });
  });

  it("is beside anything but itself and what is above or below it", () => {
    expect(problems("low", "middle", "aside")).toEqual({});
    expect(problems("low", "middle", "aside", "top")).toEqual({ "related.1": ["termRelatedInLine"] });
    expect(problems("top", null, "low")).toEqual({ "related.0": ["termRelatedInLine"] });
    expect(problems("aside", null, "aside")).toEqual({ "related.0": ["termRelatedInLine"] });
  });

  it("ends, should there be a circle already", () => {
    const circle = new Map([
      ["a", "b"],
      ["b", "a"],
    ]);
    expect(standingProblems("approach", "c", { above: "a", related: [] }, circle)).toEqual({});
  });
});

describe("published practices", () => {
  it("are brought up to date for another name or another place in the order, and for nothing else", () => {
    for (const change of [
      { name: "Apatín" },
      { parent: null },
      { names: [{ lang: "hu", script: "Latn", name: "Apatin", kind: "exonym" }] },
    ])
      expect(changesPractices("place", place(), place(change))).toBe(true);
    for (const change of [
      { note: "On the Danube." },
      { lat: 45.67, lon: 18.98 },
      { matches: [{ relation: "exact", address: "https://example.org/1" }] },
    ])
      expect(changesPractices("place", place(), place(change))).toBe(false);
    expect(changesPractices("programme", programme, { ...programme, name: "Apart" })).toBe(false);
  });
});
