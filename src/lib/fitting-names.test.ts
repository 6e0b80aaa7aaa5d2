import { expect, it } from "vitest";
import { fittingNames, formsOf } from "./fitting-names";

const terms = [
  ["Fushë Kosovë / Kosovo Polje", "Косово Поље"],
  ["Obiliq / Obilić", "Kastriot"],
  ["Kosovo*", "Kosova"],
  ["Bitola", "Manastir", "Bitolj"],
  ["Niš", "Nish"],
].map((names) => ({ id: names[0], forms: names.map(formsOf) }));
const told = (typed: string) =>
  fittingNames(typed, terms, 3).map(({ term, otherName }) => (otherName ? `${term.id} as ${otherName}` : term.id));

it.each([
  ["bit", ["Bitola"]],
  ["man", ["Bitola as Manastir"]],
  ["Kosovo p", ["Fushë Kosovë / Kosovo Polje"]],
  ["kos", ["Kosovo*", "Fushë Kosovë / Kosovo Polje"]],
  ["полj", ["Fushë Kosovë / Kosovo Polje"]],
  ["nish", ["Niš"]],
  ["obilq", []],
  ["OBILIQ", ["Obiliq / Obilić"]],
  ["", []],
  ["!!", []],
])("%s", (typed, expected) => expect(told(typed)).toEqual(expected));
