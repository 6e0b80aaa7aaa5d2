import { MapFrame } from "../../../components/ui/map-frame";
import { MAP_HEIGHT, MAP_WIDTH, project } from "../../../lib/map-projection";
import { assetPaths, pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { Point } from "../dto";
import { viewAround } from "../rules";

export type PlaceMark = Point & {
  id: string;
  countryId: string;
  name: string;
  /** Said after the name: "2 practices". */
  remark?: string;
  size: "major" | "minor";
  /** The place of this very page: no link to where the reader is. */
  isHere?: boolean;
};

type PlaceMapProps = {
  title: string;
  description: string;
  marks: PlaceMark[];
  /** Shows the part of the map around the marks, at least so wide (the whole map is 600); the whole map without it. */
  around?: number;
};

/** Places on the drawn map. Nothing when all of them lie outside it: the page says so in words. */
export async function PlaceMap({ title, description, marks, around }: PlaceMapProps) {
  const site = await getTranslations("site");
  const paths = pathsFor(await getLocale());
  const points = marks.flatMap(({ lat, lon, id, countryId, name, remark, size, isHere }) => {
    const at = project(lon, lat);
    const href = isHere ? undefined : paths.place(countryId, id);
    return at ? [{ key: id, label: name, name: remark ? `${name}: ${remark}` : name, href, size, ...at }] : [];
  });
  if (points.length === 0) return null;
  return (
    <MapFrame
      picture={{ src: assetPaths.map, width: MAP_WIDTH, height: MAP_HEIGHT }}
      title={title}
      description={description}
      points={points}
      view={around === undefined ? undefined : viewAround(points, around)}
      caption={site("mapCredit")}
    />
  );
}
