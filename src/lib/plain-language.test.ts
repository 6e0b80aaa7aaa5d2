import { describe, expect, it } from "vitest";
import { acronymsIn, bareNumbersIn, longSentencesIn, wordsIn } from "./plain-language";

describe("acronymsIn", () => {
  it("finds those that nobody spells out, where they stand first", () => {
    expect(acronymsIn(["The LSU and NALAS met.", "The EU paid, NALAS too."])).toEqual([
      { acronym: "LSU", at: 0 },
      { acronym: "NALAS", at: 0 },
      { acronym: "EU", at: 1 },
    ]);
  });

  it("is content with a spelling on either side, and with numerals", () => {
    expect(acronymsIn(["Local units (LSUs) act.", "An LSU acts.", "NALAS (the network) too.", "SoRi II, chapter IV"])).toEqual([]);
  });
});

describe("bareNumbersIn", () => {
  it.each([
    ["It reached 597.", ["597"]],
    ["They were 15, or 1.200,", ["15", "1.200"]],
    ["It reached 597 people in 2022.", []],
    ["Half of it, 50%, cost EUR 500 and 20 €.", []],
    ["From 2019-2022 and pages 3–5.", []],
    ["15 of 64 adults", []],
  ])("%s", (text, expected) => {
    expect(bareNumbersIn(text)).toEqual(expected);
  });
});

it("finds sentences that are too long, one by one", () => {
  const long = `Long ${"word ".repeat(36).trim()}.`;
  expect(longSentencesIn(`Short. ${long} Short again.`)).toEqual([long]);
  expect(longSentencesIn(`Long ${"word ".repeat(34).trim()}.`)).toEqual([]);
});

it("counts words, not dashes", () => {
  expect(wordsIn("a day – and  a night\n(two)")).toHaveLength(6);
});
