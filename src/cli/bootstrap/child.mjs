import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { OperatorError } from "../../server/operator-error.mjs";
import { diskFull } from "./folder.mjs";

/** The last lines of a log, for the person who must find out what went wrong. @param {string} file */
export function tail(file, lines = 40) {
  try {
    return readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
  } catch {
    return "";
  }
}

/**
 * Runs a program to its end with all its output in a log file.
 * @param {string} command @param {string[]} args
 * @param {{ log: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal, timeout?: number }} options
 * @returns {Promise<number>} its exit code
 */
export function runLogged(command, args, { log, env, signal, timeout }) {
  return new Promise((resolve, reject) => {
    const out = openSync(log, "w");
    const child = spawn(command, args, { stdio: ["ignore", out, out], env, timeout });
    closeSync(out);
    const stop = () => child.kill("SIGTERM");
    signal?.addEventListener("abort", stop, { once: true });
    child.once("error", reject);
    child.once("exit", (code) => {
      signal?.removeEventListener("abort", stop);
      if (signal?.aborted) reject(signal.reason);
      else resolve(code ?? 1);
    });
  });
}

/**
 * The same, and a failure becomes a sentence with the end of the log below it.
 * @param {string} command @param {string[]} args
 * @param {{ log: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal, timeout?: number, failure: string }} options
 */
export async function runOrExplain(command, args, { failure, ...options }) {
  const code = await runLogged(command, args, options);
  if (code === 0) return;
  const details = tail(options.log);
  if (details.includes("ENOSPC") || details.includes("No space left on device")) throw diskFull(process.cwd());
  throw new OperatorError(`${failure} The whole output is in ${options.log}; its end:`, { details });
}
