import { matchHeading } from "../../../src/lib/template/match-heading";
import { type ReadLine, readLines } from "../../../src/lib/template/read-lines";
import { plainDocument } from "../plain-document";
import { pdf, pdfFile } from "./pdf-file";
import { word, wordFile } from "./word-file";

function wordPart(line: ReadLine) {
  const [link] = line.links;
  if (link) return word.withLink("", link.text, link.address);
  if (line.kind === "bullet") return word.bullet(line.text, line.level);
  return matchHeading(line) ? word.heading(line.text) : word.plain(line.text);
}

function drawing(line: ReadLine) {
  const [link] = line.links;
  if (link) return pdf.link(link.text, link.address);
  if (line.kind === "bullet") return pdf.bullets([line.text], line.level);
  return matchHeading(line) ? pdf.heading(line.text) : pdf.paragraph(line.text);
}

const inMarkdown = (written: string, line: ReadLine | undefined) => (line && matchHeading(line) ? `## ${written}` : written);

/** A case study of the tests, which is written with the marks of Markdown, as a file of each kind. */
export async function caseStudyFiles(study: string): Promise<[name: string, bytes: Buffer][]> {
  const lines = readLines(plainDocument(study));
  const written = study.split("\n");
  const markdown = written.map((line, index) =>
    inMarkdown(
      line,
      lines.find(({ number }) => number === index + 1),
    ),
  );
  return [
    ["study.docx", await wordFile(lines.map(wordPart))],
    ["study.pdf", await pdfFile(lines.map(drawing))],
    ["study.txt", Buffer.from(study)],
    ["study.md", Buffer.from(markdown.join("\n"))],
  ];
}
