/**
 * Lets some works run at the same time and some wait for their turn, since each takes its limit of memory, and each that waits holds
 * its bytes. What comes beyond is not begun.
 */
export function fewAtOnce(most: { running: number; waiting: number }) {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <Result>(work: () => Promise<Result>): Promise<Result | "too-many"> => {
    if (running >= most.running && waiting.length >= most.waiting) return "too-many";
    if (running >= most.running) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // The place is handed on; only where nobody waits is it free.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
