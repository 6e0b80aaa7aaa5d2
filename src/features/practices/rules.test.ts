import { describe, expect, it } from "vitest";
import { keyFiguresOf, peopleOf, searchableTexts, sourcesOf, withBroader } from "./rules";
import { practiceInput } from "./schema";

const passage = (source: string) => ({ source, heading: null, lines: { from: 1, to: 2 }, hash: "0123456789abcdef" });
const stated = (text: string, source = "booklet") => ({ text, passage: passage(source) });
const byEditor = { addedBy: { editor: "editors", on: "2026-11-21" } };

const practice = practiceInput.parse({
  title: "A title",
  summary: "A summary",
  tier: "case-study",
  lifecycle: { state: "running", asOf: "2022-08" },
  places: [{ place: "apatin", passage: passage("booklet") }],
  approaches: ["day-care-centre"],
  targetGroups: [{ group: "roma", role: "primary", basis: "stated", passage: passage("booklet") }],
  need: [stated("a need", "article")],
  context: { paragraphs: [stated("a context")], conditions: [{ kind: "plan", ...stated("a condition") }] },
  implementation: { paragraphs: [], activities: [{ ...stated("an activity"), phase: null, details: ["a detail"] }] },
  results: {
    paragraphs: [{ text: "a result", ...byEditor }],
    claims: [
      { ...stated("a claim"), kind: "reach", value: 15, unit: "adults", denominator: { value: 64, unit: "adults" }, key: true },
      { ...stated("another claim"), kind: "outcome", value: 3, unit: "plans" },
      { ...stated("an opinion"), kind: "opinion", key: true },
    ],
  },
  tips: [stated("a tip")],
  voices: [
    { ...stated("a voice"), speaker: { role: "Mayor", person: "mira" } },
    { ...stated("another voice"), speaker: { role: "A mother" } },
  ],
  links: [{ label: "a link", address: null, passage: passage("booklet") }],
  contacts: [
    { person: "vesna", passage: passage("booklet") },
    { person: "mira", passage: passage("booklet") },
  ],
});

describe("withBroader", () => {
  const broader = new Map([
    ["street-children", "children"],
    ["children", "families"],
    ["families", null],
    ["hen", "egg"],
    ["egg", "hen"],
  ]);

  it.each([
    [["street-children"], ["street-children", "children", "families"]],
    [
      ["children", "street-children"],
      ["children", "street-children", "families"],
    ],
    [["families"], ["families"]],
    [["unknown"], ["unknown"]],
    [[], []],
    // Two terms above each other are a mistake of an editor: it must not hang.
    [["hen"], ["hen", "egg"]],
  ])("%j → %j", (ids, all) => expect(withBroader(ids, broader)).toEqual(all));
});

it("shows as key figures only results that are figures and marked", () => {
  expect(keyFiguresOf(practice)).toEqual([{ value: 15, unit: "adults", precision: "exact", denominator: { value: 64, unit: "adults" } }]);
});

it("searches every text of a practice, and no name of a person", () => {
  const texts = searchableTexts(practice);
  expect(texts).toEqual([
    "A title",
    "A summary",
    ...["a need", "a context", "a condition", "an activity", "a detail", "a result", "a claim", "another claim", "an opinion"],
    ...["a tip", "a voice", "another voice", "a link"],
  ]);
  expect(texts.join(" ")).not.toMatch(/mira|vesna/);
});

it("finds every source once, in the order of the document", () => {
  expect(sourcesOf(practice)).toEqual(["booklet", "article"]);
});

it("finds everybody whom a practice names, once", () => {
  expect(peopleOf(practice)).toEqual(["vesna", "mira"]);
});

describe("practiceInput", () => {
  const problems = (change: object) =>
    practiceInput.safeParse({ ...practice, ...change }).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

  it.each([
    [{ summary: "word ".repeat(101) }, "summary: use at most 100 words"],
    [{ approaches: ["a", "a"] }, "approaches: the same one stands here twice"],
    [{ need: [{ text: "nobody says so" }] }, "need.0: say where this comes from: a passage of a source, or the editor who added it"],
    [
      { need: [{ ...stated("both"), ...byEditor }] },
      "need.0: say where this comes from: a passage of a source, or the editor who added it",
    ],
    [
      { results: { paragraphs: [], claims: [{ ...stated("half"), kind: "reach", value: 5 }] } },
      "results.claims.0.unit: a value needs its unit, and a unit its value",
    ],
  ])("refuses %j", (change, problem) => expect(problems(change)).toContain(problem));

  it("reads its own result again", () => expect(problems({})).toEqual([]));
  it("refuses a field that it does not know", () => expect(problems({ stars: 5 })).not.toEqual([]));
});
