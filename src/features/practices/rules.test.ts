import { describe, expect, it } from "vitest";
import { searchableTexts } from "../text-search/rules";
import {
  adviceFor,
  completenessProblems,
  keyFiguresOf,
  peopleOf,
  presentableContent,
  referencesOf,
  settleOrigins,
  sourcesOf,
} from "./rules";
import { practiceDraft, practiceInput } from "./schema";

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

const draftOf = (changes: object = {}) => practiceDraft.parse({ ...practice, ...changes });

describe("completenessProblems", () => {
  const codes = (draft: ReturnType<typeof draftOf>) => completenessProblems(draft).map(({ path, code }) => `${path} ${code}`);

  it("names nothing in what is finished, and each field of what is not", () => {
    expect(codes(draftOf())).toEqual([]);
    expect(
      codes(
        draftOf({
          title: "",
          tier: null,
          approaches: [],
          need: [{ text: "a need" }],
          links: [{ label: "a", address: "www", ...byEditor }],
        }),
      ),
    ).toEqual(["title missing", "tier missing", "approaches missing", "need.0 no-origin", "links.0.address not-valid"]);
  });

  it("tells a long summary, a value without unit, and a double", () => {
    const [claim] = practice.results.claims;
    const results = { paragraphs: [], claims: [{ ...claim, unit: null }] };
    expect(codes(draftOf({ summary: "word ".repeat(101), results, places: [practice.places[0], practice.places[0]] }))).toEqual([
      "summary too-many-words",
      "places twice",
      "results.claims.0.unit value-and-unit",
    ]);
  });
});

describe("settleOrigins", () => {
  const by = { editor: "Mira", on: "2026-11-22" };
  const need = (content: ReturnType<typeof draftOf>, before: ReturnType<typeof draftOf> | null = null) =>
    settleOrigins(content, before, by).need;

  it("signs what has no passage with whoever saves it, and leaves passages as they are", () => {
    expect(need(draftOf({ need: [{ text: "new" }, stated("from a source")] }))).toEqual([
      { text: "new", addedBy: by },
      stated("from a source"),
    ]);
    expect(need(draftOf({ need: [{ text: "empty", passage: { source: "", heading: "" } }] }))).toEqual([{ text: "empty", addedBy: by }]);
  });

  it("keeps the signature of what stood there, and lets nobody sign for another", () => {
    const signed = draftOf({ need: [{ text: "old", ...byEditor }] });
    expect(need(signed, signed)).toEqual([{ text: "old", ...byEditor }]);
    expect(need(signed, draftOf({ need: [], results: { paragraphs: [], claims: [] } }))).toEqual([{ text: "old", addedBy: by }]);
  });

  it("leaves one origin where two were sent", () => {
    expect(need(draftOf({ need: [{ ...stated("both"), ...byEditor }] }))).toEqual([stated("both")]);
  });
});

it("referencesOf finds everything that a document points at, with its field", () => {
  const found = referencesOf(draftOf()).map(({ path, kind, id }) => `${path.join(".")} ${kind} ${id}`);
  expect(found).toContain("places.0.place place apatin");
  expect(found).toContain("approaches.0 approach day-care-centre");
  expect(found).toContain("voices.0.speaker.person person mira");
  expect(found).toContain("need.0.passage.source source article");
  expect(found.filter((reference) => reference.includes("null"))).toEqual([]);
});

describe("presentableContent", () => {
  it("is the practice itself where it is finished", () => {
    expect(presentableContent(draftOf(), "2026-11-22")).toEqual(practice);
  });

  it("leaves out what is not finished, and addresses that are scripts", () => {
    const links = [
      { label: "a", address: "javascript:alert(1)", ...byEditor },
      { label: "b", address: "https://example.org/", ...byEditor },
    ];
    const content = presentableContent(draftOf({ tier: null, lifecycle: {}, need: [{ text: "" }, stated("said")], links }), "2026-11-22");
    expect(content).toMatchObject({
      tier: "case-study",
      lifecycle: { state: "unknown", asOf: "2026-11-22" },
      need: [stated("said")],
      links: [links[1]],
    });
  });
});

describe("adviceFor", () => {
  const kinds = (changes: object) => adviceFor(draftOf(changes)).map(({ kind, path, excerpt }) => `${kind} ${path} ${excerpt}`.trim());

  it("says what is missing and what is hard to read", () => {
    const advice = kinds({ summary: "Word ".repeat(101), need: [{ text: "The LSU reached 597." }], tips: [] });
    expect(advice).toContain("long-summary summary");
    expect(advice).toContain("missing tips");
    expect(advice).toContain("acronym need.0.text LSU");
    expect(advice).toContain("number-without-unit need.0.text 597");
    expect(advice.filter((one) => one.startsWith("long-sentence summary"))).toHaveLength(1);
    expect(kinds({})).toEqual(["missing implementation.paragraphs"]);
  });
});
