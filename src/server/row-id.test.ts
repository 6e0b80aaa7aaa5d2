import { expect, it } from "vitest";
import { newRowId } from "./row-id";

it("is a UUID of version 7 with the time in front", () => {
  const moment = Date.now() + 60_000;
  const id = newRowId(moment);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(moment);
});

it("grows, in one moment and while the clock stands or goes back", () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => newRowId(1_000_000 - index));
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
