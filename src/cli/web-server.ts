import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, renameSync, statSync } from "node:fs";
import { connect } from "node:net";
import { childEnvironment } from "../server/env";
import { OperatorError } from "../server/operator-error.mjs";
import { endProcess, identify } from "../server/process-identity.mjs";
import { tail } from "./bootstrap/child.mjs";
import { NEXT } from "./build";

export type WebServer = { pid: number; ended: Promise<number>; stop(): Promise<void> };

type Options = {
  mode: "start" | "dev";
  port: number;
  databaseUrl: string;
  /** Undefined: straight to the terminal. */
  log?: string | undefined;
  env?: Record<string, string>;
  signal: AbortSignal;
};

/** One older log is kept; together they stay small. */
function rotate(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) renameSync(log, `${log}.old`);
}

function spawnNext({ mode, port, databaseUrl, log, env }: Options): ChildProcess {
  if (log) rotate(log);
  const output = log ? openSync(log, "a") : undefined;
  // What is garbage is taken away sooner than V8 does on a large machine: a third less memory after load, and no slower.
  const program = mode === "start" ? ["--heap-growing-percent=30", "src/cli/serve.mjs"] : [NEXT, "dev", "-p", String(port)];
  try {
    return spawn(process.execPath, ["--import", "./src/cli/follow-parent.mjs", ...program], {
      stdio: ["ignore", output ?? "inherit", output ?? "inherit", "ipc"],
      // A process group of its own: on Ctrl-C the command decides when the server ends, and the database after it.
      detached: true,
      env: childEnvironment({
        NODE_ENV: mode === "start" ? "production" : "development",
        NEXT_TELEMETRY_DISABLED: "1",
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        // Each thread would keep a heap of its own for what it has compressed: 100 MB more after load, and no quicker.
        MALLOC_ARENA_MAX: "2",
        ...env,
      }),
    });
  } finally {
    if (output !== undefined) closeSync(output);
  }
}

/** Starts Next and waits until it answers. It listens on all addresses: bound to 127.0.0.1 it redirects for ever. */
export async function startWebServer(options: Options): Promise<WebServer> {
  const child = spawnNext(options);
  const ended = once(child, "exit").then(([code]) => code ?? 1);
  const server = {
    pid: child.pid as number,
    ended,
    stop: () => endProcess(identify(child.pid as number), ["SIGTERM", "SIGKILL"], 5000),
  };
  try {
    await untilAnswers(child, options);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

async function untilAnswers(child: ChildProcess, { port, log, signal }: Options): Promise<void> {
  for (const since = Date.now(); Date.now() - since < 60_000 && child.exitCode === null && child.signalCode === null; ) {
    signal.throwIfAborted();
    if (await listens(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const details = log && existsSync(log) ? tail(log, 20) : "";
  throw new OperatorError(`The web server did not start${log ? `. The end of its log ${log}:` : "."}`, { details });
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "localhost" }, () => finish(true));
    const finish = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("error", () => finish(false));
  });
}
