import { describe, expect, it } from "vitest";
import { bestSentence, markWords } from "./mark-words";

const wanted = (...words: string[]) => words.map((word) => ({ word: word.replace("*", ""), isPrefix: word.endsWith("*") }));
const told = (text: string, ...words: string[]) =>
  markWords(text, wanted(...words))
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join("");

describe("markWords", () => {
  it.each([
    ["A day-care centre in Obilić.", ["day", "care", "obiliq"], "A [day-care] centre in [Obilić]."],
    ["Центар у Обилићу", ["obilic"], "Центар у [Обилићу]"],
    ["Schools and a school", ["school"], "[Schools] and a [school]"],
    ["The municipality; municipal staff", ["municip*"], "The [municipality]; [municipal] staff"],
    ["Nothing here", ["roma"], "Nothing here"],
    ["<b>roma</b> & co", ["roma"], "<b>[roma]</b> & co"],
    ["Škole, škola, ŠKOLA", ["skola"], "[Škole], [škola], [ŠKOLA]"],
    ["", ["a"], ""],
  ])("%s", (text, words, expected) => expect(told(text, ...words)).toBe(expected));

  it("loses no letter of the text", () => {
    const text = "Fushë Kosovë / Kosovo Polje — “Leave No One Behind”, 2022.";
    expect(
      markWords(text, wanted("kosovo", "fuse", "2022"))
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  });
});

describe("bestSentence", () => {
  const text = "Roma live here. Children of Roma families go to school. The school is near.";
  it("has most of the words", () =>
    expect(bestSentence(text, wanted("roma", "school"))).toEqual({ text: "Children of Roma families go to school.", found: 2 }));
  it("is cut where it is long", () => {
    const long = `${"word ".repeat(100)}needle ${"more ".repeat(100)}`;
    const { text: cut } = bestSentence(long, wanted("needle"));
    expect(cut).toMatch(/^… word.* needle .* …$/);
    expect(cut.length).toBeLessThan(250);
  });
  it("of nothing is nothing", () => expect(bestSentence("", wanted("x"))).toEqual({ text: "", found: 0 }));
});
