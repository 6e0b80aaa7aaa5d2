// A lock is a file that names its owner. Unlike a lock of the operating system it survives a `kill -9`: then the owner
// is no longer alive, and the next process takes the lock over.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identify, isAlive } from "../../server/process-identity.mjs";

/**
 * @typedef {import("../../server/process-identity.mjs").ProcessIdentity} ProcessIdentity
 * @typedef {ProcessIdentity & { role: "server" | "database" | "command" }} StartedProcess
 * @typedef {{ owner: ProcessIdentity, address?: string, processes?: StartedProcess[], databasePort?: number }} LockContent
 */

/** @param {string} file @returns {LockContent | undefined} */
export function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** What the lock says, if its owner lives. @param {string} file */
export function lockHolder(file) {
  const content = readLock(file);
  return content && isAlive(content.owner) ? content : undefined;
}

/** @param {string} file @param {LockContent} content */
export function writeLock(file, content) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(content, null, 2), { mode: 0o600 });
  renameSync(draft, file);
}

/**
 * Takes the lock, or says who has it. What a dead owner left behind is handed back, so that the caller can clear up.
 * @param {string} file @param {Partial<LockContent>} [more]
 * @returns {{ taken: true, left: LockContent | undefined } | { taken: false, holder: LockContent }}
 */
export function takeLock(file, more = {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, JSON.stringify({ owner: identify(process.pid), ...more }, null, 2), { mode: 0o600 });
  try {
    // A hard link fails when the name exists, so of two processes exactly one wins, and nobody sees half a file.
    linkSync(draft, file);
    return { taken: true, left: undefined };
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    const content = readLock(file);
    if (content && isAlive(content.owner)) return { taken: false, holder: content };
    return takeOver(file, draft, content);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @param {string} file @param {string} draft @param {LockContent | undefined} left */
function takeOver(file, draft, left) {
  // Two processes may find the same dead owner. The old file is moved aside under a name of its own: whoever moved the
  // dead owner's file goes on; whoever finds that he moved a living winner's file puts it back.
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
  } catch {
    return takeLock(file, JSON.parse(readFileSync(draft, "utf8")));
  }
  const moved = readLock(aside);
  if (moved && isAlive(moved.owner)) {
    renameSync(aside, file);
    return { taken: /** @type {const} */ (false), holder: moved };
  }
  rmSync(aside, { force: true });
  const again = takeLock(file, JSON.parse(readFileSync(draft, "utf8")));
  return again.taken ? { ...again, left } : again;
}

/** Gives the lock back, if it is ours. @param {string} file */
export function releaseLock(file) {
  if (readLock(file)?.owner.pid === process.pid) rmSync(file, { force: true });
}
