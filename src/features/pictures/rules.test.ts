import { expect, it } from "vitest";
import { pictureFaults } from "../../lib/picture-fault";
import en from "../../messages/en.json";

it("each fault of a picture has a sentence of its own, and each sentence a fault", () => {
  expect(Object.keys(en.pictures.faults).toSorted()).toEqual([...pictureFaults].toSorted());
  expect(new Set(Object.values(en.pictures.faults)).size).toBe(pictureFaults.length);
});
