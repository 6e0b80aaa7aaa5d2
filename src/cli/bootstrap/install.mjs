import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { OperatorError } from "../../server/operator-error.mjs";
import { runLogged, tail } from "./child.mjs";
import { assertFreeSpace, diskFull } from "./folder.mjs";
import { clearStamp, digest, stampIs, writeStamp } from "./stamp.mjs";

const LOG = ".data/logs/install.log";
const OFFLINE = /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH/;
const ARGS = [
  "install",
  "--no-audit",
  "--no-fund",
  // Another npm than the author's would write the lock file in another way: whoever starts the site changes no file of it.
  "--no-save",
  // With NODE_ENV=production npm leaves out what the build needs.
  "--include=dev",
  // No package needs its install script here: npm 10 runs them and npm 11 may not, and one of them (prisma's) downloads
  // from a host that not everybody can reach. What PostgreSQL's would do, server/postgres does itself.
  "--ignore-scripts",
];

function inputs() {
  // Of package.json only what decides about packages: a changed script is no reason to install.
  const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync("package.json", "utf8"));
  const asked = JSON.stringify([dependencies, devDependencies, overrides, process.platform, process.arch]);
  return digest(["package-lock.json"], undefined, asked);
}

export function packagesAreInstalled() {
  return existsSync("node_modules/.package-lock.json") && stampIs("packages", inputs());
}

/** npm's own program when it started us, so that no second npm has to be found. @returns {[string, string[]]} */
function npm() {
  const started = process.env.npm_execpath ?? "";
  if (path.basename(started) === "npm-cli.js") return [process.execPath, [started]];
  return [process.platform === "win32" ? "npm.cmd" : "npm", []];
}

/** @param {AbortSignal} signal */
export async function installPackages(signal) {
  assertFreeSpace(".", existsSync("node_modules") ? 300 : 1500, "installing the packages");
  // An install that was killed leaves packages with half their files, which npm would take for whole ones.
  if (stampIs("packages-begun", "yes")) rmSync("node_modules", { recursive: true, force: true });
  clearStamp("packages");
  writeStamp("packages-begun", "yes");
  const [command, first] = npm();
  const code = await runLogged(command, [...first, ...ARGS], { log: LOG, signal });
  if (code !== 0) throw explain(tail(LOG));
  clearStamp("packages-begun");
  writeStamp("packages", inputs());
}

/** @param {string} details */
function explain(details) {
  if (details.includes("ENOSPC")) return diskFull(process.cwd());
  if (OFFLINE.test(details)) {
    return new OperatorError("The npm registry cannot be reached: check the network (or npm's proxy settings).", {
      details,
    });
  }
  return new OperatorError(`npm could not install the packages. The whole output is in ${LOG}; its end:`, { details });
}
