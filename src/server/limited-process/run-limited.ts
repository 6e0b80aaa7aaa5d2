import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type ProcessLimits = { seconds: number; megabytes: number };
export type LimitedRun = { ok: true; answer: string } | { ok: false; fault: "too-slow" | "too-long" | "too-much-memory" | "broken" };

/** A program of ours, by its path in the repository; its last argument is the megabytes that it may take (see watch-limits.ts). */
type Program = { path: string; arguments?: readonly string[]; heapMegabytes: number; environment?: Record<string, string> };

const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** Hands bytes to a program in a process of its own, which ends with the limits, with this process, or with its answer. */
export async function runLimited(program: Program, input: Buffer, limits: ProcessLimits): Promise<LimitedRun> {
  const { output, signal, isLate, isLong } = await run(program, input, limits);
  if (isLate) return { ok: false, fault: "too-slow" };
  if (isLong) return { ok: false, fault: "too-long" };
  if (output) return { ok: true, answer: output };
  // Killed by its own watch or by the system, or given up by its engine: it has asked for too much.
  return { ok: false, fault: signal ? "too-much-memory" : "broken" };
}

type Ending = { output: string; signal: NodeJS.Signals | null; isLate: boolean; isLong: boolean };

function run(program: Program, input: Buffer, { seconds, megabytes }: ProcessLimits): Promise<Ending> {
  const flags = [`--max-old-space-size=${program.heapMegabytes}`, "--max-semi-space-size=4", "--import", "tsx"];
  // Next compiles what it is given; the program runs as it stands, through the same loader as the commands.
  const path = join(process.cwd(), program.path);
  const child = spawn(process.execPath, [...flags, path, ...(program.arguments ?? []), String(megabytes)], {
    stdio: ["pipe", "pipe", "ignore"],
    // None of the secrets of this process, and no place to keep compiled files.
    env: { NODE_ENV: "production", TSX_DISABLE_CACHE: "1", TMPDIR: tmpdir(), ...program.environment },
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
    child.stdin.end(input);
  });
}
