import { describe, expect, it } from "vitest";
import { cellsOf, columnNamed, columnsOf, noteSizes, partsIn, readCells, withOthers } from "./form-cells";
import type { FormTree } from "./form-data";
import type { Field, GroupField } from "./form-field";

const text: Field = { kind: "text", max: 100, isLong: false, isRequired: true };
const form: GroupField = {
  kind: "group",
  isOptional: false,
  fields: {
    title: text,
    need: {
      kind: "list",
      max: 3,
      entry: { kind: "group", isOptional: false, fields: { text, origin: { kind: "origin", headingMax: 9 } } },
    },
    results: { kind: "group", isOptional: false, fields: { key: { kind: "check" }, notes: { kind: "list", max: 2, entry: text } } },
  },
};
const origin = { from: "source", source: "a-source", heading: "A “heading”, with a comma" };
const tree: FormTree = {
  title: "A title",
  need: [{ text: "one", origin }, { text: "", origin: { from: "" } }, { text: "two" }],
  results: { key: "on", notes: [] },
};

const read = (row: Record<string, string>) =>
  readCells(
    Object.entries(row).flatMap(([name, cell]) => {
      const column = columnNamed(form, name);
      return column ? [{ ...column, text: cell }] : [];
    }),
  );

describe("a form as cells", () => {
  it("has one for each field in which something stands, and comes back as it was", () => {
    const cells = cellsOf(form, tree);
    expect(cells).toEqual([
      ["title", "A title"],
      ["need[0].text", "one"],
      ["need[0].origin", JSON.stringify(origin)],
      ["need[1].text", "two"],
      ["results.key", "yes"],
    ]);
    const reading = read(Object.fromEntries(cells));
    expect(reading?.problems).toEqual([]);
    expect(cellsOf(form, reading?.tree)).toEqual(cells);
  });

  it("has as many columns as its longest lists need", () => {
    const sizes = new Map<string, number>();
    noteSizes(sizes, ["need[1].text", "title"]);
    expect(columnsOf(form, sizes)).toEqual([
      "title",
      "need[0].text",
      "need[0].origin",
      "need[1].text",
      "need[1].origin",
      "results.key",
      "results.notes[0]",
    ]);
  });
});

describe("a column", () => {
  it.each(["title", "need[2].origin", "results.notes[1]"])("%s is a field of the form", (name) => {
    expect(columnNamed(form, name)?.name).toBe(name);
  });
  it.each(["", "Title", "need", "need[3].text", "need[0].origin.from", "results.notes[2]", "constructor", "need[0]", "a b"])(
    "%j is none",
    (name) => {
      expect(columnNamed(form, name)).toBeUndefined();
    },
  );
});

describe("cells that are read", () => {
  it("leave out an entry that is empty, and tell in which column the next one stands", () => {
    const lone = JSON.stringify(origin);
    const reading = read({
      "need[0].text": "one",
      "need[1].text": " ",
      "need[1].origin": lone,
      "need[2].text": "three",
      "results.notes[1]": "note",
    });
    expect(reading?.tree).toEqual({ need: [{ text: "one" }, { text: "three" }], results: { notes: ["note"] } });
    expect(reading?.columnOf("need[1].text")).toBe("need[2].text");
    expect(reading?.columnOf("results.notes[0]")).toBe("results.notes[1]");
  });

  it("may say yes as a spreadsheet likes to", () => {
    expect(read({ "results.key": "YES " })?.tree).toEqual({ results: { key: "on" } });
  });

  it.each(["no", "[]", "{", '{"from":1}', '{"lines":"1"}'])("cannot say %j where yes or an origin stands", (cell) => {
    expect(read({ "results.key": cell })?.problems).toEqual([{ name: "results.key", problem: "notYes" }]);
    expect(read({ "need[0].text": "a", "need[0].origin": cell })?.problems).toEqual([{ name: "need[0].origin", problem: "notAnOrigin" }]);
  });
});

it("keeps what a table has no column for", () => {
  const columns = ["title", "results.notes[0]"].flatMap((name) => columnNamed(form, name) ?? []);
  const filled = withOthers(form, { title: "Another" }, tree, partsIn(columns));
  expect(filled).toEqual({ title: "Another", need: (tree as { need: FormTree }).need, results: { key: "on", notes: [] } });
});
