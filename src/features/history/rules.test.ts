import { expect, it } from "vitest";
import type { RevisionEntry } from "../editorial/dto";
import { choosable, pageOf, REVISIONS_PER_PAGE, revisionNumberIn } from "./rules";

const all = Array.from(
  { length: 2 * REVISIONS_PER_PAGE + 1 },
  (_, at): RevisionEntry => ({
    number: 2 * REVISIONS_PER_PAGE + 1 - at,
    by: { id: "1", name: "Ana" },
    at: "2026-11-22T02:37:05Z",
    message: "",
    isAutosave: false,
    isLive: at === 3,
  }),
);

it("shows the history page by page, and the nearest page for what is none", () => {
  expect(pageOf(all, undefined)).toMatchObject({ page: 1, pages: 3 });
  expect(pageOf(all, "3").shown.map(({ number }) => number)).toEqual([1]);
  expect(["0", "99", "x", ["2", "3"]].map((asked) => pageOf(all, asked).page)).toEqual([1, 3, 1, 1]);
  expect(pageOf([], "2")).toEqual({ shown: [], page: 1, pages: 1 });
});

it("offers for a comparison what is shown, the newest two and the live one", () => {
  const live = 2 * REVISIONS_PER_PAGE + 1 - 3;
  expect(choosable(all, pageOf(all, "3").shown).map(({ number }) => number)).toEqual([live + 3, live + 2, live, 1]);
});

it("reads the numbers of an address", () =>
  expect(["12", "0", "1.5", "x", undefined, ["1"]].map(revisionNumberIn)).toEqual([12, null, null, null, null, null]));
