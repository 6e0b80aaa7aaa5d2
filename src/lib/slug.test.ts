import { expect, it } from "vitest";
import { freeName, slugOf } from "./slug";

it.each([
  ["Obiliq / Obilić: a day-care centre", "obiliq-obilic-a-day-care-centre"],
  ["Општина Обилић", "opstina-obilic"],
  ["日本", ""],
  [`${"word ".repeat(30)}`, Array.from({ length: 14 }, () => "word").join("-")],
  ["x".repeat(100), "x".repeat(70)],
])("%s", (title, expected) => {
  expect(slugOf(title)).toBe(expected);
});

it("counts on from a name that is taken", () => {
  expect(freeName("a", new Set())).toBe("a");
  expect(freeName("a", new Set(["a", "a-2"]))).toBe("a-3");
});
