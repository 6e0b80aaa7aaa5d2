import { expect, it } from "vitest";
import { fillText } from "./fill-text";

it("fills every gap that it has a value for, once", () => {
  expect(fillText("{name} has {count}, {name}; {other}", { name: "{count}", count: 3 })).toBe("{count} has 3, {count}; {other}");
  expect(fillText("{toString}", {})).toBe("{toString}");
  expect(fillText("at most {lines, number} lines, {other, number}", { lines: 20_000 })).toBe("at most 20,000 lines, {other, number}");
});
