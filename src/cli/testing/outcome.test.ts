import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readPlaywrightReport, readVitestReport, summary } from "./outcome";

const folder = mkdtempSync(path.join(tmpdir(), "outcome-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(report: unknown): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
}

describe("what a test run came to", () => {
  it("is said in one line, skipped tests only when there are any", () => {
    expect(summary({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(summary({ passed: 12, failed: 1, skipped: 2 })).toBe("12 passed, 1 failed, 2 skipped");
  });

  it("counts a file that could not be loaded as a failure", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{ status: "failed" }] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ];
    const report = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, testResults };
    expect(readVitestReport(fileWith(report))).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  it("takes a browser test that needed a second try for a failure", () => {
    const report = { errors: [], stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(readPlaywrightReport(fileWith(report))).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });
});
