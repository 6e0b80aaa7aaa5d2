import { describe, expect, it } from "vitest";
import { citationsOf, distinctNotes, editorsOf, readableFileName } from "./rules";

const hash = "0123456789abcdef";
const from = (source: string, heading: string | null, first: number, last: number) => ({
  passage: { source, heading, lines: { from: first, to: last }, hash },
});

describe("citationsOf", () => {
  it("names each source, heading and range once, and the lines in order", () => {
    const statements = [
      from("a", "Results", 9, 12),
      from("b", null, 3, 3),
      from("a", "Results", 2, 2),
      from("a", "Results", 9, 12),
      from("a", null, 1, 1),
    ];
    expect(citationsOf(statements)).toEqual([
      {
        source: "a",
        headings: [
          {
            heading: "Results",
            lines: [
              { from: 2, to: 2, hash },
              { from: 9, to: 12, hash },
            ],
          },
          { heading: null, lines: [{ from: 1, to: 1, hash }] },
        ],
      },
      { source: "b", headings: [{ heading: null, lines: [{ from: 3, to: 3, hash }] }] },
    ]);
  });

  it("leaves out what an editor added", () => {
    expect(citationsOf([{ addedBy: { editor: "Ana", on: "2026-11-01" } }])).toEqual([]);
  });
});

describe("editorsOf", () => {
  it("names an editor once for each day", () => {
    const ana = { editor: "Ana", on: "2026-11-01" };
    expect(editorsOf([{ addedBy: ana }, { addedBy: { ...ana } }, from("a", null, 1, 1)])).toEqual([ana]);
  });
});

describe("distinctNotes", () => {
  it("keeps the first of several sections", () => {
    expect(
      distinctNotes([
        { id: "x", section: "need" },
        { id: "y", section: null },
        { id: "x", section: "results" },
      ]),
    ).toEqual([
      { id: "x", section: "need" },
      { id: "y", section: null },
    ]);
  });
});

describe("readableFileName", () => {
  it.each([
    ["booklet.txt", "booklet.txt"],
    ["C:\\Users\\ana\\Добра пракса (2).docx", "Добра пракса (2).docx"],
    ["../../etc/passwd", "passwd"],
    ['a"b\r\nSet-Cookie: x=1.pdf', "a b Set-Cookie x=1.pdf"],
    ["", "document"],
    [".pdf", "document.pdf"],
  ])("makes of %j %j", (sent, name) => expect(readableFileName(sent)).toBe(name));

  it("keeps the ending of a name that is too long", () => {
    const name = readableFileName(`${"ž".repeat(400)}.docx`);
    expect([name.length, name.slice(-6)]).toEqual([200, "ž.docx"]);
  });
});
