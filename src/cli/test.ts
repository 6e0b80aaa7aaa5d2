import { runChecks } from "./testing/run-checks";

/** `npm test`, or only some of it: `npm test -- unit`, `npm test -- e2e practices`. */
export function test(args: string[]): Promise<number> {
  return runChecks(args);
}
