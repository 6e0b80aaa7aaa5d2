import { accessSync, constants, existsSync, mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OperatorError } from "../../server/operator-error.mjs";

/** What a command writes: when one of these belongs to somebody else, it would fail half way. */
const WRITTEN = [".data", ".data/logs", ".data/run", ".data/stamps", ".next", "node_modules", "src/generated"];

/** @param {string} root */
export function assertWritable(root) {
  let folder = root;
  try {
    for (const name of [".data/logs", ".data/run", ".data/stamps"]) {
      folder = path.join(root, name);
      mkdirSync(folder, { recursive: true });
    }
    for (const name of WRITTEN) {
      folder = path.join(root, name);
      if (existsSync(folder)) accessSync(folder, constants.W_OK | constants.X_OK);
    }
    const probe = path.join(root, ".data", `.probe-${process.pid}`);
    folder = path.dirname(probe);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === "ENOSPC") throw diskFull(root);
    throw new OperatorError(
      `The folder ${folder} cannot be written to (${code}): give this user write access, for example with ` +
        `"sudo chown -R $(id -un) ${root}", or copy the project to a folder of your own.`,
    );
  }
}

/** @param {string} folder */
export function diskFull(folder) {
  return new OperatorError(`The disk that holds ${folder} is full: free some space and try again.`);
}

/** @param {string} folder an existing one @param {number} megabytes @param {string} purpose */
export function assertFreeSpace(folder, megabytes, purpose) {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free >= megabytes) return;
  throw new OperatorError(
    `There is too little disk space for ${purpose}: it needs about ${megabytes} MB, and the disk that holds ` +
      `${path.resolve(folder)} has ${free} MB free. Free some space and try again.`,
  );
}
