import { readdirSync, readFileSync } from "node:fs";

// What processes cost, as Linux counts it in /proc.

/** Of /proc/PID/stat, always in hundredths of a second. */
const MS_PER_TICK = 10;

export type ProcessStat = { pid: number; parent: number; name: string; cpuMs: number };

/**
 * One line of /proc/PID/stat. The time of children that have ended and were waited for is in it too: a database
 * connection that was closed while we measured is not lost.
 */
export function parseStat(text: string): ProcessStat {
  // The name stands in brackets and may itself have spaces and brackets.
  const [open, close] = [text.indexOf("("), text.lastIndexOf(")")];
  const fields = text.slice(close + 2).split(" ");
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { pid: Number(text.slice(0, open)), parent: Number(fields[1]), name: text.slice(open + 1, close), cpuMs: ticks * MS_PER_TICK };
}

/** The proportional share of memory in kB: pages that several processes have count once, divided among them. */
export function parsePss(text: string): number {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0);
}

/** The processes with these ids and everything below them. */
export function treeOf(roots: readonly number[], all: readonly ProcessStat[]): ProcessStat[] {
  const found = new Set(roots);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return all.filter(({ pid }) => found.has(pid));
}

function readAll(): ProcessStat[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [parseStat(readFileSync(`/proc/${pid}/stat`, "utf8"))];
      } catch {
        // Ended since the folder was listed.
        return [];
      }
    });
}

/** CPU time of whole process trees since they began. */
export function cpuOf(roots: readonly number[]): number {
  return treeOf(roots, readAll()).reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}

/** Memory of whole process trees in MB. */
export function memoryOf(roots: readonly number[]): number {
  const kB = treeOf(roots, readAll()).reduce((sum, { pid }) => {
    try {
      return sum + parsePss(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"));
    } catch {
      return sum;
    }
  }, 0);
  return Math.round(kB / 1024);
}

/** The processes right below one, for example PostgreSQL below the process that guards it. */
export function childrenOf(pid: number): number[] {
  return readAll()
    .filter(({ parent }) => parent === pid)
    .map((child) => child.pid);
}
