import { expect, it } from "vitest";
import { fitText } from "./fit-text";

it("leaves alone what fits", () => {
  expect(fitText(" One sentence. ", 20)).toEqual(["One sentence."]);
  expect(fitText("  ", 20)).toEqual([]);
});

it("parts sentences, then words, then letters", () => {
  expect(fitText("The first one. The second one is longer.", 30)).toEqual(["The first one.", "The second one is longer."]);
  expect(fitText("one two three four", 9)).toEqual(["one two", "three", "four"]);
  expect(fitText("a".repeat(25), 10)).toEqual(["a".repeat(10), "a".repeat(10), "a".repeat(5)]);
});

it("loses no word", () => {
  const text = Array.from({ length: 200 }, (_, at) => `word${at}${at % 7 === 0 ? "." : ""}`).join(" ");
  for (const most of [7, 40, 333]) {
    const parts = fitText(text, most);
    expect(parts.every((part) => part.length <= most)).toBe(true);
    expect(parts.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  }
});
