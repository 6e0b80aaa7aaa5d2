import { fromMarkdown } from "mdast-util-from-markdown";
import type { DocumentLine } from "../../lib/document-text";
import { documentLine, headingLevel } from "./document-line";
import { BREAK, type InlinePart, lineOfParts, splitAtBreaks } from "./inline-parts";
import { safeAddress } from "./link-address";

type Node = ReturnType<typeof fromMarkdown>["children"][number];
type Part = InlinePart & { line: number };
type Style = Omit<InlinePart, "text">;
type Place = Pick<DocumentLine, "kind" | "level">;

const PARAGRAPH: Place = { kind: "paragraph", level: 0 };

/**
 * The lines of a Markdown file, each paragraph in the place of its first line in the file; the other lines of the file are
 * empty, so that line numbers stay those of the file.
 */
export function readMarkdownLines(markdown: string): DocumentLine[] {
  const written = markdown.split(/\r\n|\r|\n/);
  const lines = written.map(() => documentLine(""));
  const root = fromMarkdown(markdown);
  const addresses = addressesIn(root.children);
  for (const block of root.children) readBlock(block, PARAGRAPH, { written, lines, addresses });
  return lines;
}

type Reading = { written: string[]; lines: DocumentLine[]; addresses: Map<string, string> };

const childrenOf = (node: Node) => ("children" in node ? (node.children as Node[]) : []);
const lineOf = (node: Node) => node.position?.start.line ?? 1;

function addressesIn(nodes: readonly Node[]): Map<string, string> {
  const found = nodes.flatMap((node): [string, string][] =>
    node.type === "definition" ? [[node.identifier, node.url]] : [...addressesIn(childrenOf(node))],
  );
  return new Map(found);
}

function readBlock(node: Node, place: Place, reading: Reading): void {
  const line = lineOf(node);
  if (node.type === "heading") writeParts(inlineParts(node, reading), { kind: "heading", level: headingLevel(node.depth) }, reading);
  else if (node.type === "paragraph") writeParts(inlineParts(node, reading), place, reading);
  else if (node.type === "code") writeAsItStands(node.value, isFence(reading.written[line - 1]) ? line + 1 : line, reading);
  else if (node.type === "html") writeAsItStands(node.value.replace(/<!--[\s\S]*?-->|<[^>]*>/g, keepBreaks), line, reading);
  else if (node.type === "list") readList(node, place, reading);
  else for (const child of childrenOf(node)) readBlock(child, place, reading);
}

function readList(list: Extract<Node, { type: "list" }>, place: Place, reading: Reading): void {
  // Deeper by one than the list around this one, if there is one.
  const level = place.kind === "paragraph" ? 0 : place.level + 1;
  for (const entry of list.children) readEntry(entry, { kind: list.ordered ? "numbered" : "bullet", level }, reading);
}

/** The first block of an entry stands beside its mark; the others are paragraphs below it, or lists in it. */
function readEntry(entry: Node, place: Place, reading: Reading): void {
  for (const [index, child] of childrenOf(entry).entries())
    readBlock(child, index === 0 || child.type === "list" ? place : PARAGRAPH, reading);
}

const isFence = (written = "") => /^[\s>]*(?:`{3}|~{3})/.test(written);
const keepBreaks = (markup: string) => markup.replace(/[^\n]/g, "");

function writeAsItStands(text: string, firstLine: number, { lines }: Reading): void {
  for (const [index, line] of text.split("\n").entries()) {
    if (firstLine - 1 + index < lines.length) lines[firstLine - 1 + index] = documentLine(line);
  }
}

function inlineParts(node: Node, reading: Reading, style: Style = { isBold: false, address: null }): Part[] {
  const line = lineOf(node);
  if (node.type === "text") return textParts(node.value, line, style, reading);
  if (node.type === "inlineCode") return [{ text: node.value, line, ...style }];
  if (node.type === "break") return [{ text: BREAK, line, ...style }];
  const isBold = style.isBold || node.type === "strong";
  const address = addressOf(node, reading) ?? style.address;
  return childrenOf(node).flatMap((child) => inlineParts(child, reading, { isBold, address }));
}

function addressOf(node: Node, { addresses }: Reading): string | null {
  if (node.type === "link") return safeAddress(node.url);
  return node.type === "linkReference" ? safeAddress(addresses.get(node.identifier) ?? "") : null;
}

/** A row of a table is a line: the tables of Markdown are an extension of it. */
function textParts(value: string, line: number, style: Style, { written }: Reading): Part[] {
  return value.split("\n").flatMap((text, index) => {
    const isRow = written[line - 1 + index]?.trimStart().startsWith("|");
    const before = index === 0 ? [] : [{ text: isRow ? BREAK : " ", line: line + index, ...style }];
    return [...before, { text, line: line + index, ...style }];
  });
}

function writeParts(parts: readonly Part[], place: Place, { lines }: Reading): void {
  for (const own of splitAtBreaks(parts)) {
    const [first] = own;
    if (first) lines[first.line - 1] = lineOfParts(own, place);
  }
}
