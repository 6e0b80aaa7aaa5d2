import type { Topology } from "topojson-specification";

type Position = [number, number];

/**
 * Leaves out the points of borders that would not be seen. Works on the arcs, which neighbours share,
 * so that no gap opens between them.
 */
export function thinTopology<T extends Topology>(topology: T, project: (position: Position) => Position | null, tolerance: number): T {
  const arcs = topology.arcs.map((arc) => {
    const kept = thin(decode(arc as Position[], topology), project, tolerance);
    return kept as unknown as T["arcs"][number];
  });
  const { transform: _transform, ...rest } = topology;
  return { ...(rest as T), arcs };
}

/** Arcs are stored as steps on a grid. */
function decode(arc: Position[], { transform }: Topology): Position[] {
  if (!transform) return arc;
  const { scale, translate } = transform;
  let x = 0;
  let y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** Ramer, Douglas and Peucker, measured on the drawn map. */
function thin(arc: Position[], project: (position: Position) => Position | null, tolerance: number): Position[] {
  const drawn = arc.map((position): Position => project(position) ?? [0, 0]);
  const kept = new Set([0, arc.length - 1]);
  const open: [number, number][] = [[0, arc.length - 1]];
  // An island is a ring: without a third point it would fold into nothing.
  if (arc.length > 3 && distance(drawn[0], drawn.at(-1), drawn.at(-1)) === 0) {
    const middle = arc.length >> 1;
    kept.add(middle);
    open.splice(0, 1, [0, middle], [middle, arc.length - 1]);
  }
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let farthest = -1;
    let most = tolerance;
    for (let index = from + 1; index < to; index++) {
      const away = distance(drawn[index], drawn[from], drawn[to]);
      if (away > most) [farthest, most] = [index, away];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return arc.filter((_, index) => kept.has(index));
}

function distance(point: Position = [0, 0], from: Position = [0, 0], to: Position = [0, 0]): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const [px, py] = [point[0] - from[0], point[1] - from[1]];
  return length === 0 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
}
