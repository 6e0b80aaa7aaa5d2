import { geoMercator } from "d3-geo";
import { describe, expect, it } from "vitest";
import { MAP_HEIGHT, MAP_NORTH, MAP_SCALE, MAP_WEST, MAP_WIDTH, project } from "./map-projection";

const towns: [name: string, longitude: number, latitude: number][] = [
  ["Apatin", 18.978, 45.6726],
  ["Zrenjanin", 20.38194, 45.38361],
  ["Doboj", 18.08698, 44.73179],
  ["Banja Luka", 17.19386, 44.77842],
  ["Trebinje", 18.34362, 42.71197],
  ["Obiliq / Obilić", 21.07028, 42.68694],
  ["Dimitrovgrad", 22.77556, 43.01417],
  ["Kavadarci", 22.01194, 41.43306],
  ["Himara", 19.74472, 40.10167],
];

describe("project", () => {
  it.each(towns)("puts %s into the picture, well away from its edges", (_, longitude, latitude) => {
    const at = project(longitude, latitude);
    expect(at?.x).toBeGreaterThan(20);
    expect(at?.x).toBeLessThan(MAP_WIDTH - 20);
    expect(at?.y).toBeGreaterThan(20);
    expect(at?.y).toBeLessThan(MAP_HEIGHT - 20);
  });

  it.each(towns)("puts %s where the drawing has it", (_, longitude, latitude) => {
    const drawing = geoMercator().scale(MAP_SCALE).center([MAP_WEST, MAP_NORTH]).translate([0, 0]);
    const [x = 0, y = 0] = drawing([longitude, latitude]) ?? [];
    expect(project(longitude, latitude)?.x).toBeCloseTo(x, 0);
    expect(project(longitude, latitude)?.y).toBeCloseTo(y, 0);
  });

  it("has no place for what lies outside, or has no coordinates", () => {
    expect(project(14.42076, 50.08804)).toBeNull();
    expect(project(28.9, 41)).toBeNull();
    expect(project(Number.NaN, 42)).toBeNull();
  });

  it("puts north above south and west left of east", () => {
    const [apatin, himara, bitola] = [project(18.978, 45.6726), project(19.74472, 40.10167), project(21.33474, 41.03143)];
    expect(apatin?.y).toBeLessThan(himara?.y ?? 0);
    expect(himara?.x).toBeLessThan(bitola?.x ?? 0);
  });
});
