import { Worker } from "node:worker_threads";

/** Ends this process when it takes more memory than it may, or when nobody waits for its answer any more. */
export function watchLimits(mostMegabytes: number): void {
  const watch = new Worker(new URL("./process-watch.mjs", import.meta.url), {
    // Without the loader of this process: it knows plain JavaScript only, and stays small.
    execArgv: [],
    workerData: { mostBytes: mostMegabytes * 1024 * 1024, parent: process.ppid },
  });
  watch.unref();
}
