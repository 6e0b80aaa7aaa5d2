import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { type ZipEntry, zipEntry, zipFile } from "./zip-file";

type Part = Paragraph | Table;
const heading = (text: string, level: 1 | 2 = 2) =>
  new Paragraph({ text, heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 });
const bullet = (text: string, level = 0) => new Paragraph({ text, bullet: { level } });
const numbered = (text: string) => new Paragraph({ text, numbering: { reference: "steps", level: 0 } });
const bold = (text: string) => new Paragraph({ children: [new TextRun({ text, bold: true })] });
const plain = (text: string) => new Paragraph({ text });
const withLink = (before: string, text: string, link: string) =>
  new Paragraph({ children: [new TextRun(before), new ExternalHyperlink({ link, children: [new TextRun(text)] })] });
const withNote = (text: string) => new Paragraph({ children: [new TextRun(text), new FootnoteReferenceRun(1)] });
const table = (rows: readonly string[][]) =>
  new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [plain(text)] })) })) });

export const word = { heading, bullet, numbered, bold, plain, withLink, withNote, table };

/** A Word file of these parts; `note` is its only footnote. */
export function wordFile(children: Part[], note = ""): Promise<Buffer> {
  const steps = { level: 0, format: LevelFormat.DECIMAL, text: "%1." };
  return Packer.toBuffer(
    new Document({
      numbering: { config: [{ reference: "steps", levels: [steps] }] },
      footnotes: { 1: { children: [plain(note)] } },
      sections: [{ children }],
    }),
  );
}

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** The text of a Word file, as XML, of these paragraphs. */
export const documentXml = (paragraphs: readonly string[]) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs
    .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
    .join("")}</w:body></w:document>`;

/** A Word file put together part by part, so that any of them can be wrong. */
export const rawWordFile = (text: ZipEntry, others: readonly ZipEntry[] = []) =>
  zipFile([zipEntry("[Content_Types].xml", TYPES), zipEntry("_rels/.rels", RELATIONS), text, ...others]);
