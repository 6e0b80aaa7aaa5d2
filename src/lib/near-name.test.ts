import { expect, it } from "vitest";
import { isNearName } from "./near-name";

it.each([
  ["Marina Zorcheva", "Marina Zorceva"],
  ["Ana Anić", "Ана Анић"],
  ["Shirete Gas", "Shyhrete Gas"],
])("%s may be %s", (one, other) => expect(isNearName(one, other)).toBe(true));

it.each([
  ["Ana Anić", "Ana Petrović"],
  ["Ivo", "Iva"],
  ["", "Ivo"],
])("%s is not %s", (one, other) => expect(isNearName(one, other)).toBe(false));
