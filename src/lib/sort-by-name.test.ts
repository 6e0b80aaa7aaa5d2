import { expect, it } from "vitest";
import { sortByName } from "./sort-by-name";

const names = (locale: string) =>
  sortByName(
    ["Šid", "Zrenjanin", "Sremska Mitrovica", "Apatin"].map((name) => ({ name })),
    locale,
  ).map(({ name }) => name);

it("sorts by the alphabet of the reader", () => {
  expect(names("en")).toEqual(["Apatin", "Šid", "Sremska Mitrovica", "Zrenjanin"]);
  // In Serbian, š is a letter of its own, after s.
  expect(names("sr-Latn")).toEqual(["Apatin", "Sremska Mitrovica", "Šid", "Zrenjanin"]);
});
