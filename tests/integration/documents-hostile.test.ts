import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { crc32, createDeflateRaw } from "node:zlib";
import { expect, it, vi } from "vitest";
import { readDocument } from "../../src/server/document-reader/read-document";
import { memoryOf } from "../bench/processes";
import { longPdf, pdf, pdfFile } from "../support/documents/pdf-file";
import { documentXml, rawWordFile, word, wordFile } from "../support/documents/word-file";
import { type ZipEntry, zipEntry, zipFile } from "../support/documents/zip-file";

const MEGABYTE = 1024 * 1024;
const MOST_GROWTH_MB = 300;

/** Megabytes of one repeated sentence, packed a piece at a time: made at once, they would be this process's own memory. */
async function packedMegabytes(megabytes: number): Promise<ZipEntry> {
  const [start, end] = documentXml(["|"]).split("|") as [string, string];
  const piece = Buffer.from("Nobody is left behind. ".repeat(MEGABYTE / 23));
  const deflate = createDeflateRaw({ level: 9 });
  const packed = buffer(deflate);
  let crc = 0;
  let declaredBytes = 0;
  const write = async (bytes: Buffer) => {
    crc = crc32(bytes, crc);
    declaredBytes += bytes.length;
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once("drain", resolve));
  };
  await write(Buffer.from(start));
  for (let at = 0; at < megabytes; at += 1) await write(piece);
  await write(Buffer.from(end));
  deflate.end();
  return { name: "word/document.xml", packed: await packed, declaredBytes, crc };
}

const small = () => zipEntry("word/document.xml", documentXml(["A short text."]));
const ole = (name: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(name, "utf16le")]);
// One black dot.
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");

/** Words that do not repeat themselves, so that they cannot be packed well. */
const noise = (bytes: number) => randomBytes(bytes / 2).toString("hex");

const hostile: [what: string, fault: string, name: string, make: () => Promise<Buffer> | Buffer][] = [
  ["nothing", "empty", "a.docx", () => Buffer.alloc(0)],
  ["only spaces", "empty", "a.txt", () => Buffer.from(" \n\t\n ")],
  ["21 MB", "too-large", "a.txt", () => Buffer.alloc(21 * MEGABYTE, "a ")],
  ["a picture named .docx", "not-a-document", "a.docx", () => PNG],
  ["a page of the web", "not-a-document", "a.txt", () => Buffer.from("<!DOCTYPE html><p>Text</p>")],
  ["another zip", "not-a-document", "a.docx", () => zipFile([zipEntry("photo.jpg", "x")])],
  ["a Word file without its text", "broken", "a.docx", () => rawWordFile(zipEntry("word/other.xml", "x"))],
  ["Word of 1997", "old-word-format", "a.doc", () => ole("WordDocument")],
  ["Word with a password", "password-protected", "a.docx", () => ole("EncryptedPackage")],
  ["a zip with a password", "password-protected", "a.docx", () => rawWordFile({ ...small(), isEncrypted: true })],
  ["macros", "macros", "a.docx", () => rawWordFile(small(), [zipEntry("word/vbaProject.bin", "Sub AutoOpen()")])],
  ["a broken zip", "broken", "a.docx", async () => (await wordFile([word.plain("Text")])).subarray(0, 3000)],
  ["a part that is not what was packed", "broken", "a.docx", () => rawWordFile({ ...small(), crc: 1 })],
  ["XML that ends in the middle", "broken", "a.docx", () => rawWordFile(zipEntry("word/document.xml", "<w:document><w:body><w:p>"))],
  ["300 MB of XML in 900 KB", "zip-bomb", "a.docx", async () => rawWordFile(await packedMegabytes(300))],
  [
    "the same with a directory that lies",
    "zip-bomb",
    "a.docx",
    async () => rawWordFile({ ...(await packedMegabytes(300)), declaredBytes: 900 }),
  ],
  [
    "6 000 parts",
    "zip-bomb",
    "a.docx",
    () =>
      rawWordFile(
        small(),
        Array.from({ length: 6000 }, (_, at) => zipEntry(`p${at}`, "")),
      ),
  ],
  [
    "20 MB of XML that hardly packs",
    "too-long",
    "a.docx",
    () => rawWordFile(zipEntry("word/document.xml", documentXml([noise(20 * MEGABYTE)]))),
  ],
  ["30 000 lines", "too-long", "a.txt", () => Buffer.from("A line.\n".repeat(30_000))],
  ["a PDF with a password", "password-protected", "a.pdf", () => pdfFile([pdf.paragraph("Secret")], "open sesame")],
  ["a PDF of pictures", "no-text", "a.pdf", () => pdfFile([pdf.picture(PNG)])],
  ["10 000 pages", "too-long", "a.pdf", () => longPdf(10_000)],
  ["half a PDF header", "broken", "a.pdf", () => Buffer.from("%PDF-1.7\n1 0 obj\n<<")],
];

it("each hostile file is refused for what it is, takes no more memory than it may, and leaves no file behind", {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "inclusion-atlas-documents-"));
  vi.stubEnv("TMPDIR", folder);
  const curve: string[] = [];
  for (const [what, fault, name, make] of hostile) {
    const bytes = await make();
    globalThis.gc?.();
    // Of this process and of the one that reads.
    const start = memoryOf([process.pid]);
    let peak = start;
    const watch = setInterval(() => {
      peak = Math.max(peak, memoryOf([process.pid]));
    }, 50);
    const reading = await readDocument(bytes, name);
    clearInterval(watch);
    const grown = peak - start;
    curve.push(`${what} (${Math.ceil(bytes.length / 1024)} kB): ${grown} MB`);
    expect(reading, what).toEqual({ ok: false, fault });
    expect(grown, what).toBeLessThan(MOST_GROWTH_MB);
  }
  console.log(`memory of the server while it refuses:\n  ${curve.join("\n  ")}`);
  expect(readdirSync(folder)).toEqual([]);
  vi.unstubAllEnvs();
  rmdirSync(folder);
});

it("what takes too long or too much memory is ended, and what comes while many are read is told to come later", {
  timeout: 60_000,
}, async () => {
  const book = await wordFile(Array.from({ length: 3000 }, (_, at) => word.plain(`Paragraph ${at} of a long book about a small town.`)));
  expect(await readDocument(book, "a.docx", { seconds: 0.1 })).toEqual({ ok: false, fault: "too-slow" });
  expect(await readDocument(book, "a.docx", { megabytes: 100 })).toEqual({ ok: false, fault: "too-much-memory" });
  const many = await Promise.all(Array.from({ length: 12 }, () => readDocument(Buffer.from("Some text."), "a.txt")));
  const refused = many.filter((reading) => !reading.ok);
  expect(refused).toEqual(Array(4).fill({ ok: false, fault: "too-many" }));
  expect((await readDocument(book, "a.docx")).ok).toBe(true);
});
