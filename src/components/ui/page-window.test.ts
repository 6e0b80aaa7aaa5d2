import { describe, expect, it } from "vitest";
import { pageWindow } from "./page-window";

describe("pageWindow", () => {
  it.each([
    [1, 1, [1]],
    [1, 4, [1, 2, 3, 4]],
    [7, 42, [1, null, 6, 7, 8, null, 42]],
    [4, 42, [1, 2, 3, 4, 5, null, 42]],
    [42, 42, [1, null, 41, 42]],
  ])("shows around page %d of %d", (current, total, pages) => {
    expect(pageWindow(current, total)).toEqual(pages);
  });
});
