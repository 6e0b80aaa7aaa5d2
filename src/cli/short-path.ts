import type { GeoContext } from "d3-geo";

/** Collects a drawing as the `d` of an SVG path, in steps of a tenth of a unit: half as long as absolute positions. */
export class ShortPath implements GeoContext {
  #text = "";
  #x = 0;
  #y = 0;
  #start: [number, number] = [0, 0];

  moveTo(x: number, y: number) {
    this.#step("m", x, y);
    this.#start = [this.#x, this.#y];
  }

  lineTo(x: number, y: number) {
    if (Math.round(x * 10) !== this.#x || Math.round(y * 10) !== this.#y) this.#step("l", x, y);
  }

  closePath() {
    this.#text += "z";
    [this.#x, this.#y] = this.#start;
  }

  beginPath() {}

  arc() {
    throw new Error("The map has no arcs: it draws areas and lines only.");
  }

  toString() {
    return this.#text;
  }

  #step(command: "m" | "l", x: number, y: number) {
    const [toX, toY] = [Math.round(x * 10), Math.round(y * 10)];
    const [dx, dy] = [tenths(toX - this.#x), tenths(toY - this.#y)];
    this.#text += `${command}${dx}${dy.startsWith("-") ? "" : " "}${dy}`;
    [this.#x, this.#y] = [toX, toY];
  }
}

function tenths(count: number): string {
  return String(count / 10).replace(/^(-?)0\./, "$1.");
}
