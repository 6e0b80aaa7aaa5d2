import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { OperatorError } from "../operator-error.mjs";
import { endProcess, identify } from "../process-identity.mjs";
import { askDatabase } from "./connection";
import type { PostgresHome } from "./home";
import { POSTGRES_ENVIRONMENT } from "./initialise";

export type ServerSettings = {
  port: number;
  log: string;
  flags?: string[];
  /** A folder that vanishes with the server, however that ends. */
  removeAfterwards?: string;
};

const GUARD = fileURLToPath(new URL("./guard.mjs", import.meta.url));

const WRONG_PASSWORD = "28P01";

/** Trying again does not help. */
export class WrongPassword extends OperatorError {}

const FLAGS = [
  // Loopback only, and no socket file: nobody but this machine, and no folder that another user might not write to.
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "timezone=UTC",
  "log_timezone=UTC",
  // A small machine that the web server shares: what does not fit is in the system's own cache. Compiling a statement takes
  // longer than running any of ours.
  "shared_buffers=64MB",
  "jit=off",
];

/** Starts the program behind its guard; does not wait for it. */
export function spawnServer(home: PostgresHome, { port, log, flags = [], removeAfterwards }: ServerSettings): ChildProcess {
  const settings = [...FLAGS, `port=${port}`, ...flags].flatMap((flag) => ["-c", flag]);
  const order = {
    program: path.join(home.native, "bin/postgres"),
    args: ["-D", home.cluster, ...settings],
    options: { ...home.user, cwd: home.folder, env: POSTGRES_ENVIRONMENT },
    removeAfterwards,
  };
  const output = openSync(log, "a");
  try {
    return spawn(process.execPath, [GUARD, JSON.stringify(order)], {
      stdio: ["ignore", output, output, "ipc"],
      // A process group of its own: Ctrl-C in the terminal must not reach the database before the application has ended.
      detached: true,
    });
  } finally {
    closeSync(output);
  }
}

function endOf(log: string): string {
  return readFileSync(log, "utf8").trimEnd().split("\n").slice(-12).join("\n");
}

/** Waits until the server answers. After a crash it first repairs its data, which may take a while: that is no fault. */
export async function untilReady(child: ChildProcess, url: string, log: string): Promise<void> {
  for (const since = Date.now(); Date.now() - since < 120_000; ) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) break;
    const answer = await askDatabase(url, "SELECT 1").then(
      () => "ready",
      (error) => error.code,
    );
    if (answer === "ready") return;
    if (answer === WRONG_PASSWORD) {
      await stopServer(child);
      throw new WrongPassword("The embedded PostgreSQL does not know the passwords in passwords.json beside its data.");
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stopServer(child);
  throw new OperatorError(`The embedded PostgreSQL did not start. The end of its log ${log}:`, { details: endOf(log) });
}

/** The fast way ends running statements and closes the data properly; the others are for a server that does not react. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  await endProcess(identify(child.pid), ["SIGINT", "SIGQUIT", "SIGKILL"]);
}
