/**
 * Lets so many works run at once, and the others wait for their turn.
 * @param {number} limit
 * @returns {<Answer>(work: () => Promise<Answer>) => Promise<Answer>}
 */
export function inTurn(limit) {
  let running = 0;
  /** @type {(() => void)[]} */
  const waiting = [];
  return async (work) => {
    if (running < limit) running += 1;
    else await new Promise((resolve) => waiting.push(() => resolve(undefined)));
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
