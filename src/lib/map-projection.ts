/**
 * The projection of the drawn map of the region (public/map/region.svg): Mercator, fixed, without the drawing's data,
 * so that pages can put points over the picture.
 */

export const MAP_WEST = 13.2;
export const MAP_EAST = 24.2;
export const MAP_SOUTH = 39.4;
export const MAP_NORTH = 46.8;

export const MAP_WIDTH = 600;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const mercator = (latitude: number) => Math.asinh(Math.tan(radians(latitude)));

/** Picture units per radian. */
export const MAP_SCALE = MAP_WIDTH / radians(MAP_EAST - MAP_WEST);

export const MAP_HEIGHT = Math.round(MAP_SCALE * (mercator(MAP_NORTH) - mercator(MAP_SOUTH)));

/** Where a place stands in the picture; `null` when it lies outside. */
export function project(longitude: number, latitude: number): { x: number; y: number } | null {
  if (!(longitude >= MAP_WEST && longitude <= MAP_EAST)) return null;
  if (!(latitude >= MAP_SOUTH && latitude <= MAP_NORTH)) return null;
  const x = MAP_SCALE * radians(longitude - MAP_WEST);
  const y = MAP_SCALE * (mercator(MAP_NORTH) - mercator(latitude));
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
