import { describe, expect, it } from "vitest";
import { readTypedWords } from "./typed-words";

/** As it would be told: "together", -left -out. */
const told = (typed: string) =>
  readTypedWords(typed)
    .map(({ words, isPhrase, isExcluded }) => `${isExcluded ? "-" : ""}${isPhrase ? `"${words.join(" ")}"` : words.join(" ")}`)
    .join(" ");

describe("readTypedWords", () => {
  it.each([
    ["Day-care Centre", "day care centre"],
    ['"day care" Обилић', '"day care" obilic'],
    ["„dnevni boravak“ Zrenjanin", '"dnevni boravak" zrenjanin'],
    ["«центар» x", "centar x"],
    ["roma -children", "roma -children"],
    ['roma -"day care"', 'roma -"day care"'],
    ["roma − children – youth", "roma children youth"],
    ["roma −children", "roma -children"],
    ["-children", "children"],
    ["- -- ---", ""],
    ['"', ""],
    ['"never closed', '"never closed"'],
    ["a:* & b | !c <-> (d)", "a b c d"],
    ["'; DROP TABLE practice; --", "drop table practice"],
    ["^(a+)+$ [a-z]{2,} \\d", "a a z 2 d"],
    ["roma\u0000\u0000 youth", "roma youth"],
    ["‮ abc مرحبا", "abc مرحبا"],
    ["🙂 👩‍👩‍👧", ""],
    ["", ""],
  ])("%s", (typed, expected) => expect(told(typed)).toBe(expected));

  it("keeps twenty words, none of them endless", () => {
    const words = readTypedWords(`${"x".repeat(500)} ${"word ".repeat(100)}`).flatMap((part) => part.words);
    expect(words).toHaveLength(20);
    expect(words[0]).toHaveLength(60);
  });
});
