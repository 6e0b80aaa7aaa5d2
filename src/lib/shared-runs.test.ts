import { expect, it } from "vitest";
import { runsIn, runsSharedWith, sharedPassages } from "./shared-runs";

// As in the booklet: a whole paragraph stands in two practices, once with other typography.
const doboj = "The mobile team goes from door to door, listens – and helps families in remote villages with documents. Then it returns.";
const other = "In Fushë Kosovë things differ. the mobile team goes from door to door, listens and helps families in remote villages!";

it("finds what stands in both, as it is written here", () => {
  expect(sharedPassages(doboj, runsIn([other]))).toEqual([
    "The mobile team goes from door to door, listens – and helps families in remote villages",
  ]);
});

it("finds nothing in seven words, and each of two passages", () => {
  expect(sharedPassages("one two three four five six seven", runsIn(["one two three four five six seven"]))).toEqual([]);
  const first = "a b c d e f g h";
  const second = "i j k l m n o p";
  expect(sharedPassages(`${first} here and there ${second}`, runsIn([`${second} … ${first}`]))).toEqual([first, second]);
});

it("sees no run across two texts", () => {
  expect(sharedPassages("one two three four five six seven eight", runsIn(["one two three four", "five six seven eight"]))).toEqual([]);
});

it("leaves out what stands in three other documents, and keeps the rest of each", () => {
  const common = "the municipality carried out and coordinated the work";
  const own = "we sat with every single family until late evening";
  const sizes = (others: string[][]) => runsSharedWith([common, own], others).map(({ size }) => size);
  expect(sizes([[common], [common, own]])).toEqual([1, 3]);
  expect(sizes([[common], [common, own], [common]])).toEqual([0, 2, 0]);
});
