import { type ZipPart, zipParts } from "../../../src/server/document-reader/zip-parts";
import { zipEntry, zipFile } from "./zip-file";

const PARAGRAPH = /<w:p>.*?<\/w:p>|<w:p\/>/gs;
const textOf = (paragraph: string) => paragraph.replace(/<[^>]*>/g, "");
const withText = (paragraph: string, text: string) => {
  const style = /<w:pPr>.*?<\/w:pPr>/s.exec(paragraph)?.[0] ?? "";
  return `<w:p>${style}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
};

/** What somebody writes: over lines, by how these begin, and below headings, for each empty paragraph that waits there in turn. */
export type Writing = { over: Record<string, string>; below: Record<string, readonly (readonly string[])[]>; deletesHelp: boolean };

/** A Word template in which somebody has written, each entry in a copy of the empty paragraph that waits for it, as Word does it. */
export async function filledTemplate(template: Buffer, { over, below, deletesHelp }: Writing): Promise<Buffer> {
  let waiting: (readonly string[])[] = [];
  const write = (paragraph: string) => {
    const text = textOf(paragraph);
    if (text === "") return (waiting.shift() ?? [""]).map((entry) => withText(paragraph, entry)).join("");
    if (text.startsWith("[?")) return deletesHelp ? "" : paragraph;
    if (text in below) waiting = [...(below[text] ?? [])];
    const written = Object.entries(over).find(([start]) => text.startsWith(start))?.[1];
    return written === undefined ? paragraph : withText(paragraph, written);
  };
  const filled = async ({ name, read }: ZipPart) => {
    const bytes = await read();
    return zipEntry(name, name === "word/document.xml" ? bytes.toString("utf8").replace(PARAGRAPH, write) : bytes);
  };
  return zipFile(await Promise.all((await zipParts(template)).map(filled)));
}
