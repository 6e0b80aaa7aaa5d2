import { createHash } from "node:crypto";
import { documentLimits } from "../lib/document-fault";
import type { DocumentFormat } from "../lib/document-text";
import { plainText } from "./document-reader/plain-text";

/** What the routes, the commands and the table take. */
export const MAX_DOCUMENT_BYTES = documentLimits.megabytes * 1024 * 1024;

const LINE_END = /\r\n|\r|\n/;

/** The lines of a text file as they stand there. */
export const writtenLines = (bytes: Buffer): string[] => plainText(bytes).split(LINE_END);

/** What a document is called on the way; its sender is not asked. */
export const mediaTypes: Record<DocumentFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  text: "text/plain; charset=utf-8",
  markdown: "text/markdown; charset=utf-8",
};

export const sha256Of = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");
