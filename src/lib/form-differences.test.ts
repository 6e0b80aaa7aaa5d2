import { describe, expect, it } from "vitest";
import { differencesBetween, withTheirs } from "./form-differences";
import type { GroupField } from "./form-field";

const text = { kind: "text", max: 100, isLong: false, isRequired: true } as const;
const form: GroupField = {
  kind: "group",
  isOptional: false,
  fields: {
    title: text,
    need: {
      kind: "list",
      max: 5,
      entry: { kind: "group", isOptional: false, fields: { text, origin: { kind: "origin", headingMax: 9 } } },
    },
  },
};
const row = (words: string, editor = "Ana") => ({ text: words, origin: { from: "editor", editor } });

describe("two versions of a form", () => {
  it("differ field by field, and by no white space around a text", () => {
    const [mine, theirs] = [
      { title: "A ", need: [row("one"), row("two")] },
      { title: "A", need: [row("one"), row("2")] },
    ];
    expect(differencesBetween(form, mine, theirs)).toEqual([{ name: "need[1].text", mine: "two", theirs: "2" }]);
  });

  it("differ as a whole list where one has more rows", () => {
    const [mine, theirs] = [
      { title: "A", need: [row("one")] },
      { title: "A", need: [row("one"), row("two")] },
    ];
    expect(differencesBetween(form, mine, theirs).map(({ name }) => name)).toEqual(["need"]);
  });

  it("do not differ by who wrote a row, but by the source it comes from", () => {
    const source = { text: "one", origin: { from: "source", source: "nalas-2022" } };
    expect(differencesBetween(form, { need: [row("one", "Ana")] }, { need: [row("one", "Vera")] })).toEqual([]);
    expect(differencesBetween(form, { need: [row("one")] }, { need: [source] }).map(({ name }) => name)).toEqual(["need[0].origin"]);
  });

  it("become one, field by field as chosen", () => {
    const [mine, theirs] = [
      { title: "mine", need: [row("mine")] },
      { title: "theirs", need: [row("theirs")] },
    ];
    const differences = differencesBetween(form, mine, theirs);
    expect(withTheirs(mine, differences, new Set(["need[0].text"]))).toEqual({ title: "mine", need: [row("theirs")] });
  });
});
