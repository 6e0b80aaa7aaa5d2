// One running application for each embedded database, and one for each port. The lock file also lists the processes
// that were started, so that what a killed launcher left behind can be told from other people's programs and ended.
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { OperatorError } from "../../server/operator-error.mjs";
import { endProcess } from "../../server/process-identity.mjs";
import { lockHolder, readLock, releaseLock, takeLock } from "./lock-file.mjs";
import { assertPortFree } from "./port.mjs";

const FOLDER = ".data/run";
export const EMBEDDED_LOCK = `${FOLDER}/embedded.json`;

/** @param {{ port: number, embedded: boolean }} settings */
export function instanceLock({ port, embedded }) {
  return embedded ? EMBEDDED_LOCK : `${FOLDER}/port-${port}.json`;
}

/** Everything of this folder that runs now. */
export function runningInstances() {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => lockHolder(path.join(FOLDER, name)) ?? []);
}

/** One that has got as far as serving pages. */
export function servingInstance() {
  return runningInstances().find(({ processes }) => processes?.some(({ role }) => role === "server"));
}

/** @param {import("./lock-file.mjs").LockContent} holder */
function alreadyRunning(holder) {
  return new OperatorError(
    holder.address
      ? `The Inclusion Atlas is already running at ${holder.address}: open that address, or stop it first (npm run stop).`
      : `Another command of the Inclusion Atlas (process ${holder.owner.pid}) is using its database: wait until it ends.`,
  );
}

/** @param {{ port: number, embedded: boolean }} settings @returns {Promise<string>} the lock's file */
export async function takeInstance(settings) {
  const address = `http://localhost:${settings.port}`;
  const file = instanceLock(settings);
  const lock = await takeLockPatiently(file, address);
  try {
    await endLeftovers(lock.left);
    const same = runningInstances().find((other) => other.address === address && other.owner.pid !== process.pid);
    if (same) throw alreadyRunning(same);
    await assertPortFree(settings.port);
  } catch (error) {
    releaseLock(file);
    throw error;
  }
  return file;
}

/**
 * How each kind of process is asked to end, in this order: a command ends its children itself, and the server must not
 * find its database gone. For PostgreSQL the signals mean "now, in order" and "now, as in a crash".
 */
const SIGNALS = /** @type {Record<string, NodeJS.Signals[]>} */ ({
  command: ["SIGTERM", "SIGKILL"],
  server: ["SIGTERM", "SIGKILL"],
  database: ["SIGINT", "SIGQUIT", "SIGKILL"],
});

/** A short command (npm run seed) may be using the database: it will have ended in a moment. */
async function takeLockPatiently(/** @type {string} */ file, /** @type {string} */ address) {
  for (const since = Date.now(); ; ) {
    const lock = takeLock(file, { address });
    if (lock.taken) return lock;
    if (lock.holder.address || Date.now() - since > 60_000) throw alreadyRunning(lock.holder);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Ends what a killed command left running, in the order of SIGNALS. @param {import("./lock-file.mjs").LockContent} [left] */
export async function endLeftovers(left) {
  for (const [role, signals] of Object.entries(SIGNALS)) {
    for (const started of left?.processes ?? []) if (started.role === role) await endProcess(started, signals);
  }
}

/** @param {string} file */
export async function clearInstance(file) {
  await endLeftovers(readLock(file));
  releaseLock(file);
}

/** Asks everything that runs in this folder to stop, and waits for it. @returns {Promise<number>} how many there were */
export async function stopInstances() {
  const running = runningInstances();
  for (const { owner } of running) await endProcess(owner, ["SIGTERM", "SIGKILL"], 30_000);
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith(".json"))) {
    const file = path.join(FOLDER, name);
    if (lockHolder(file)) continue;
    await endLeftovers(readLock(file));
    rmSync(file, { force: true });
  }
  return running.length;
}
