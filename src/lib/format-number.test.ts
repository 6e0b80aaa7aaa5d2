import { expect, it } from "vitest";
import { formatNumber } from "./format-number";

it.each([
  [0, "en", "0"],
  [3045, "en", "3,045"],
  [22.6, "en", "22.6"],
  [0.125, "en", "0.13"],
  [1_234_567, "en", "1,234,567"],
  [3045, "sr-Latn", "3.045"],
  [22.6, "mk", "22,6"],
])("%d in %s → %s", (value, locale, written) => expect(formatNumber(value, locale)).toBe(written));
