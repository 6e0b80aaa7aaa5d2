import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { OperatorError } from "../../server/operator-error.mjs";
import { databaseUrlProblem, mediaUrlProblem, pageCacheProblem, portProblem, siteUrlProblem } from "../../server/settings.mjs";
import { assertWritable } from "./folder.mjs";
import { installPackages, packagesAreInstalled } from "./install.mjs";
import { clearInstance, servingInstance, stopInstances, takeInstance } from "./instance.mjs";
import { withPreparation } from "./preparation.mjs";
import { report } from "./report.mjs";
import { createSteps } from "./steps.mjs";

const SERVING = new Set(["start", "dev"]);
const SIGNALS = /** @type {NodeJS.Signals[]} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/** @param {string} command @param {string[]} args */
export async function launch(command, args) {
  const stopping = new AbortController();
  for (const signal of SIGNALS) process.on(signal, () => stopping.abort(signal));
  watchNpm(stopping);
  // A terminal that was closed must not turn every further line into a crash.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  try {
    process.exitCode = await prepareAndRun(command, args, stopping.signal);
  } catch (error) {
    process.exitCode = stopping.signal.aborted ? 130 : 1;
    if (!stopping.signal.aborted) report(error);
  }
}

/**
 * When npm is killed, or its terminal is closed, nobody passes that on to us: the application would go on with nobody to
 * stop it. (The scripts in package.json say `exec` so that npm's other signals reach us and not the shell in between.)
 * @param {AbortController} stopping
 */
function watchNpm(stopping) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stopping.abort("SIGTERM"), 250).unref();
}

/** @param {string} command @param {string[]} args @param {AbortSignal} stopping */
async function prepareAndRun(command, args, stopping) {
  process.chdir(fileURLToPath(new URL("../../..", import.meta.url)));
  if (existsSync(".env")) process.loadEnvFile(".env");
  const settings = readSettings();
  assertWritable(process.cwd());
  if (command === "stop") return stop();
  const lock = SERVING.has(command) ? await takeInstance(settings) : undefined;
  try {
    await ensurePackages(stopping);
    return await run(command, args, stopping);
  } finally {
    if (lock) await clearInstance(lock);
  }
}

async function stop() {
  const stopped = await stopInstances();
  console.log(stopped > 0 ? "The Inclusion Atlas has stopped." : "Nothing was running in this folder.");
  return 0;
}

function readSettings() {
  const { PORT = "", DATABASE_URL = "", SITE_URL = "", PAGE_CACHE_MB = "", MEDIA_S3_URL = "" } = process.env;
  const problems = [
    PORT && portProblem(PORT),
    DATABASE_URL && databaseUrlProblem(DATABASE_URL),
    SITE_URL && siteUrlProblem(SITE_URL),
    PAGE_CACHE_MB && pageCacheProblem(PAGE_CACHE_MB),
    MEDIA_S3_URL && mediaUrlProblem(MEDIA_S3_URL),
  ];
  const problem = problems.find(Boolean);
  if (problem) throw new OperatorError(problem);
  return { port: Number(PORT || 3000), embedded: DATABASE_URL === "" };
}

/** @param {AbortSignal} stopping */
async function ensurePackages(stopping) {
  if (packagesAreInstalled()) return;
  const running = servingInstance();
  if (running) {
    throw new OperatorError(
      `The list of packages has changed, and the Inclusion Atlas is running at ${running.address}: stop it first ` +
        "(npm run stop), so that its packages are not changed under its feet.",
    );
  }
  const step = createSteps(1);
  await withPreparation(async () => {
    if (packagesAreInstalled()) return;
    await step("Installing the packages (once; takes a minute or two)", () => installPackages(stopping));
  });
}

/** @param {string} command @param {string[]} args @param {AbortSignal} stopping @returns {Promise<number>} */
function run(command, args, stopping) {
  const flags = ["--conditions=react-server", "--import", "tsx", "src/cli/run.ts"];
  return new Promise((resolve, reject) => {
    // Through the fourth channel the child notices when this process is killed, and ends in an orderly way.
    const child = spawn(process.execPath, [...flags, command, ...args], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
    const stop = () => child.kill(stopping.reason);
    if (stopping.aborted) stop();
    stopping.addEventListener("abort", stop);
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      if (signal) console.error(`The command "${command}" was killed (${signal}).`);
      resolve(code ?? 1);
    });
  });
}
