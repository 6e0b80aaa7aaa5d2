// The numbered list of steps that every long command shows. On a terminal the running step counts its seconds; in a log
// file each step is a plain line, with a sign of life now and then, so that nobody takes a long step for a hang.
const FRAMES = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];

/** @param {number} since */
function seconds(since) {
  const elapsed = (Date.now() - since) / 1000;
  return elapsed < 10 ? `${elapsed.toFixed(1)} s` : `${Math.round(elapsed)} s`;
}

/** @param {string} label @param {number} since @param {() => string} note what the work says about itself */
function showProgress(label, since, note) {
  if (process.stdout.isTTY) {
    let frame = 0;
    const draw = () => process.stdout.write(`\r\x1b[K${FRAMES[frame++ % FRAMES.length]} ${label} … ${seconds(since)}${note()}`);
    draw();
    const timer = setInterval(draw, 120);
    return () => {
      clearInterval(timer);
      process.stdout.write("\r\x1b[K");
    };
  }
  const first = setTimeout(() => console.log(`  ${label} …`), 700);
  const timer = setInterval(() => console.log(`  ${label} … ${seconds(since)}${note()}`), 20_000);
  return () => {
    clearTimeout(first);
    clearInterval(timer);
  };
}

/**
 * @param {number} total how many steps the command has @param {number} [done] how many were shown before
 * @returns a function that runs one step; what the work returns as text is shown as its outcome
 */
export function createSteps(total, done = 0) {
  let number = done;
  /**
   * @template T @param {string} title
   * @param {(say: (text: string) => void) => Promise<T>} work may say how far it has got
   * @returns {Promise<T>}
   */
  return async function step(title, work) {
    let said = "";
    number += 1;
    const label = `[${number}/${total}] ${title}`;
    const since = Date.now();
    const finish = showProgress(label, since, () => said && `, ${said}`);
    try {
      const outcome = await work((text) => {
        said = text;
      });
      finish();
      const text = typeof outcome === "string" ? `: ${outcome}` : "";
      console.log(`✓ ${label}${text} (${seconds(since)})`);
      return outcome;
    } catch (error) {
      finish();
      console.log(`✗ ${label} (${seconds(since)})`);
      throw error;
    }
  };
}
