// A process id alone proves nothing: after a crash the number may belong to somebody else's program, and a launcher
// that trusted it would kill that program or refuse to start for ever. So an id is always kept with its birth time.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** @typedef {{ pid: number, born: string }} ProcessIdentity */

/** @param {string[]} args */
function ps(args) {
  try {
    return execFileSync("ps", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "";
  }
}

/** When the process was born, in the system's own words; undefined when it does not run. @param {number} pid */
export function bornAt(pid) {
  if (process.platform !== "linux") return ps(["-o", "lstart=", "-p", String(pid)]) || undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets and may itself contain spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
export function commandLine(pid) {
  if (process.platform !== "linux") return ps(["-o", "command=", "-p", String(pid)]);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
}

function allProcesses() {
  const names = process.platform === "linux" ? readdirSync("/proc") : ps(["-axo", "pid="]).split("\n");
  return names.map((name) => name.trim()).filter((name) => /^\d+$/.test(name));
}

/** Every process whose command line contains the text. @param {string} text @returns {ProcessIdentity[]} */
export function findProcesses(text) {
  return allProcesses().flatMap((name) => (commandLine(Number(name)).includes(text) ? identify(Number(name)) : []));
}

/** @param {number} pid @returns {ProcessIdentity} */
export function identify(pid) {
  return { pid, born: bornAt(pid) ?? "" };
}

/** @param {ProcessIdentity | undefined} identity */
export function isAlive(identity) {
  return identity !== undefined && identity.born !== "" && bornAt(identity.pid) === identity.born;
}

/**
 * Asks with the first signal, waits, and insists with each of the next ones. Resolves when the process is gone.
 * @param {ProcessIdentity} identity @param {NodeJS.Signals[]} signals @param {number} [patience] milliseconds for each
 */
export async function endProcess(identity, signals, patience = 10_000) {
  for (const signal of signals) {
    if (!isAlive(identity)) return;
    try {
      process.kill(identity.pid, signal);
    } catch {
      return;
    }
    for (const start = Date.now(); Date.now() - start < patience && isAlive(identity); ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
