import { createHash } from "node:crypto";
import type { DocumentFormat, DocumentText } from "../lib/document-text";

export type SourceReading = { ok: true; text: DocumentText } | { ok: false; fault: SourceFault };
export type SourceFault = "empty" | "too-large" | "too-long" | "not-a-document";

/** What the routes, the commands and the table take. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

/** A book of a thousand pages has less. */
const MOST = { lines: 20_000, letters: 3_000_000 };
const LINE_END = /\r\n|\r|\n/;

/** The text of a document that somebody has sent. Only plain text can be read yet. */
export async function readSourceDocument(bytes: Buffer): Promise<SourceReading> {
  if (bytes.length > MAX_DOCUMENT_BYTES) return { ok: false, fault: "too-large" };
  if (bytes.includes(0) || bytes.subarray(0, 5).toString("latin1") === "%PDF-") return { ok: false, fault: "not-a-document" };
  const lines = writtenLines(bytes).map((written) => {
    const heading = /^(#{1,6})\s+(.+)$/.exec(written.trim());
    const text = (heading?.[2] ?? written).replace(/\s+/g, " ").trim();
    const kind = heading ? ("heading" as const) : ("paragraph" as const);
    return { text, kind, level: heading?.[1]?.length ?? 0, isBold: false, page: null, links: [] };
  });
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (lines.length > MOST.lines || letters > MOST.letters) return { ok: false, fault: "too-long" };
  return lines.some(({ text }) => text) ? { ok: true, text: { format: "text", lines } } : { ok: false, fault: "empty" };
}

/** The lines of a text file as they stand there. */
export const writtenLines = (bytes: Buffer): string[] =>
  bytes
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .split(LINE_END);

/** What a document is called on the way; its sender is not asked. */
export const mediaTypes: Record<DocumentFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  text: "text/plain; charset=utf-8",
  markdown: "text/markdown; charset=utf-8",
};

export const sha256Of = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
