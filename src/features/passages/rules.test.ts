import { describe, expect, it } from "vitest";
import {
  citedKeysOf,
  citingEntries,
  countStandings,
  groupCitations,
  namesAnybody,
  pageOfLine,
  passageHref,
  type StandingCitation,
} from "./rules";

const hash = "0123456789abcdef";
const passage = (from: number, to = from) => ({ source: "well", heading: "A heading", lines: { from, to }, hash });

describe("citingEntries", () => {
  it("finds what cites lines, by its field, in lists and in parts of parts", () => {
    const record = {
      title: "T",
      need: [
        { text: "a", passage: passage(1) },
        { text: "b", addedBy: { editor: "Ana", on: "2026" } },
      ],
      context: { paragraphs: [{ text: "c", passage: { source: "well", heading: null } }], conditions: [{ passage: passage(3, 5) }] },
      passage: passage(9),
    };
    expect(citingEntries(record).map(({ path, text, passage: { lines } }) => [path, text, lines.from])).toEqual([
      ["", "", 9],
      ["need.0", "a", 1],
      ["context.conditions.0", "", 3],
    ]);
    expect(citingEntries(null)).toEqual([]);
  });
});

describe("citedKeysOf", () => {
  it("has each passage once, and none without lines", () => {
    const origins = [{ passage: passage(1) }, { passage: passage(1) }, { passage: { source: "well" } }, {}];
    expect(citedKeysOf(origins)).toEqual([{ source: "well", lines: { from: 1, to: 1 }, hash }]);
  });
});

describe("groupCitations", () => {
  it("puts the statements of a passage together", () => {
    const row = (over: Partial<StandingCitation>): StandingCitation => ({
      ...{ kind: "practice", id: "p", name: "P", path: "need.0", text: "a", heading: null, hash, citedFrom: 2, citedTo: 3 },
      ...{ standing: "moved", linesFrom: 4, linesTo: 5, exact: "words" },
      ...over,
    });
    const grouped = groupCitations([
      row({}),
      row({ path: "tips.0" }),
      row({ citedFrom: 9, citedTo: 9, standing: "lost", linesFrom: null, linesTo: null }),
    ]);
    expect(grouped.map(({ cited, now, citations }) => [cited.from, now?.from, citations.length])).toEqual([
      [2, 4, 2],
      [9, undefined, 1],
    ]);
  });
});

it("counts statements by where their passages stand", () =>
  expect(
    countStandings([
      { statements: 3, standing: "in-place" },
      { statements: 2, standing: "in-place" },
      { statements: 1, standing: "lost" },
    ]),
  ).toEqual({ statements: 6, "in-place": 5, moved: 0, changed: 0, lost: 1 }));

it.each([
  ["Vera Vodić spoke.", true],
  ["VERA VODIC spoke.", true],
  ["Вера Водић је говорила.", true],
  ["Vera Vodićka spoke.", false],
])("knows a name in %s", (text, isNamed) => expect(namesAnybody(text, ["Vera Vodić"])).toBe(isNamed));

it("leads to the page of the text on which a passage stands, and to the lost ones", () => {
  expect([1, 400, 401].map(pageOfLine)).toEqual([1, 1, 2]);
  expect(passageHref("well", { from: 412, to: 414 })).toBe("/admin/sources/well?page=2#L412-L414");
  expect(passageHref("well", { from: 12, to: 12 })).toBe("/admin/sources/well#L12-L12");
  expect(passageHref("well", null)).toBe("/admin/sources/well#lost");
});
