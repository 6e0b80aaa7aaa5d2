import { expect, it } from "vitest";
import { isSameWord } from "./same-word";

it.each([
  ["opstina", "opstinama"],
  ["opstini", "opstinom"],
  ["komuna", "komunes"],
  ["municipality", "municipalities"],
  ["invalidi", "invalida"],
  ["children", "children"],
  ["bashki", "bashkia"],
  ["bashki", "bashkive"],
  ["obcina", "obcine"],
  ["boravak", "boravaka"],
  ["school", "schools"],
  ["romi", "romi"],
])("%s and %s are one word", (left, right) => expect(isSameWord(left, right) || isSameWord(right, left)).toBe(true));

it.each([
  ["roma", "rome"],
  ["care", "card"],
  ["boravak", "borba"],
  ["school", "scholarship"],
  ["obec", "obelisk"],
  ["children", "child"],
])("%s and %s are not", (left, right) => expect(isSameWord(left, right)).toBe(false));
