import { documentLimits } from "../../lib/document-fault";
import { fewAtOnce } from "../limited-process/few-at-once";
import type { ProcessLimits } from "../limited-process/run-limited";
import { convertInProcess } from "./conversion-process";
import type { DocumentReading } from "./convert-document";

const LIMITS: ProcessLimits = { seconds: 45, megabytes: 288 };
const inTurn = fewAtOnce({ running: 2, waiting: 6 });

/**
 * The text of a document that somebody has sent. What it is is decided by its bytes; the name tells only Markdown from plain
 * text. Nothing is written to disk. Never throws for the document's sake: a fault has its code, and the sentence for it is in
 * `documents.faults` of the messages.
 */
export async function readDocument(bytes: Buffer, fileName: string, options: Partial<ProcessLimits> = {}): Promise<DocumentReading> {
  if (bytes.length === 0) return { ok: false, fault: "empty" };
  if (bytes.length > documentLimits.megabytes * 1024 * 1024) return { ok: false, fault: "too-large" };
  const isNamedMarkdown = /\.(?:md|markdown)$/i.test(fileName);
  const reading = await inTurn(() => convertInProcess(bytes, isNamedMarkdown, { ...LIMITS, ...options }));
  return reading === "too-many" ? { ok: false, fault: reading } : reading;
}
