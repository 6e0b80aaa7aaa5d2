import { expect, it } from "vitest";
import type { DocumentText } from "../document-text";
import { documentBlocks, type LineUse } from "./document-blocks";

const lineOf = (text: string, page: number | null = null) => ({
  text,
  kind: "paragraph" as const,
  level: 0,
  isBold: false,
  page,
  links: [],
});
const textOf = (...lines: ReturnType<typeof lineOf>[]): DocumentText => ({ format: "pdf", lines });
const use = (from: number, to: number, name: string): LineUse => ({ lines: { from, to }, anchor: `piece-${from}-${to}`, name });
const told = (blocks: ReturnType<typeof documentBlocks>) =>
  blocks.map(({ lines, uses, skipped, page }) => [
    lines.map(({ number }) => number).join(),
    uses.map(({ name }) => name).join(),
    skipped,
    page,
  ]);

it("keeps lines together that are used in the same place, and leaves out the empty ones", () => {
  const text = textOf(lineOf("a"), lineOf(""), lineOf("b"), lineOf("c"), lineOf("d"));
  expect(told(documentBlocks(text, [use(1, 3, "need"), use(4, 4, "tips"), use(4, 4, "claims")], null))).toEqual([
    ["1,3", "need", 0, null],
    ["4", "tips,claims", 0, null],
    ["5", "", 0, null],
  ]);
});

it("says how many lines are not shown, and where a page begins", () => {
  const text = textOf(lineOf("a", 1), lineOf("b", 1), lineOf("c", 2), lineOf("d", 2), lineOf("e", 2));
  expect(told(documentBlocks(text, [], [{ from: 2, to: 3 }]))).toEqual([
    ["2", "", 1, 1],
    ["3", "", 0, 2],
    ["", "", 2, null],
  ]);
});
