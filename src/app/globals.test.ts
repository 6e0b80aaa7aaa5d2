import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");

function colour(name: string): string {
  const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  if (!found) throw new Error(`globals.css has no colour --${name}`);
  return found;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const approaches = [...css.matchAll(/\[data-approach="([a-z-]+)"\]/g)].map((match) => match[1] ?? "");

describe("colours", () => {
  it("gives each approach its accent", () => {
    expect(approaches).toHaveLength(9);
    for (const id of approaches) {
      expect(css).toMatch(new RegExp(`\\[data-approach="${id}"\\] \\{\\s*--accent: var\\(--accent-${id}\\);`));
    }
  });

  it.each(approaches)("keeps the accent of %s at 6:1 on every ground", (id) => {
    for (const ground of ["color-paper", "color-white", "color-tint"]) {
      expect(contrast(colour(`accent-${id}`), colour(ground))).toBeGreaterThanOrEqual(6);
    }
  });

  it.each([
    ["color-ink", 12],
    ["color-muted", 7],
    ["color-link", 7],
    ["color-focus", 4.5],
    ["color-edge", 3],
  ])("keeps %s at %d:1 on paper", (name, least) => {
    expect(contrast(colour(name), colour("color-paper"))).toBeGreaterThanOrEqual(least);
  });
});
