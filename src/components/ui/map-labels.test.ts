import { describe, expect, it } from "vitest";
import { type MapPoint, placeMarks, spread } from "./map-labels";

const view = { x: 0, y: 0, width: 600, height: 545 };
const point = (key: string, x: number, y: number, rest: Partial<MapPoint> = {}): MapPoint => ({ key, label: key, x, y, ...rest });

describe("placeMarks", () => {
  it("writes a label on the right, or on the left where the picture ends", () => {
    const [middle, edge] = placeMarks([point("Apatin", 300, 100), point("Dimitrovgrad", 590, 300)], view);
    expect(middle).toMatchObject({ side: "end", labelled: "always", left: 50 });
    expect(edge).toMatchObject({ side: "start", labelled: "always" });
  });

  it("hides a label that has no room, but not its mark", () => {
    const crowd = Array.from({ length: 12 }, (_, index) => point(`Town number ${index}`, 300 + index * 3, 200 + index * 3));
    const marks = placeMarks(crowd, view);
    expect(marks).toHaveLength(12);
    expect(marks.filter(({ labelled }) => labelled === "never").length).toBeGreaterThan(0);
  });

  it("leaves out what lies outside the part that is shown, and never labels minor points", () => {
    const marks = placeMarks([point("in", 110, 110, { size: "minor" }), point("out", 500, 500)], { x: 100, y: 100, width: 50, height: 50 });
    expect(marks.map(({ point: shown, labelled }) => [shown.key, labelled])).toEqual([["in", "never"]]);
  });
});

describe("spread", () => {
  it("leaves marks where they are when none covers another", () => {
    expect(
      spread([
        { x: 0, y: 0 },
        { x: 40, y: 0 },
      ]),
    ).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ]);
  });

  it("moves two marks of one place apart, so that both are seen", () => {
    const [one, other] = spread([
      { x: 5, y: 5 },
      { x: 5, y: 5 },
    ]);
    expect((other?.x ?? 0) - (one?.x ?? 0)).toBeGreaterThanOrEqual(11);
  });
});
