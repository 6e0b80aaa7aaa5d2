import { documentLimits } from "../../lib/document-fault";
import { type ConversionLimits, convertInProcess } from "./conversion-process";
import type { DocumentReading } from "./convert-document";

// Each conversion may take its limit of memory, and each that waits holds its bytes.
const AT_ONCE = 2;
const WAITING = 6;
const LIMITS: ConversionLimits = { seconds: 45, megabytes: 288 };

let running = 0;
const waiting: (() => void)[] = [];

/**
 * The text of a document that somebody has sent. What it is is decided by its bytes; the name tells only Markdown from plain
 * text. Nothing is written to disk. Never throws for the document's sake: a fault has its code, and the sentence for it is in
 * `documents.faults` of the messages.
 */
export async function readDocument(bytes: Buffer, fileName: string, options: Partial<ConversionLimits> = {}): Promise<DocumentReading> {
  if (bytes.length === 0) return { ok: false, fault: "empty" };
  if (bytes.length > documentLimits.megabytes * 1024 * 1024) return { ok: false, fault: "too-large" };
  if (running >= AT_ONCE && waiting.length >= WAITING) return { ok: false, fault: "too-many" };
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await convertInProcess(bytes, /\.(?:md|markdown)$/i.test(fileName), { ...LIMITS, ...options });
  } finally {
    // The place is handed on; only where nobody waits is it free.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
