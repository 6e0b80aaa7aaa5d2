// What a command started it ends, in reverse order and once, whatever makes it end: Ctrl-C, a closed terminal, the death
// of its launcher, a fault.
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export class Interrupted extends Error {}

export type Lifetime = {
  /** Aborted when the command is asked to end; hand it to every child. */
  signal: AbortSignal;
  /** What to do at the end; the last one named is done first. */
  atEnd(cleanup: () => Promise<void>): void;
  end(): Promise<void>;
};

export function beginLifetime(): Lifetime {
  const controller = new AbortController();
  const cleanups: (() => Promise<void>)[] = [];
  const interrupt = () => controller.abort(new Interrupted("interrupted"));
  for (const signal of SIGNALS) process.on(signal, interrupt);
  process.on("disconnect", interrupt);
  // A terminal that was closed must not turn the next line of output into a crash.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  return {
    signal: controller.signal,
    atEnd: (cleanup) => cleanups.push(cleanup),
    async end() {
      for (let next = cleanups.pop(); next; next = cleanups.pop()) await next();
    },
  };
}

/**
 * Runs a command's work and ends what it started. An interruption before the work has told its own exit code counts as
 * such; what the person at the terminal wanted is no fault.
 */
export async function withLifetime(work: (lifetime: Lifetime) => Promise<number>): Promise<number> {
  const lifetime = beginLifetime();
  try {
    return await work(lifetime);
  } catch (error) {
    if (lifetime.signal.aborted) return 130;
    throw error;
  } finally {
    await lifetime.end();
  }
}

/** Resolves when the command is asked to end. */
export function untilAsked(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
