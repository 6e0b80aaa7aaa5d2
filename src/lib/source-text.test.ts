import { expect, it } from "vitest";
import type { DocumentLine } from "./document-text";
import { sourceLines } from "./source-text";

const line = (text: string): DocumentLine => ({ text, kind: "paragraph", level: 0, isBold: false, page: null, links: [] });

it("what stands in the file is kept beside a line where it differs in more than white space, however much there is of it", () => {
  const much = " ".repeat(20_000_000);
  expect(sourceLines({ lines: [line("A well."), line("Dug by hand")] }, [`A${much}well.${much}`, "-\tDug  by hand"])).toEqual([
    { text: "A well.", kind: "paragraph", level: 0, written: null },
    { text: "Dug by hand", kind: "paragraph", level: 0, written: "- Dug by hand" },
  ]);
});
