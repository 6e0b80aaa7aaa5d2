import { describe, expect, it } from "vitest";
import { readSourceDocument, writtenLines } from "./read-source-document";

const textOf = async (written: string) => {
  const reading = await readSourceDocument(Buffer.from(written));
  return reading.ok ? reading.text.lines.map(({ kind, level, text }) => `${kind} ${level} ${text}`) : reading.fault;
};

describe("readSourceDocument", () => {
  it("has a line for each line of the file", async () =>
    expect(await textOf("\uFEFF# The  well\r\n\r\n  Добра\u00a0вода \n- a bullet")).toEqual([
      "heading 1 The well",
      "paragraph 0 ",
      "paragraph 0 Добра вода",
      "paragraph 0 - a bullet",
    ]));

  it.each([
    ["", "empty"],
    [" \n\t\n", "empty"],
    ["PK\u0003\u0004\u0000", "not-a-document"],
    ["%PDF-1.7\n", "not-a-document"],
    ["line\n".repeat(20_001), "too-long"],
  ])("says what is wrong with %j", async (written, fault) => expect(await textOf(written)).toBe(fault));

  it("tells the lines of the file as they stand there", () => expect(writtenLines(Buffer.from("- a\r\nb\n"))).toEqual(["- a", "b", ""]));
});
