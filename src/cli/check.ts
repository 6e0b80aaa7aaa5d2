import { runChecks } from "./testing/run-checks";

/** `npm run check`: what is quick enough to be run before every commit. */
export function check(args: string[]): Promise<number> {
  return runChecks(args, ["lint", "types", "architecture", "unit"]);
}
