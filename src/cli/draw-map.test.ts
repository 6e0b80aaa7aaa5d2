import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { MAP_HEIGHT, MAP_WIDTH } from "../lib/map-projection";
import { drawMap } from "./draw-map";

describe("drawMap", () => {
  it("draws the picture that is committed; if not, run src/cli/draw-map.ts", async () => {
    const committed = await readFile(new URL("../../public/map/region.svg", import.meta.url), "utf8");
    expect(await drawMap()).toBe(committed);
  });

  it("keeps the picture small and free of styles and scripts", async () => {
    const drawn = await drawMap();
    expect(Buffer.byteLength(drawn)).toBeLessThan(25_000);
    expect(drawn).toContain(`viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}"`);
    expect(drawn).not.toMatch(/style|script|NaN/);
  });
});
