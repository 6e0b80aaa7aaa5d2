import { type ProcessLimits, runLimited } from "../limited-process/run-limited";
import type { DocumentReading } from "./convert-document";

const PROGRAM = "src/server/document-reader/conversion.ts";
/** Room for what is no heap: the program itself, the bytes of the document, what is being unpacked. */
const BESIDE_HEAP_MEGABYTES = 80;

/** Reads a document in a process of its own. */
export async function convertInProcess(bytes: Buffer, isNamedMarkdown: boolean, limits: ProcessLimits): Promise<DocumentReading> {
  const kind = isNamedMarkdown ? "markdown" : "text";
  const program = { path: PROGRAM, arguments: [kind], heapMegabytes: limits.megabytes - BESIDE_HEAP_MEGABYTES };
  const run = await runLimited(program, bytes, limits);
  return run.ok ? (JSON.parse(run.answer) as DocumentReading) : run;
}
