import { rmSync } from "node:fs";
import path from "node:path";
import { childEnvironment } from "../../server/env";
import { OperatorError } from "../../server/operator-error.mjs";
import { runLogged, runOrExplain, tail } from "../bootstrap/child.mjs";
import { buildApplication, NEXT } from "../build";
import type { Lifetime } from "../lifetime";
import { ensureBrowser } from "./browser";
import { NOTHING, type Outcome, progressIn, readPlaywrightReport, readVitestReport } from "./outcome";
import { startTestedServer, type TestedServer } from "./tested-server";

/** What the checks of one run share. `filter`: parts of file names, to run only some tests. */
export type Run = { lifetime: Lifetime; filter: string[]; say: (text: string) => void; server?: Promise<TestedServer> };

export type Check = { name: string; title: string; needs?: string[]; work: (run: Run) => Promise<Outcome> };

function bin(file: string): string {
  return path.join("node_modules", file);
}

/** A program that says nothing but yes or no. */
async function tool(run: Run, name: string, [file, ...args]: [string, ...string[]], failure: string): Promise<void> {
  const options = { log: `.data/logs/test-${name}.log`, signal: run.lifetime.signal, env: childEnvironment(), failure };
  await runOrExplain(process.execPath, [bin(file), ...args], options);
}

async function lint(run: Run): Promise<Outcome> {
  await tool(run, "format", ["@biomejs/biome/bin/biome", "check", "--max-diagnostics=60"], "Format or lint faults (biome).");
  await tool(run, "lint", ["oxlint/bin/oxlint", "--deny-warnings"], "Lint faults (oxlint).");
  return NOTHING;
}

async function types(run: Run): Promise<Outcome> {
  await tool(run, "typegen", [NEXT.replace("node_modules/", ""), "typegen"], "The types of the routes could not be written.");
  await tool(run, "types", ["typescript/bin/tsc", "--noEmit"], "Type faults.");
  return NOTHING;
}

async function unused(run: Run): Promise<Outcome> {
  await tool(run, "unused", ["knip/bin/knip.js", "--no-progress"], "There is code or a package that nobody uses.");
  return NOTHING;
}

/** Runs a test program whose report is read; its failure is shown, and counted in tests. */
async function counted(
  run: Run,
  name: string,
  args: string[],
  env: Record<string, string>,
  read: (file: string) => Outcome,
): Promise<Outcome> {
  const log = `.data/logs/test-${name}.log`;
  const report = `.data/logs/test-${name}.json`;
  rmSync(report, { force: true });
  const environment = childEnvironment({ ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: path.resolve(report) });
  const options = { log, signal: run.lifetime.signal, env: environment, timeout: 900_000 };
  const watch = setInterval(() => run.say(progressIn(log)), 1000);
  const code = await runLogged(process.execPath, args, options).finally(() => clearInterval(watch));
  let outcome: Outcome;
  try {
    outcome = read(report);
  } catch {
    outcome = { ...NOTHING, failed: 1 };
  }
  if (code === 0 && outcome.failed === 0) return outcome;
  const failed = Math.max(outcome.failed, 1);
  throw new TestsFailed({ ...outcome, failed }, `The whole output is in ${log}; its end:`, tail(log, 80));
}

/** Tests that failed, as against a program that did not run. */
export class TestsFailed extends OperatorError {
  constructor(
    readonly outcome: Outcome,
    message: string,
    details: string,
  ) {
    super(message, { details });
  }
}

function vitest(project: string): (run: Run) => Promise<Outcome> {
  return (run) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=.data/logs/test-${project}.json`];
    const args = [bin("vitest/vitest.mjs"), "run", `--project=${project}`, ...reporters, ...run.filter];
    // The tests have a database and pictures of their own; those of whoever starts them must not be touched.
    return counted(run, project, args, { NODE_ENV: "test", DATABASE_URL: "", MEDIA_S3_URL: "", NO_COLOR: "1" }, readVitestReport);
  };
}

function playwright(project: string): (run: Run) => Promise<Outcome> {
  return async (run) => {
    const { signal } = run.lifetime;
    const CHROMIUM = await ensureBrowser(signal);
    run.server ??= startTestedServer(run.lifetime);
    const env = { ...(await run.server), CHROMIUM, NO_COLOR: "1" };
    const args = [bin("@playwright/test/cli.js"), "test", `--project=${project}`, ...run.filter];
    return counted(run, project, args, env, readPlaywrightReport);
  };
}

async function build(run: Run): Promise<Outcome> {
  await buildApplication(run.lifetime.signal);
  return NOTHING;
}

async function browser(run: Run): Promise<Outcome> {
  await ensureBrowser(run.lifetime.signal);
  return NOTHING;
}

/** In the order in which they run: what must be fetched, then what is quick and finds much. */
export const CHECKS: Check[] = [
  { name: "browser", title: "A browser for the last tests", work: browser },
  { name: "lint", title: "Format and lint", work: lint },
  { name: "types", title: "Types", work: types },
  { name: "unused", title: "Unused code", work: unused },
  { name: "architecture", title: "Architecture", work: vitest("architecture") },
  { name: "unit", title: "Unit tests", work: vitest("unit") },
  { name: "integration", title: "Integration tests, on PostgreSQL", work: vitest("integration") },
  { name: "build", title: "Production build", work: build },
  { name: "e2e", title: "End-to-end tests, in a browser", needs: ["browser", "build"], work: playwright("e2e") },
  { name: "a11y", title: "Accessibility tests, in a browser", needs: ["browser", "build"], work: playwright("a11y") },
  { name: "desk", title: "Journeys of the desk, in a browser", needs: ["browser", "build"], work: playwright("desk") },
  // After all others: it plants records that nobody may see, and publishes some.
  { name: "lock", title: "The lock, over HTTP", needs: ["browser", "build"], work: playwright("lock") },
];
