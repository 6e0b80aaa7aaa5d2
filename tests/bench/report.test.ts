import { describe, expect, it } from "vitest";
import type { Measured, Measurement } from "./measurement";
import { figure, reportOf } from "./report";

const work = (cpuMs: number, more: Partial<Measured> = {}): Measured => ({
  ...{ answers: 600, failures: 0, seconds: 6, p50: 3, p95: 9, client: "wrk" as const },
  ...{ cpuMs, bytes: 12_345, statements: 3 },
  ...more,
});
const measurement = (practices: number, works: Measurement["works"], nginx: Measurement["nginx"] = null): Measurement => ({
  practices,
  date: "2026-11-22 04:00",
  commit: "abc1234",
  machine: { cpu: "A processor", cores: 2, memoryGB: 24, node: "v20", postgres: "18", load: "1 1 1" },
  loadSeconds: 10,
  databaseMB: 100,
  firstPageMs: 620,
  memoryMB: { site: 200, database: 100, guard: 40 },
  works,
  nginx,
  plans: [{ query: "search.getHome, 1", rowsRead: 10_000, rowsAnswered: 5, buffers: 80, ms: 4, scans: ["published_practice"] }],
});

const lineOf = (report: string, start: string) => report.split("\n").filter((line) => line.includes(start));

describe("the report", () => {
  it("says whether a target is reached at 10 000 practices, beside nginx in the same run", () => {
    const report = reportOf([measurement(10_000, { list: work(0.05), filter: work(59) }, { list: { ...work(0.01), answers: 1700 } })]);
    expect(lineOf(report, "At 10 000:")).toEqual([
      "- At 10 000: 0.05 ms of CPU an answer, to reach ≤ 0.06: **reached**",
      "- At 10 000: 59 ms of CPU an answer, to reach ≤ 10: **missed**",
    ]);
    expect(lineOf(report, "as a part of nginx's")).toEqual([expect.stringContaining("0.353, to reach ≥ 0.333: **reached**")]);
    expect(lineOf(report, "300 **reached**")[0]).toContain("620 **missed**");
  });

  it("takes no target as reached by answers that failed", () => {
    const report = reportOf([
      measurement(10_000, { search: work(1, { failures: 2 }), "api-search": work(0, { answers: 0, problem: "it answers 503" }) }),
    ]);
    expect(lineOf(report, "At 10 000:").every((line) => line.endsWith("**missed**"))).toBe(true);
    expect(report).toContain("no answer: it answers 503");
  });

  it("compares the smallest size with the largest, more strictly where something is saved", () => {
    const report = reportOf([
      measurement(1000, { filter: work(5), save: work(10) }),
      measurement(100_000, { filter: work(9), save: work(14) }),
    ]);
    expect(lineOf(report, "From 1 000")).toEqual([
      "- From 1 000 to 100 000: 1.8 times the CPU time, to reach ≤ 2: **reached**",
      "- From 1 000 to 100 000: 1.4 times the CPU time, to reach ≤ 1.3: **missed**",
    ]);
  });

  it("names whole tables that were read, and how to get nginx where there is none", () => {
    const report = reportOf([measurement(1000, {})]);
    expect(report).toContain("1 000 practices: 1 of 1 statements read a whole table that grows, or never end");
    expect(report).toContain("apt-get install nginx-light");
  });

  it("rounds figures to what they tell", () =>
    expect([0.0001, 0.0123, 1.234, 12.34, 12_345, Number.NaN].map(figure)).toEqual(["< 0.001", "0.012", "1.23", "12.3", "12 345", "–"]));
});
