import { mkdtempSync, readdirSync, rmdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { readPicture } from "../../src/server/pictures/read-picture";
import { memoryOf } from "../bench/processes";
import { hostileJpegs } from "../support/pictures/hostile-jpegs";
import { hostileWebps, otherFiles } from "../support/pictures/hostile-others";
import { hostilePngs } from "../support/pictures/hostile-pngs";
import { photograph } from "../support/pictures/photograph";

const MOST_GROWTH_MB = 300;
const hostile = [...hostileJpegs, ...hostilePngs, ...hostileWebps, ...otherFiles];

it("each hostile file is refused for what it is, takes no more memory than it may, and leaves no file behind", {
  timeout: 120_000,
}, async () => {
  expect(hostile.length).toBeGreaterThanOrEqual(60);
  const folder = mkdtempSync(join(tmpdir(), "inclusion-atlas-pictures-"));
  vi.stubEnv("TMPDIR", folder);
  const curve: string[] = [];
  for (const [what, fault, make] of hostile) {
    const bytes = await make();
    globalThis.gc?.();
    // Of this process and of the one that reads.
    const start = memoryOf([process.pid]);
    let peak = start;
    const watch = setInterval(() => {
      peak = Math.max(peak, memoryOf([process.pid]));
    }, 50);
    const reading = await readPicture(bytes);
    clearInterval(watch);
    const grown = peak - start;
    curve.push(`${what} (${Math.ceil(bytes.length / 1024)} kB): ${grown} MB`);
    expect(reading.ok ? "taken" : reading.fault, what).toBe(fault);
    expect(grown, what).toBeLessThan(MOST_GROWTH_MB);
  }
  console.log(`memory of the server while it refuses:\n  ${curve.join("\n  ")}`);
  expect(readdirSync(folder)).toEqual([]);
  vi.unstubAllEnvs();
  rmdirSync(folder);
});

it("what takes too long or too much memory is ended, and what comes while many are read is told to come later", {
  timeout: 60_000,
}, async () => {
  const large = await photograph(6000, 4000).jpeg().toBuffer();
  expect(await readPicture(large, { seconds: 0.1 })).toEqual({ ok: false, fault: "too-slow" });
  expect(await readPicture(large, { megabytes: 60 })).toEqual({ ok: false, fault: "too-much-memory" });
  const cut = large.subarray(0, 1000);
  const many = await Promise.all(Array.from({ length: 8 }, () => readPicture(cut)));
  expect(many).toEqual([...Array(7).fill({ ok: false, fault: "broken" }), { ok: false, fault: "too-many" }]);
  expect((await readPicture(large)).ok).toBe(true);
});
