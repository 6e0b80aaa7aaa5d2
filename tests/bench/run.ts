import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildApplication, generateClient } from "../../src/cli/build";
import { withLifetime } from "../../src/cli/lifetime";
import { setDatabaseUrl } from "../../src/server/env";
import { OperatorError } from "../../src/server/operator-error.mjs";
import type { BenchOrder, Measurement } from "./measurement";
import { reportOf } from "./report";
import { startDatabase, temporaryFolder } from "./servers";
import { workNames } from "./work-names";

const RAW = ".data/bench";
const USAGE = `npm run bench -- --practices 10000
  --only ${workNames.slice(0, 3).join(",")}   only these works, of: ${workNames.join(", ")}
  --seconds 6           how long each one is measured
  --report FILE         where the report is written (docs/benchmarks.md; none with --only)`;

type Asked = BenchOrder & { report: string | undefined };

/** Reads the words behind the command. */
export function readArguments(args: string[]): Asked {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ args, options: { practices: text, only: text, seconds: text, report: text } });
  const practices = Number(values.practices ?? 1000);
  const seconds = Number(values.seconds ?? 6);
  const named = values.only?.split(",") ?? [];
  const only = named.length > 0 ? workNames.filter((name) => named.includes(name)) : [...workNames];
  const isKnown = named.every((name) => (workNames as readonly string[]).includes(name));
  if (!Number.isInteger(practices) || practices < 400 || practices > 1_000_000 || !(seconds >= 1) || !isKnown) {
    throw new OperatorError(`At least 400 practices are needed, and at most 1 000 000.\n${USAGE}`);
  }
  return { practices, seconds, only, report: values.report ?? (named.length > 0 ? undefined : "docs/benchmarks.md") };
}

/** Every size that was measured on this machine, the smallest first. */
function readMeasurements(): Measurement[] {
  const files = existsSync(RAW) ? readdirSync(RAW).filter((name) => /^\d+\.json$/.test(name)) : [];
  const all = files.map((name) => JSON.parse(readFileSync(path.join(RAW, name), "utf8")) as Measurement);
  return all.sort((a, b) => a.practices - b.practices);
}

/** Starts everything on its own, measures, and takes everything away again, whatever happens. */
export function bench(args: string[]): Promise<number> {
  return withLifetime(async (lifetime) => {
    const { report, ...order } = readArguments(args);
    await generateClient(lifetime.signal);
    console.log("Production build, unless it is there already …");
    await buildApplication(lifetime.signal);
    console.log("Starting a database of its own …");
    const folder = temporaryFolder();
    const database = await startDatabase(lifetime, folder);
    setDatabaseUrl(database.url);
    // Loaded now and not above: it connects to the database that it finds.
    const { measure } = await import("./measure");
    const isWhole = order.only.length === workNames.length;
    const measurement = await measure(lifetime, order, folder, database, isWhole ? RAW : undefined);
    if (report) {
      const all = isWhole ? readMeasurements() : [measurement];
      writeFileSync(report, reportOf(all));
      console.log(`The report is in ${report}.`);
    }
    return 0;
  });
}
