import { existsSync, readFileSync } from "node:fs";

export type Outcome = { passed: number; failed: number; skipped: number };

export const NOTHING: Outcome = { passed: 0, failed: 0, skipped: 0 };

export function add(left: Outcome, right: Outcome): Outcome {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
  };
}

/** The last line of `npm test`. */
export function summary({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

/** A file that cannot even be loaded has no failed test, and counts as one. */
export function readVitestReport(file: string): Outcome {
  const report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

type PlaywrightReport = {
  errors: unknown[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
};

/** A test that passes only when it is tried again has failed. */
export function readPlaywrightReport(file: string): Outcome {
  const { errors, stats } = JSON.parse(readFileSync(file, "utf8")) as PlaywrightReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/** How far the browser tests have got, read from what they print; other programs print nothing of the kind. */
export function progressIn(log: string): string {
  const text = existsSync(log) ? readFileSync(log, "utf8") : "";
  const total = /^Running (\d+) tests?/m.exec(text)?.[1];
  return total ? `${text.match(/^ {2}[✓✘-] /gm)?.length ?? 0} of ${total} tests` : "";
}
