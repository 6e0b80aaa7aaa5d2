import { type DocumentFault, documentLimits } from "../../lib/document-fault";
import type { DocumentLine, DocumentText } from "../../lib/document-text";
import { documentFormat } from "./document-format";
import { hasLetters } from "./document-line";
import { readMarkdownLines } from "./markdown-document";
import { readPdfLines } from "./pdf-document";
import { plainText } from "./plain-text";
import { readTextLines } from "./text-document";
import { UnreadableDocument } from "./unreadable-document";
import { readWordLines } from "./word-document";

export type DocumentReading = { ok: true; text: DocumentText } | { ok: false; fault: DocumentFault };

/** Reads a document in this very process, which a hostile one can bring down: for the process that is there for it. */
export async function convertDocument(bytes: Buffer, isNamedMarkdown: boolean): Promise<DocumentReading> {
  try {
    const text = await textOf(bytes, isNamedMarkdown);
    assertLimits(text.lines);
    return { ok: true, text };
  } catch (error) {
    return { ok: false, fault: error instanceof UnreadableDocument ? error.fault : "broken" };
  }
}

async function textOf(bytes: Buffer, isNamedMarkdown: boolean): Promise<DocumentText> {
  const format = documentFormat(bytes);
  if (format === "docx") return { format, lines: assertText(await readWordLines(bytes), "no-text") };
  if (format === "pdf") return { format, lines: assertText(await readPdfLines(bytes), "no-text") };
  const written = plainText(bytes);
  return isNamedMarkdown
    ? { format: "markdown", lines: assertText(readMarkdownLines(written), "empty") }
    : { format, lines: assertText(readTextLines(written), "empty") };
}

function assertText(lines: DocumentLine[], fault: DocumentFault): DocumentLine[] {
  if (!lines.some(({ text }) => hasLetters(text))) throw new UnreadableDocument(fault);
  return lines;
}

function assertLimits(lines: readonly DocumentLine[]): void {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (lines.length > documentLimits.lines || letters > documentLimits.letters) throw new UnreadableDocument("too-long");
}
