import { describe, expect, it } from "vitest";
import { freshEntry, toContent, toFormTree } from "./form-content";
import type { GroupField } from "./form-field";

const text = { kind: "text", max: 100, isLong: false, isRequired: true } as const;
const form: GroupField = {
  kind: "group",
  isOptional: false,
  fields: {
    title: text,
    heading: { ...text, isRequired: false },
    count: { kind: "number", isRequired: false },
    key: { kind: "check" },
    need: {
      kind: "list",
      max: 5,
      entry: { kind: "group", isOptional: false, fields: { text, origin: { kind: "origin", headingMax: 200 } } },
    },
  },
};
const writer = { editor: "Ana", on: "2026-11-22" };
const content = (tree: object) =>
  toContent(form, { title: "", heading: "", count: "", key: "", need: [], ...tree }, writer) as Record<string, unknown>;

describe("what a form holds", () => {
  it("is the content again when nobody has touched it", () => {
    const before = {
      title: "Benches",
      heading: null,
      count: 12.5,
      key: true,
      need: [
        { text: "One.", passage: { source: "nalas-2022", heading: "Need", lines: { from: 3, to: 4 }, hash: "abc" } },
        { text: "Two.", addedBy: { editor: "Vera", on: "2026-01-01" } },
      ],
    };
    expect(toContent(form, toFormTree(form, before), writer)).toEqual(before);
  });

  it.each([
    ["1 200", 1200],
    ["12.5", 12.5],
    ["", null],
    ["1,200", "1,200"],
    ["many", "many"],
  ])("reads the number %j as %j", (typed, value) => expect(content({ count: typed }).count).toBe(value));

  it("has no empty rows at its end, and keeps those between others", () => {
    const blank = { text: " ", origin: { from: "editor" } };
    const written = { text: "One.", origin: { from: "editor" } };
    expect(content({ need: [blank, written, blank, blank] }).need).toEqual([
      { text: " ", addedBy: writer },
      { text: "One.", addedBy: writer },
    ]);
  });

  it("gives up the lines of a passage when another source is chosen", () => {
    const origin = { from: "source", source: "other", heading: "Need", cited: "nalas-2022", first: "3", last: "4", hash: "abc" };
    expect(content({ need: [{ text: "One.", origin }] }).need).toEqual([{ text: "One.", passage: { source: "other", heading: "Need" } }]);
  });
});

describe("a new row", () => {
  const entry = form.fields.need?.kind === "list" ? form.fields.need.entry : form;

  it("is the writer's own, whatever the row before it cites", () =>
    expect(freshEntry(entry)).toEqual({ text: "", origin: { from: "editor" } }));
});
