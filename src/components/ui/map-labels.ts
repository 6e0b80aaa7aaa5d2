export type MapPoint = {
  key: string;
  /** In units of the picture. */
  x: number;
  y: number;
  /** Short: it is written beside the point when there is room. */
  label: string;
  /** The whole name of the link, beginning with the label; the label when left out. */
  name?: string;
  href?: string;
  /** Name of an accent colour, see globals.css. */
  accent?: string;
  /** `minor` points are small and have no label. */
  size?: "major" | "minor";
};

export type MapView = { x: number; y: number; width: number; height: number };

export type Side = "end" | "start" | "above" | "below";

export type MapMarkPlace = {
  point: MapPoint;
  /** In per cent of the view. */
  left: number;
  top: number;
  /** In pixels: marks that would hide each other stand a little apart. */
  shift: Position;
  side: Side;
  /** From which width of the map on the label has room. */
  labelled: "always" | "wide" | "never";
};

type Position = { x: number; y: number };
type Box = { left: number; right: number; top: number; bottom: number };

/** The two widths of a map, in pixels, for which labels are placed: beside a text, and as the page's main picture. */
const narrowWidth = 280;
const wideWidth = 560;
const letterWidth = 6.8;
const lineHeight = 15;
const markDistance = 11;

/** Places marks and decides whose label is written at a small and at a large size of the map. First come, first served. */
export function placeMarks(points: MapPoint[], view: MapView): MapMarkPlace[] {
  const inside = points.filter(({ x, y }) => x >= view.x && x <= view.x + view.width && y >= view.y && y <= view.y + view.height);
  const shifts = spread(inside.map((point) => pixels(point, view, narrowWidth)));
  const at = (width: number) => inside.map((point, index) => add(pixels(point, view, width), shifts[index] ?? { x: 0, y: 0 }));
  const height = (width: number) => (view.height * width) / view.width;
  const narrow = placeLabels(inside, at(narrowWidth), { width: narrowWidth, height: height(narrowWidth) }, new Map());
  const wide = placeLabels(inside, at(wideWidth), { width: wideWidth, height: height(wideWidth) }, narrow);
  return inside.map((point, index) => {
    const left = ((point.x - view.x) / view.width) * 100;
    const labelled = narrow.has(point.key) ? "always" : wide.has(point.key) ? "wide" : "never";
    return {
      point,
      left: rounded(left),
      top: rounded(((point.y - view.y) / view.height) * 100),
      shift: shifts[index] ?? { x: 0, y: 0 },
      side: narrow.get(point.key) ?? wide.get(point.key) ?? (left < 60 ? "end" : "start"),
      labelled,
    };
  });
}

/** Moves marks that would cover each other apart, by as little as it takes. */
export function spread(places: Position[]): Position[] {
  const moved = places.map((place) => ({ ...place }));
  for (let round = 0; round < 24; round++) {
    for (const [index, one] of moved.entries()) {
      for (const other of moved.slice(index + 1)) {
        const apart = { x: other.x - one.x, y: other.y - one.y };
        const distance = Math.hypot(apart.x, apart.y);
        if (distance >= markDistance) continue;
        const push = (markDistance - distance) / 2 + 0.05;
        const way = distance < 0.01 ? { x: 1, y: 0 } : { x: apart.x / distance, y: apart.y / distance };
        one.x -= way.x * push;
        one.y -= way.y * push;
        other.x += way.x * push;
        other.y += way.y * push;
      }
    }
  }
  return moved.map((place, index) => ({
    x: rounded(place.x - (places[index]?.x ?? 0)),
    y: rounded(place.y - (places[index]?.y ?? 0)),
  }));
}

/** The side of each label that has room; `settled` ones keep the side they have. */
function placeLabels(points: MapPoint[], at: Position[], size: { width: number; height: number }, settled: Map<string, Side>) {
  const sides = new Map(settled);
  const taken = at.map((place) => boxAround(place, 5));
  const labels = points.map((point, index) => ({ point, place: at[index] ?? { x: 0, y: 0 } }));
  for (const { point, place } of labels) {
    const side = settled.get(point.key);
    if (side) taken.push(labelBox(point.label, place, side));
  }
  for (const { point, place } of labels) {
    if (point.size === "minor" || sides.has(point.key)) continue;
    for (const side of ["end", "start", "above", "below"] as const) {
      const box = labelBox(point.label, place, side);
      const isCut = box.left < 2 || box.top < 2 || box.right > size.width - 2 || box.bottom > size.height - 2;
      if (isCut || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      sides.set(point.key, side);
      break;
    }
  }
  return sides;
}

function labelBox(label: string, { x, y }: Position, side: Side): Box {
  const length = label.length * letterWidth;
  const left = side === "end" ? x + 8 : side === "start" ? x - 8 - length : x - length / 2;
  const middle = side === "above" ? y - 15 : side === "below" ? y + 15 : y;
  return { left, right: left + length, top: middle - lineHeight / 2, bottom: middle + lineHeight / 2 };
}

function pixels(point: MapPoint, view: MapView, width: number): Position {
  const scale = width / view.width;
  return { x: (point.x - view.x) * scale, y: (point.y - view.y) * scale };
}

const add = (a: Position, b: Position): Position => ({ x: a.x + b.x, y: a.y + b.y });

const rounded = (value: number) => Math.round(value * 100) / 100;

function boxAround({ x, y }: Position, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
