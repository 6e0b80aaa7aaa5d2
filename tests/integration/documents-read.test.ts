import { expect, it } from "vitest";
import type { DocumentText } from "../../src/lib/document-text";
import { readDocument } from "../../src/server/document-reader/read-document";
import { pdf, pdfFile } from "../support/documents/pdf-file";
import { word, wordFile } from "../support/documents/word-file";

async function read(bytes: Buffer, name: string): Promise<DocumentText> {
  const reading = await readDocument(bytes, name);
  if (!reading.ok) throw new Error(`${name}: ${reading.fault}`);
  return reading.text;
}

const texts = ({ lines }: DocumentText) => lines.map(({ text }) => text);
const shape = ({ lines }: DocumentText) => lines.map(({ kind, level, text }) => `${kind} ${level} ${text}`);

it("a Word file gives headings, lists as deep as they are, bold lines, links, cells and footnotes", async () => {
  const bytes = await wordFile(
    [
      word.heading("Општина Зрењанин / Србија", 1),
      word.bold("Dnevni boravak za mlade"),
      word.withNote("Svako jutro dolazi kombi."),
      word.bullet("Prvi korak"),
      word.bullet("Njegov deo", 1),
      word.numbered("Zaključak"),
      word.withLink("See ", "the page", "https://example.org/a?b=1"),
      word.withLink("Not ", "this one", "javascript:alert(1)"),
      word.table([
        ["Name", "Ana"],
        ["Role", "Officer"],
      ]),
    ],
    "Od 2021. godine.",
  );
  const text = await read(bytes, "study.docx");
  expect(text.format).toBe("docx");
  const found = shape(text);
  for (const line of [
    "heading 1 Општина Зрењанин / Србија",
    "bullet 0 Prvi korak",
    "bullet 1 Njegov deo",
    "numbered 0 Zaključak",
    "paragraph 0 Officer",
  ]) {
    expect(found).toContain(line);
  }
  expect(text.lines.find(({ text: one }) => one.startsWith("Dnevni"))?.isBold).toBe(true);
  expect(texts(text).join("\n")).toContain("Od 2021. godine.");
  const linkOf = (start: string) => text.lines.find(({ text: one }) => one.startsWith(start))?.links;
  expect(linkOf("See")).toEqual([{ text: "the page", address: "https://example.org/a?b=1" }]);
  expect(linkOf("Not")).toEqual([{ text: "this one", address: "about:invalid" }]);
});

it("a PDF gives paragraphs put together again, entries of lists and pages", async () => {
  const long = "The van calls at nine villages each week, and a nurse and a social worker ride along with the driver. ".repeat(3).trim();
  const bytes = await pdfFile([
    pdf.heading("Municipality of Čačinci / Hrvatska"),
    pdf.paragraph(long),
    pdf.bullets(["A first thing was done.", "A second thing was done."]),
    pdf.pageBreak(),
    pdf.paragraph("Друга страна почиње овде."),
  ]);
  const text = await read(bytes, "study.pdf");
  expect(texts(text)).toContain(long);
  expect(text.lines.find(({ text: one }) => one.startsWith("Municipality"))).toMatchObject({ page: 1, isBold: true });
  expect(text.lines.filter(({ kind }) => kind === "bullet").map(({ text: one }) => one)).toEqual([
    "A first thing was done.",
    "A second thing was done.",
  ]);
  expect(text.lines.find(({ text: one }) => one.startsWith("Друга"))?.page).toBe(2);
});

it("line n of a text file is its nth line, whatever bytes its letters are", async () => {
  const written = "Opština Čačak\r\n\r\n- prva stavka\n1. prvi korak\n[Stranica](#)\nДруга страна";
  const ways: [string, Buffer][] = [
    ["UTF-8", Buffer.from(written)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${written}`)],
    ["UTF-16", Buffer.from(`\ufeff${written}`, "utf16le")],
  ];
  for (const [way, bytes] of ways) {
    const text = await read(bytes, "study.txt");
    expect(texts(text), way).toEqual(["Opština Čačak", "", "prva stavka", "prvi korak", "Stranica", "Друга страна"]);
    expect(text.lines.map(({ kind }) => kind).slice(2, 4), way).toEqual(["bullet", "numbered"]);
    expect(text.lines[4]?.links, way).toHaveLength(1);
  }
  // “Opština Čačak živi” in windows-1250, “Општина Чачак” in windows-1251.
  const latin = Buffer.from([0x4f, 0x70, 0x9a, 0x74, 0x69, 0x6e, 0x61, 0x20, 0xc8, 0x61, 0xe8, 0x61, 0x6b, 0x20, 0x9e, 0x69, 0x76, 0x69]);
  expect(texts(await read(latin, "a.txt"))).toEqual(["Opština Čačak živi"]);
  const cyrillic = Buffer.from([0xce, 0xef, 0xf8, 0xf2, 0xe8, 0xed, 0xe0, 0x20, 0xd7, 0xe0, 0xf7, 0xe0, 0xea]);
  expect(texts(await read(cyrillic, "a.txt"))).toEqual(["Општина Чачак"]);
});

it("Markdown keeps the numbers of its lines", async () => {
  const text = await read(
    Buffer.from("# A town / Serbia\n\nA **bold** word.\n\n- one\n  - two\n\n[page](https://example.org)\n"),
    "study.md",
  );
  expect(text.format).toBe("markdown");
  expect(text.lines[0]).toMatchObject({ kind: "heading", level: 1, text: "A town / Serbia" });
  expect(text.lines[2]?.text).toBe("A bold word.");
  expect(text.lines.slice(4, 6).map(({ kind, level, text: one }) => [kind, level, one])).toEqual([
    ["bullet", 0, "one"],
    ["bullet", 1, "two"],
  ]);
  expect(text.lines[7]?.links).toEqual([{ text: "page", address: "https://example.org" }]);
});
