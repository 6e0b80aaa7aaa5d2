import { expect, it } from "vitest";
import { batched } from "./batched-read";

it("reads once for all who ask at the same moment, and again for whoever comes later", async () => {
  const reads: string[][] = [];
  const read = batched(async (keys: readonly string[]) => {
    reads.push([...keys]);
    return reads.length;
  });
  const waited = Promise.resolve().then(() => read(["c"]));
  expect(await Promise.all([read(["a", "b"]), read([]), waited])).toEqual([1, 1, 1]);
  expect(await read(["d"])).toBe(2);
  expect(reads).toEqual([["a", "b", "c"], ["d"]]);
});

it("fails for all of them, and not for the next", async () => {
  let isBroken = true;
  const read = batched(async () => {
    if (isBroken) throw new Error("broken");
    return "read";
  });
  expect(await Promise.allSettled([read([]), read([])])).toMatchObject([{ status: "rejected" }, { status: "rejected" }]);
  isBroken = false;
  expect(await read([])).toBe("read");
});
