import { OperatorError } from "../../server/operator-error.mjs";
import { createSteps } from "../bootstrap/steps.mjs";
import { generateClient } from "../build";
import { withLifetime } from "../lifetime";
import { CHECKS, type Check, type Run, TestsFailed } from "./checks";
import { add, NOTHING, type Outcome, summary } from "./outcome";

/** Splits the words after `npm test --` into checks and parts of file names. What a check needs is run too. */
function choose(words: string[], names: string[]): { checks: Check[]; filter: string[] } {
  const asked = words.filter((word) => CHECKS.some(({ name }) => name === word));
  if (words.length > 0 && asked.length === 0) {
    const steps = CHECKS.map(({ name }) => name).join(", ");
    throw new OperatorError(`"${words.join(" ")}" is no step: use some of ${steps}, and after them parts of file names.`);
  }
  const wanted = new Set(asked.length > 0 ? asked : names);
  for (const { name, needs = [] } of CHECKS) if (wanted.has(name)) for (const need of needs) wanted.add(need);
  return {
    checks: CHECKS.filter(({ name }) => wanted.has(name)),
    filter: words.filter((word) => !asked.includes(word)),
  };
}

/**
 * Runs the checks one after the other. A failing one does not keep the others from running, unless they build on it.
 * Prints the sum of all tests last; a check that is no test counts when it fails, so that the line never says that
 * nothing failed when something did.
 */
export function runChecks(words: string[], names = CHECKS.map(({ name }) => name)): Promise<number> {
  return withLifetime(async (lifetime) => {
    const { checks, filter } = choose(words, names);
    const run: Run = { lifetime, filter, say: () => {} };
    const step = createSteps(checks.length + 1);
    await step("Database client", () => generateClient(lifetime.signal));
    const failed: string[] = [];
    let total: Outcome = NOTHING;
    for (const check of checks) {
      const missing = check.needs?.find((need) => failed.includes(need));
      if (missing) {
        console.log(`- ${check.title}: not run, since the step "${missing}" failed`);
        total = add(total, { ...NOTHING, failed: 1 });
        continue;
      }
      const outcome = await runCheck(step, check, run);
      if (outcome.failed > 0) failed.push(check.name);
      total = add(total, outcome);
    }
    await lifetime.end();
    console.log(failed.length > 0 ? `\nFailed: ${failed.join(", ")}\n` : "\nEverything is in order.\n");
    console.log(summary(total));
    return failed.length > 0 ? 1 : 0;
  });
}

type Step = ReturnType<typeof createSteps>;

async function runCheck(step: Step, check: Check, run: Run): Promise<Outcome> {
  let outcome: Outcome = NOTHING;
  try {
    await step(check.title, async (say) => {
      run.say = say;
      outcome = await check.work(run);
      return outcome === NOTHING ? undefined : summary(outcome);
    });
    return outcome;
  } catch (error) {
    run.lifetime.signal.throwIfAborted();
    if (!(error instanceof OperatorError)) throw error;
    console.log(`\n${error.message}\n\n${error.details}\n`);
    return error instanceof TestsFailed ? error.outcome : { ...NOTHING, failed: 1 };
  }
}
