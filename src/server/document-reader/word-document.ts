import mammoth from "mammoth";
import type { DocumentLine } from "../../lib/document-text";
import { BREAK, type InlinePart, lineOfParts, splitAtBreaks } from "./inline-parts";
import { safeAddress } from "./link-address";
import { listMarks } from "./list-mark";
import { openWordPackage } from "./word-package";
import { type WordStyle, wordStyles } from "./word-styles";

/** What mammoth reads a document into, as far as it is used here. */
type WordNode = {
  type: string;
  children?: WordNode[];
  value?: string;
  styleId?: string | null;
  numbering?: { level: string; isOrdered: boolean } | null;
  isBold?: boolean;
  href?: string;
  checked?: boolean;
};
type NoteReference = WordNode & { noteType: string; noteId: string };
type WordTree = WordNode & { notes: { resolve: (reference: NoteReference) => { body: WordNode[] } | null } };

type Reading = {
  notes: WordTree["notes"];
  styleOf: (id: string | null | undefined) => WordStyle;
  markOf: ReturnType<typeof listMarks>;
  notesSoFar: number;
};

const STYLES = "word/styles.xml";

/** The lines of a Word file: paragraphs, headings, entries of lists, cells of tables, and each footnote below its paragraph. */
export async function readWordLines(bytes: Buffer): Promise<DocumentLine[]> {
  const file = await openWordPackage(bytes);
  const styles = file.exists(STYLES) ? await file.read(STYLES, "utf-8") : "";
  const tree = await readTree(file);
  const reading = { notes: tree.notes, styleOf: wordStyles(String(styles) || "<w:styles/>"), markOf: listMarks(), notesSoFar: 0 };
  return linesOf(tree, reading).filter(({ text }) => text !== "");
}

/** Mammoth's tree is taken on its way to HTML: it knows more than the HTML, and nothing has to be cleaned. */
async function readTree(file: Awaited<ReturnType<typeof openWordPackage>>): Promise<WordTree> {
  let tree: WordTree | undefined;
  const transformDocument = (document: WordTree) => {
    tree = document;
    return { ...document, children: [] };
  };
  // `file` is how mammoth's own tests hand it the parts one by one; its types know only whole files.
  await mammoth.convertToHtml({ file } as unknown as { buffer: Buffer }, { transformDocument });
  if (!tree) throw new Error("mammoth has read nothing");
  return tree;
}

function linesOf(node: WordNode, reading: Reading): DocumentLine[] {
  if (node.type === "paragraph") return paragraphLines(node, reading);
  return (node.children ?? []).flatMap((child) => linesOf(child, reading));
}

function paragraphLines(paragraph: WordNode, reading: Reading): DocumentLine[] {
  const style = reading.styleOf(paragraph.styleId);
  const notes: DocumentLine[] = [];
  const parts = inlineParts(paragraph, { isBold: style.isBold, address: null }, { reading, notes });
  const { numbering } = paragraph;
  const whole = parts.map((part) => (part.text === BREAK ? { ...part, text: " " } : part));
  if (style.heading !== null) return [lineOfParts(whole, { kind: "heading", level: style.heading }), ...notes];
  if (numbering) {
    const kind = numbering.isOrdered ? "numbered" : "bullet";
    return [lineOfParts(whole, { kind, level: Number(numbering.level) || 0 }), ...notes];
  }
  const lines = splitAtBreaks(parts).map((own) => lineOfParts(own, { kind: "paragraph", level: 0 }));
  // Lists that were typed with a dash and a space.
  return [...lines.map((line) => ({ ...line, ...reading.markOf(line.text) })), ...notes];
}

type Style = Omit<InlinePart, "text">;

function inlineParts(node: WordNode, style: Style, into: { reading: Reading; notes: DocumentLine[] }): InlinePart[] {
  const inner = { ...style };
  switch (node.type) {
    case "text":
      return [{ text: (node.value ?? "").replaceAll("\n", " "), ...style }];
    case "tab":
      return [{ text: " ", ...style }];
    case "break":
      return [{ text: BREAK, ...style }];
    case "checkbox":
      return [{ text: node.checked ? "☒" : "☐", ...style }];
    case "noteReference":
      return [{ text: readNote(node as NoteReference, into), ...style }];
    case "run":
      inner.isBold ||= Boolean(node.isBold) || into.reading.styleOf(node.styleId).isBold;
      break;
    case "hyperlink":
      // Without an address of its own it leads to another place in the document.
      if (node.href) inner.address = safeAddress(node.href);
      break;
  }
  return (node.children ?? []).flatMap((child) => inlineParts(child, inner, into));
}

const RAISED = [..."⁰¹²³⁴⁵⁶⁷⁸⁹"];
const raised = (number: number) => [...String(number)].map((digit) => RAISED[Number(digit)]).join("");

/** Writes the note down, to stand below the paragraph, and gives the number that its reader sees in both places. */
function readNote(reference: NoteReference, { reading, notes }: { reading: Reading; notes: DocumentLine[] }): string {
  const body = reading.notes.resolve(reference)?.body ?? [];
  reading.notesSoFar += 1;
  const mark = raised(reading.notesSoFar);
  const [first, ...others] = body.flatMap((node) => linesOf(node, reading)).filter(({ text }) => text !== "");
  if (first) notes.push({ ...first, text: `${mark} ${first.text}` }, ...others);
  return mark;
}
