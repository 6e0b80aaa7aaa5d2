import { describe, expect, it } from "vitest";
import { foldText } from "../../lib/fold-text";
import { clausesOf } from "../../lib/search-clauses";
import { reasonOf, searchColumns, toKnownTerms, wantedOf, wordsOfText } from "./rules";

const synonyms = [
  [["municipality"], ["opstina"], ["komuna"]],
  [
    ["day", "care"],
    ["dnevni", "boravak"],
  ],
];
/** A clause as its ways, with * for a beginning, quotes for a phrase and - for what is left out. */
const told = (typed: string) =>
  clausesOf(typed, synonyms).map(({ alternatives, isExcluded }) =>
    alternatives
      .map(
        ({ words, isPhrase, isPrefix }) =>
          `${isExcluded ? "-" : ""}${isPhrase ? `"${words.join(" ")}"` : words.join(" ")}${isPrefix ? "*" : ""}`,
      )
      .join(" | "),
  );

describe("clausesOf", () => {
  it.each([
    ["Zrenjanin floods", ["zrenjanin", "floods*"]],
    ["opštinama Apatin", ["opstinama | municipality | opstina | komuna", "apatin*"]],
    ["dnevnog boravka", ["dnevnog", "boravka*"]],
    ["dnevni boravak u Zrenjaninu", ["dnevni boravak | day care", "zrenjaninu*"]],
    ["dnevni boravak", ["dnevni boravak* | day care"]],
    ['"dnevni boravak" roma', ['"dnevni boravak" | day care', "roma*"]],
    ["roma -municipality", ["roma", "-municipality"]],
    ["the school of the", ["school*"]],
    ["the of", ["the", "of"]],
    ["no", ["no"]],
    ["", []],
    ["!!! ???", []],
  ])("%s", (typed, clauses) => expect(told(typed)).toEqual(clauses));
});

const text = {
  title: "A day-care centre",
  summary: "Children with disabilities in Obilić",
  passages: [
    ["need", "The school had no room."],
    ["results", "Eleven children came. Their parents learned."],
  ] as ["need" | "results", string][],
  names: [
    { kind: "place", lang: "sr", name: "Обилић" },
    { kind: "place", lang: "sq", name: "Kastriot" },
    { kind: "organisation", lang: "sr", name: "Centar za socijalni rad" },
    { kind: "group", lang: null, name: "Children" },
  ] as const,
};

describe("searchColumns", () => {
  it("has every name in both spellings, by where it counts", () => {
    expect(searchColumns(text)).toEqual({
      titleWords: "a day care centre a dai care centre kastriot obilic",
      filedWords: "centar za socijalni rad children cildren",
      summaryWords: "children with disabilities in obilic",
      serbianWords: "centar za socijalni rad obilic",
      textWords: "the school had no room eleven children came their parents learned",
      passages: text.passages,
    });
  });

  it("is the same whatever order names come in", () => {
    expect(searchColumns({ ...text, names: text.names.toReversed() })).toEqual(searchColumns(text));
  });
});

describe("wordsOfText", () => {
  it("has each word once, as it is written in Latin and within a sentence", () => {
    const words = wordsOfText(text);
    expect([words.get("obilic"), words.get("children"), words.get("kastriot"), words.get("the")]).toEqual([
      "Obilić",
      "children",
      "Kastriot",
      "The",
    ]);
    for (const [word, spelling] of words) expect(foldText(spelling)).toBe(word);
  });
});

describe("reasonOf", () => {
  const terms = toKnownTerms(
    [
      { kind: "place", id: "obiliq", countryId: "XK", name: "Obiliq / Obilić", otherNames: ["Kastriot", "Обилић"] },
      { kind: "group", id: "children", countryId: null, name: "Children", otherNames: ["minors"] },
    ],
    [["minors", "deca"]],
  );
  const practice = {
    ...text,
    filed: [
      { facet: "place", value: "obiliq" },
      { facet: "group", value: "children" },
    ],
    organisations: [["Red Cross", "Crveni krst"]],
  };
  const reason = (typed: string) => {
    const { passage, foundAs, title, summary } = reasonOf(practice, wantedOf(clausesOf(typed, [])), terms);
    const marked = (segments: { text: string; isMatch: boolean }[] | null | undefined) =>
      segments
        ?.filter(({ isMatch }) => isMatch)
        .map((segment) => segment.text)
        .join(",") ?? null;
    return {
      title: marked(title),
      summary: marked(summary),
      in: passage?.section ?? null,
      passage: marked(passage?.segments),
      foundAs: foundAs.map(({ name, otherName }) => [name, otherName]),
    };
  };
  const nothing = { title: null, summary: null, in: null, passage: null, foundAs: [] };

  it.each([
    ["Kastriot", { ...nothing, foundAs: [["Obiliq / Obilić", "Kastriot"]] }],
    ["deca", { ...nothing, foundAs: [["Children", "deca"]] }],
    ["crveni krst", { ...nothing, foundAs: [["Red Cross", "Crveni krst"]] }],
    ["red cross", { ...nothing, foundAs: [["Red Cross", null]] }],
    ["Обилић", { ...nothing, summary: "Obilić" }],
    ["day care", { ...nothing, title: "day-care" }],
    ["children parents", { ...nothing, summary: "Children", in: "results", passage: "parents" }],
    ["rooms", { ...nothing, in: "need", passage: "room" }],
    ["xyzzy", nothing],
  ])("%s", (typed, expected) => expect(reason(typed)).toEqual(expected));
});
