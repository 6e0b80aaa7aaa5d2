import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DocumentReading } from "./convert-document";

export type ConversionLimits = { seconds: number; megabytes: number };

// Next compiles what it is given; this file runs as it stands, through the same loader as the commands.
const PROGRAM = join(process.cwd(), "src/server/document-reader/conversion.ts");
/** Room for what is no heap: the program itself, the bytes of the document, what is being unpacked. */
const BESIDE_HEAP_MEGABYTES = 80;
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

type Ending = { output: string; signal: NodeJS.Signals | null; isLate: boolean; isLong: boolean };

/** Reads a document in a process of its own, which ends with the limits, with this process, or with its answer. */
export async function convertInProcess(bytes: Buffer, isNamedMarkdown: boolean, limits: ConversionLimits): Promise<DocumentReading> {
  const { output, signal, isLate, isLong } = await run(bytes, isNamedMarkdown, limits);
  if (isLate) return { ok: false, fault: "too-slow" };
  if (isLong) return { ok: false, fault: "too-long" };
  if (output) return JSON.parse(output) as DocumentReading;
  // Killed by its own watch or by the system, or given up by its engine: it has asked for too much.
  return { ok: false, fault: signal ? "too-much-memory" : "broken" };
}

function run(bytes: Buffer, isNamedMarkdown: boolean, { seconds, megabytes }: ConversionLimits): Promise<Ending> {
  const flags = [`--max-old-space-size=${megabytes - BESIDE_HEAP_MEGABYTES}`, "--max-semi-space-size=4", "--import", "tsx"];
  const child = spawn(process.execPath, [...flags, PROGRAM, isNamedMarkdown ? "markdown" : "text", String(megabytes)], {
    stdio: ["pipe", "pipe", "ignore"],
    // None of the secrets of this process, and no place to keep compiled files.
    env: { NODE_ENV: "production", TSX_DISABLE_CACHE: "1", TMPDIR: tmpdir() },
  });
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill("SIGKILL");
    }, seconds * 1000);
    child.stdout.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length > MAX_ANSWER_BYTES) child.kill("SIGKILL");
      else chunks.push(chunk);
    });
    child.once("error", reject);
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      const output = code === 0 ? Buffer.concat(chunks).toString("utf8") : "";
      resolve({ output, signal, isLate, isLong: length > MAX_ANSWER_BYTES });
    });
    // A child that has ended takes no more bytes; why it has ended is told above.
    child.stdin.on("error", () => {});
    child.stdin.end(bytes);
  });
}
