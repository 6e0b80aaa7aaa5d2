// A stamp remembers from which inputs a result was made, so that a second start skips what is already done.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const FOLDER = ".data/stamps";

/** @param {string} file @param {(file: string) => boolean} accept @returns {string[]} */
function filesBelow(file, accept) {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return [];
  if (!stats.isDirectory()) return accept(file) ? [file] : [];
  return readdirSync(file).flatMap((name) => filesBelow(path.posix.join(file, name), accept));
}

/** One digest of the contents of files and folders. @param {string[]} inputs @param {(file: string) => boolean} accept */
export function digest(inputs, accept = () => true, more = "") {
  const hash = createHash("sha256").update(more);
  for (const file of inputs.flatMap((input) => filesBelow(input, accept)).sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** @param {string} name @param {string} value */
export function stampIs(name, value) {
  try {
    return readFileSync(path.join(FOLDER, name), "utf8") === value;
  } catch {
    return false;
  }
}

/** @param {string} name @param {string} value */
export function writeStamp(name, value) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path.join(FOLDER, name), value);
}

/** To be called before the work begins: an interrupted step must be done again. @param {string} name */
export function clearStamp(name) {
  rmSync(path.join(FOLDER, name), { force: true });
}
