import { OperatorError } from "../server/operator-error.mjs";
import { report } from "./bootstrap/report.mjs";

// Each command is loaded when it is asked for: one whose settings are wrong must not keep the others from starting.
const COMMANDS: Record<string, () => Promise<(args: string[]) => Promise<number>>> = {
  start: async () => (await import("./start")).start,
  dev: async () => (await import("./start")).dev,
  test: async () => (await import("./test")).test,
  check: async () => (await import("./check")).check,
  migrate: async () => (await import("./migrate")).migrate,
  seed: async () => (await import("./seed")).seed,
  import: async () => (await import("./import")).importDocuments,
  user: async () => (await import("./user")).user,
  bench: async () => (await import("./bench")).bench,
};

async function run([name = "", ...args]: string[]): Promise<number> {
  const load = COMMANDS[name];
  if (!load) throw new OperatorError(`There is no command "${name}": try one of ${Object.keys(COMMANDS).join(", ")}.`);
  const command = await load();
  return command(args);
}

const code = await run(process.argv.slice(2)).catch((error) => {
  report(error);
  return 1;
});
// Said outright: a connection or a timer that is still open must not keep a finished command alive.
process.exit(code);
