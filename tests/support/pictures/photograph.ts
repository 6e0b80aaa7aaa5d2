import sharp, { type Sharp } from "sharp";

const LIGHT = "#f0e8d8";
const DARK = "#203040";

/** The upper half is light, the lower half dark: it shows which way up it is. */
export function photograph(width = 640, height = 480): Sharp {
  const lower = { create: { width, height: Math.floor(height / 2), channels: 3 as const, background: DARK } };
  return sharp({ create: { width, height, channels: 3, background: LIGHT } }).composite([{ input: lower, gravity: "south" }]);
}
