/**
 * Draws the map of the region that all pages show (`npx tsx src/cli/draw-map.ts`); the picture is committed.
 * Borders are those of Natural Earth, public domain; every one has the same thin line.
 */
import { readFile, writeFile } from "node:fs/promises";
import { geoMercator, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { MAP_HEIGHT, MAP_NORTH, MAP_SCALE, MAP_WEST, MAP_WIDTH } from "../lib/map-projection";
import { ShortPath } from "./short-path";
import { thinTopology } from "./thin-topology";

const borders = new URL("../../seeds/map/balkans.topo.json", import.meta.url);
const picture = new URL("../../public/map/region.svg", import.meta.url);

/** The names are those of the data set. */
const participating = ["Serbia", "Kosovo", "Bosnia and Herz.", "Macedonia", "Albania"];
const colours = { sea: "#e6eef0", land: "#f0eadd", participatingLand: "#e0d6c0", border: "#fdfbf7" };

type Countries = Topology<{ c: GeometryCollection<{ n: string }> }>;

/** The whole picture as text, so that a test can compare it with the one that is committed. */
export async function drawMap(): Promise<string> {
  const projection = geoMercator().scale(MAP_SCALE).center([MAP_WEST, MAP_NORTH]).translate([0, 0]);
  const everything: Countries = JSON.parse(await readFile(borders, "utf8"));
  const topology = thinTopology(everything, projection, 0.4);
  // A little beyond the edges, so that no cut is seen.
  projection.clipExtent([
    [-4, -4],
    [MAP_WIDTH + 4, MAP_HEIGHT + 4],
  ]);
  const draw = (wanted: boolean) => {
    const path = new ShortPath();
    for (const country of feature(topology, topology.objects.c).features) {
      if (participating.includes(country.properties.n) === wanted) geoPath(projection, path)(country);
    }
    return path;
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}" width="${MAP_WIDTH}" height="${MAP_HEIGHT}">`,
    `<path fill="${colours.sea}" d="M0 0H${MAP_WIDTH}V${MAP_HEIGHT}H0z"/>`,
    `<g stroke="${colours.border}" stroke-linejoin="round">`,
    `<path fill="${colours.land}" d="${draw(false)}"/>`,
    `<path fill="${colours.participatingLand}" d="${draw(true)}"/>`,
    "</g></svg>\n",
  ].join("\n");
}

if (import.meta.filename === process.argv[1]) {
  const drawn = await drawMap();
  await writeFile(picture, drawn);
  console.log(`public/map/region.svg: ${Buffer.byteLength(drawn)} bytes`);
}
