import { describe, expect, it } from "vitest";
import { crossCheck, expandLines, expandRecord, passageKey } from "./rules";
import type { SeedKind, SeedRecord } from "./schema";

const record = (kind: SeedKind, id: string, input: object): SeedRecord => ({
  kind,
  id,
  input: { id, related: [], ...input },
  file: `seeds/${kind}.yaml`,
  lineOf: (path) => 100 + path.length,
});
const country = record("place", "RS", { country: "RS", parent: null });

describe("crossCheck", () => {
  it("has nothing to say about records that fit", () => {
    expect(crossCheck([country, record("place", "apatin", { country: "RS", parent: "RS" })])).toEqual([]);
  });

  it("names a reference to nothing with its file, line and field", () => {
    expect(crossCheck([country, record("place", "apatin", { country: "RS", parent: "backa" })])).toEqual([
      { file: "seeds/place.yaml", line: 101, field: "parent", message: "there is no place with the id backa" },
    ]);
  });

  it("names a reference inside a list", () => {
    const note = record("editorialNote", "note", {
      about: [
        { type: "place", id: "RS" },
        { type: "practice", id: "gone" },
      ],
    });
    expect(crossCheck([country, note])).toMatchObject([{ field: "about.1.id", message: "there is no practice with the id gone" }]);
  });

  it("does not take an id of one kind for another", () => {
    expect(crossCheck([country, record("person", "somebody", { organisation: "RS" })])).toMatchObject([{ field: "organisation" }]);
  });

  it("names an id that stands twice, where it stands again", () => {
    expect(crossCheck([country, country])).toMatchObject([{ field: "id", message: "the id RS stands here a second time" }]);
  });

  it("names a phase that no approach of the practice has", () => {
    const approach = record("approach", "day-care-centre", { broader: null, phases: [{ id: "planning" }] });
    const practice = (phase: string | null) =>
      record("practice", "p", {
        ...{ places: [], approaches: ["day-care-centre"], targetGroups: [], organisations: [], programmes: [], contacts: [], voices: [] },
        results: { claims: [] },
        implementation: { activities: [{ phase }] },
      });
    expect(crossCheck([approach, practice("planning"), practice(null)]).map(({ field }) => field)).toEqual(["id"]);
    expect(crossCheck([approach, practice("research")])).toMatchObject([
      { field: "implementation.activities.0.phase", message: "none of its approaches has a phase research; they have planning" },
    ]);
  });
});

describe("expandLines", () => {
  const hashes = new Map([
    [passageKey("booklet", 12, 12), "aaaa"],
    [passageKey("booklet", 14, 16), "bbbb"],
    [passageKey("article", 3, 3), "cccc"],
  ]);
  const context = { source: "booklet", heading: null, headings: { booklet: { need: "What was the need?" } }, hashes };

  it("makes a passage of a line, with the heading of its section", () => {
    expect(expandLines({ need: [{ text: "t", lines: 12 }] }, context)).toEqual({
      need: [{ text: "t", passage: { source: "booklet", heading: "What was the need?", lines: { from: 12, to: 12 }, hash: "aaaa" } }],
    });
  });

  it("makes a passage of a range, with a source and a heading of its own", () => {
    expect(expandLines({ text: "t", lines: "14-16", heading: "Tips" }, context)).toEqual({
      text: "t",
      passage: { source: "booklet", heading: "Tips", lines: { from: 14, to: 16 }, hash: "bbbb" },
    });
    expect(expandLines({ text: "t", lines: 3, source: "article" }, context)).toMatchObject({
      passage: { source: "article", hash: "cccc" },
    });
  });

  it("says what to do about a passage without a hash", () => {
    expect(expandLines({ lines: 99 }, context)).toMatchObject({ passage: { hash: expect.stringContaining("npm run seed -- --passages") } });
  });

  it("leaves alone what is no shorthand, for the schema to judge", () => {
    expect(expandLines({ lines: { from: 1, to: 2 }, text: 5, rest: [null, "x"] }, context)).toEqual({
      lines: { from: 1, to: 2 },
      text: 5,
      rest: [null, "x"],
    });
    expect(expandLines("text", context)).toBe("text");
  });
});

describe("expandRecord", () => {
  const context = { headings: {}, hashes: new Map<string, string>() };

  it("takes the source of a practice away and keeps that of a programme", () => {
    expect(expandRecord("practice", { source: "booklet", title: "t" }, context)).toEqual({ title: "t" });
    expect(expandRecord("programme", { source: "booklet", id: "p" }, context)).toEqual({ source: "booklet", id: "p" });
  });

  it("lets a source cite itself", () => {
    expect(expandRecord("source", { id: "booklet", description: [{ text: "t", lines: 1 }] }, context)).toMatchObject({
      description: [{ passage: { source: "booklet" } }],
    });
  });

  it("hands on what is no record", () => expect(expandRecord("place", "a word", context)).toBe("a word"));
});
