import { expect, it } from "vitest";
import { cutText } from "./cut-text";

it.each([
  ["short enough", "short enough"],
  ["one two three four", "one two …"],
  ["averyverylongword", "avery …"],
])("cuts %s", (text, cut) => expect(cutText(text, 10 + Number(text.startsWith("short")) * 10)).toBe(cut));
