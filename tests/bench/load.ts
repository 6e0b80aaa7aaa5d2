import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import autocannon from "autocannon";

export const CONNECTIONS = 16;
const WRK = "/usr/bin/wrk";
const SCRIPT = fileURLToPath(new URL("./wrk-addresses.lua", import.meta.url));
const PATIENCE_SECONDS = 60;

/** What a client saw. Times in milliseconds. */
export type Seen = { answers: number; failures: number; seconds: number; p50: number; p95: number; client: "wrk" | "autocannon" | "own" };

export const hasWrk = () => existsSync(WRK);

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function seen(times: number[], failures: number, seconds: number, client: Seen["client"]): Seen {
  const sorted = times.toSorted((a, b) => a - b);
  return { answers: times.length - failures, failures, seconds, p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), client };
}

type Order = { origin: string; seconds: number; signal: AbortSignal };

/** The same few addresses again and again. With wrk where it is installed: another client is slower than a cache. */
export async function askAgainAndAgain(order: Order, paths: readonly string[]): Promise<Seen> {
  if (!hasWrk()) {
    let turn = 0;
    return askOnce(order, () => paths[turn++ % paths.length] as string);
  }
  const args = ["-t", "1", "-c", String(CONNECTIONS), "-d", `${order.seconds}s`, "--timeout", `${PATIENCE_SECONDS}s`, "-s", SCRIPT];
  const { stdout } = await promisify(execFile)(WRK, [...args, order.origin, "--", ...paths], { signal: order.signal });
  const told = JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as Omit<Seen, "client">;
  return { ...told, client: "wrk" };
}

/** Another address for each request. */
export async function askOnce({ origin, seconds, signal }: Order, nextPath: () => string): Promise<Seen> {
  const times: number[] = [];
  let failures = 0;
  const began = performance.now();
  const { errors } = await new Promise<autocannon.Result>((resolve, reject) => {
    const options = {
      url: origin,
      connections: CONNECTIONS,
      duration: seconds,
      timeout: PATIENCE_SECONDS,
      headers: { "accept-encoding": "br" },
      requests: [{ method: "GET" as const, setupRequest: (request: object) => ({ ...request, path: nextPath() }) }],
    };
    const run = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)));
    signal.addEventListener("abort", () => run.stop(), { once: true });
    run.on("response", (_client, status, _bytes, time) => {
      times.push(time);
      if (status !== 200) failures += 1;
    });
  });
  signal.throwIfAborted();
  return seen(
    [...times, ...Array<number>(errors).fill(PATIENCE_SECONDS * 1000)],
    failures + errors,
    (performance.now() - began) / 1000,
    "autocannon",
  );
}

/** What is more than one GET: so many workers, each with one thing after the other, until the time is over. */
export async function doInTurns(
  { seconds, signal, isOver = () => false }: Pick<Order, "seconds" | "signal"> & { isOver?: () => boolean },
  workers: number,
  doIt: (worker: number, turn: number) => Promise<boolean>,
): Promise<Seen> {
  const times: number[] = [];
  let failures = 0;
  const began = performance.now();
  const work = async (worker: number) => {
    for (let turn = 0; performance.now() - began < seconds * 1000 && !isOver(); turn += 1) {
      signal.throwIfAborted();
      const since = performance.now();
      const isDone = await doIt(worker, turn).catch(() => false);
      times.push(performance.now() - since);
      if (!isDone) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  return seen(times, failures, (performance.now() - began) / 1000, "own");
}
