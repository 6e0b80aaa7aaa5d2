import { expect, it } from "vitest";
import { inGroups } from "./letter-groups";

it("makes groups of four", () => {
  expect(inGroups("abcdefghij")).toBe("abcd efgh ij");
  expect(inGroups("")).toBe("");
});
