import { expect, it } from "vitest";
import { ENTRIES_PER_PAGE, newestNumbers, placeIn, placeText, revisionNumberIn } from "./rules";

it("reads the numbers of an address", () =>
  expect(["12", "0", "1.5", "x", undefined, ["1"]].map(revisionNumberIn)).toEqual([12, null, null, null, null, null]));

it("writes the place of an entry so that it can be read again", () => {
  for (const place of [
    { number: 12, version: 0 },
    { number: 12, version: 345 },
  ])
    expect(placeIn(placeText(place))).toEqual(place);
});

it("takes what is no place for the newest one", () => {
  for (const text of ["", "0", "12.", "12.0", ".3", "-1", "1e3", "9999999999", "1.2.3", "x", undefined, ["12"]])
    expect(placeIn(text)).toBeNull();
});

it("names the newest revisions, and none that there is not", () => {
  expect(newestNumbers(3)).toEqual([3, 2, 1]);
  expect(newestNumbers(120).slice(-1)).toEqual([121 - ENTRIES_PER_PAGE]);
});
