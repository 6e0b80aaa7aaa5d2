import { describe, expect, it } from "vitest";
import { compareRevisions, compareTexts, earliestReCheck, rankByName } from "./rules";

const marked = (before: string, after: string) =>
  compareTexts(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : `[${kind === "added" ? "+" : "-"}${text}]`))
    .join("");

describe("compareTexts", () => {
  it("finds the words that changed, in every alphabet", () => {
    expect(marked("15 of 64 adults found work.", "16 of 64 adults found work.")).toBe("[-15][+16] of 64 adults found work.");
    expect(marked("Општина Обилић", "Општина Апатин")).toBe("Општина [-Обилић][+Апатин]");
    expect(marked("", "new")).toBe("[+new]");
    expect(marked("old", "")).toBe("[-old]");
    expect(marked("same", "same")).toBe("same");
    expect(compareTexts("", "")).toEqual([]);
  });

  it("gives both texts whole again", () => {
    const [before, after] = ["One two,  three\nfour.", "One 2, three\n\nfour five."];
    const parts = compareTexts(before, after);
    const of = (kind: string) => parts.filter((part) => part.kind === "same" || part.kind === kind).map(({ text }) => text);
    expect(of("removed").join("")).toBe(before);
    expect(of("added").join("")).toBe(after);
  });
});

describe("a comparison that somebody can read", () => {
  it("takes one or two words between two changes into the change", () => {
    expect(marked("We met old people in the hall.", "We saw old women in the hall.")).toBe(
      "We [-met old people][+saw old women] in the hall.",
    );
    expect(marked("We met all of the people here.", "We saw all of the women here.")).toBe(
      "We [-met][+saw] all of the [-people][+women] here.",
    );
  });

  it("shows two texts that share little as a whole", () => {
    const [before, after] = ["The bus for the old road was late in winter.", "Nobody asked families what the school should teach."];
    expect(marked(before, after)).toBe(`[-${before}][+${after}]`);
  });
});

describe("compareRevisions", () => {
  const statement = (text: string) => ({ text, passage: { source: "nalas-2022", heading: "Need", lines: { from: 1, to: 2 }, hash: "x" } });
  const before = {
    title: "A title",
    lifecycle: { state: "pilot", asOf: "2022" },
    period: null,
    need: [statement("The first need of all."), statement("The second need."), statement("A third thing.")],
    places: [{ place: "apatin" }, { place: "bitola" }],
    results: { claims: [{ text: "Fifteen found work.", value: 15, key: false }] },
  };
  const field = (after: object, path: string) => compareRevisions(before, { ...before, ...after }).find((one) => one.path === path);
  const kinds = (after: object, path: string) =>
    field(after, path)?.entries.map(({ kind, before: from, after: to }) => `${kind} ${from} ${to}`);

  it("finds no change in the same document, and names every field", () => {
    const fields = compareRevisions(before, structuredClone(before));
    expect(fields.filter(({ isChanged }) => isChanged)).toEqual([]);
    expect(fields.map(({ path }) => path)).toEqual([
      "title",
      "lifecycle.state",
      "lifecycle.asOf",
      "period",
      "need",
      "places",
      "results.claims",
    ]);
  });

  it("shows a choice as a whole, a text word by word", () => {
    expect(field({ lifecycle: { state: "running", asOf: "2022" } }, "lifecycle.state")?.value).toEqual({
      path: "lifecycle.state",
      isText: false,
      parts: [
        { kind: "removed", text: "pilot" },
        { kind: "added", text: "running" },
      ],
    });
    expect(field({ title: "A new title" }, "title")?.value?.parts.map(({ kind }) => kind)).toEqual(["same", "added", "same"]);
    expect(field({ period: { from: "2020", to: null } }, "period.from")).toMatchObject({ isChanged: true });
  });

  it("pairs the entries of a list that stayed, changed, moved, came and went", () => {
    const [first, second, third] = before.need;
    expect(kinds({ need: [first, third] }, "need")).toEqual(["same 0 0", "removed 1 null", "same 2 1"]);
    expect(kinds({ need: [first, statement("The second and bigger need."), third] }, "need")).toEqual([
      "same 0 0",
      "changed 1 1",
      "same 2 2",
    ]);
    expect(kinds({ need: [third, first, second] }, "need")?.toSorted()).toEqual(["moved 2 0", "same 0 1", "same 1 2"]);
    expect(kinds({ need: [...before.need, statement("Quite another matter.")] }, "need")?.at(-1)).toBe("added null 3");
    expect(kinds({ places: [{ place: "apatin" }, { place: "doboj" }] }, "places")).toEqual(["same 0 0", "removed 1 null", "added null 1"]);
  });

  it("shows where a statement comes from, and not the lines", () => {
    const moved = {
      ...statement("The second need."),
      passage: { source: "eurochild-2012", heading: "Need", lines: { from: 3, to: 4 }, hash: "y" },
    };
    const entry = field({ need: [before.need[0], moved, before.need[2]] }, "need")?.entries[1];
    expect(entry?.values.map(({ path }) => path)).toEqual(["text", "passage.source", "passage.heading"]);
  });

  it("compares long lists and texts in a moment", () => {
    const long = (seed: number) =>
      Array.from({ length: 40 }, (_, index) => statement(`${index} ${"word ".repeat(500)}${(index * seed) % 7} end`));
    const start = performance.now();
    compareRevisions({ need: long(3) }, { need: long(5).toReversed() });
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe("rankByName", () => {
  const entries = [
    { id: "obiliq", name: "Obiliq / Obilić", names: ["Обилић"] },
    { id: "apatin", name: "Apatin", names: [] },
    { id: "novi-sad", name: "Novi Sad", names: ["Neusatz"] },
    { id: "sad", name: "Sadine", names: [] },
  ];
  const found = (q: string) => rankByName(q, entries).map(({ id }) => id);

  it.each([
    ["obilic", ["obiliq"]],
    ["Обилић", ["obiliq"]],
    ["obilick", ["obiliq"]],
    ["apattin", ["apatin"]],
    ["sad", ["sad", "novi-sad"]],
    ["sad novi", ["novi-sad"]],
    ["neusatz", ["novi-sad"]],
    ["xyz", []],
  ])("%s finds %o", (q, expected) => {
    expect(found(q)).toEqual(expected);
  });

  it("gives everything, by name, for nothing", () => {
    expect(found(" ")).toEqual(["apatin", "novi-sad", "obiliq", "sad"]);
  });
});

describe("the first day of a re-check", () => {
  it.each([
    ["2022-08-14", "2022-08-14"],
    ["2022-08", "2022-08-01"],
    ["2022", "2022-01-01"],
    ["1994", "2000-01-01"],
    ["", "2000-01-01"],
    [null, "2000-01-01"],
  ])("of a text of %s is %s", (asOf, first) => {
    expect(earliestReCheck({ lifecycle: { asOf } })).toBe(first);
    expect(earliestReCheck({})).toBe("2000-01-01");
  });
});
