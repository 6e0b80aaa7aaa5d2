import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { cpuOf, memoryOf, parsePss, parseStat, treeOf } from "./processes";

describe("what /proc says of a process", () => {
  it("is read with a name that has spaces and brackets, and with the time of children that have ended", () => {
    const line = "4711 (next (v16) server) S 42 4711 4711 0 -1 4194304 100 0 0 0 150 50 30 20 20 0 11 0 1234 0 0";
    expect(parseStat(line)).toEqual({ pid: 4711, parent: 42, name: "next (v16) server", cpuMs: 2500 });
  });

  it("has the share of memory", () => {
    expect(parsePss("Rss:  1816 kB\nPss:               201 kB\nPss_Dirty:  116 kB\n")).toBe(201);
    expect(parsePss("")).toBe(0);
  });

  it("is of a whole tree", () => {
    const process = (pid: number, parent: number) => ({ pid, parent, name: "x", cpuMs: 1 });
    const all = [process(5, 3), process(2, 1), process(3, 2), process(4, 1), process(9, 8)];
    expect(treeOf([2], all).map(({ pid }) => pid)).toEqual([5, 2, 3]);
  });

  it.runIf(process.platform === "linux")("is true of this process", () => {
    const before = cpuOf([process.pid]);
    spawnSync(process.execPath, ["-e", "for (const end = Date.now() + 120; Date.now() < end; );"]);
    expect(cpuOf([process.pid]) - before).toBeGreaterThanOrEqual(20);
    expect(memoryOf([process.pid])).toBeGreaterThan(10);
  });
});
