import { isDatabaseReady } from "./db";

/** How long an answer holds. Recovery is noticed within this time and one check. */
const HOLDS_MS = 1000;

let known: { isReady: boolean; at: number } | undefined;
let asking: Promise<boolean> | undefined;

function ask(): Promise<boolean> {
  asking ??= isDatabaseReady().then((isReady) => {
    known = { isReady, at: Date.now() };
    asking = undefined;
    return isReady;
  });
  return asking;
}

/**
 * Whether the database answered when it was last asked: at most once a second, however many requests there are, and
 * no request but the very first waits for it. Only for telling visitors early; every read has its own time limits.
 */
export async function isDatabaseAnswering(): Promise<boolean> {
  if (!known) return ask();
  if (Date.now() - known.at > HOLDS_MS) void ask();
  return known.isReady;
}

/** The same, asked now: after a read that has failed, to tell a fault from a database that is gone. */
export function isDatabaseAnsweringNow(): Promise<boolean> {
  return ask();
}
