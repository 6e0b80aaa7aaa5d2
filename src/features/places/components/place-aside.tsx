import { project } from "../../../lib/map-projection";
import { getTranslations } from "../../../server/translations";
import type { PlaceView } from "../dto";
import { shownAt } from "../rules";
import { PlaceMap, type PlaceMark } from "./place-map";

/** So wide a part of the map, in its units, shows a municipality and the borders around it. */
const AROUND = 230;

/** The map around the place; where it cannot be shown as it is, that is said. */
export async function PlaceAside({ place }: { place: PlaceView }) {
  const t = await getTranslations("places");
  const { name, country, parent } = place;
  const at = shownAt(place);
  if (!at) return <p className="text-muted text-small">{t("coordinates.none", { name })}</p>;
  if (!project(at.lon, at.lat)) return <p className="text-muted text-small">{t("outsideMap", { count: 1, names: name })}</p>;
  const mark: PlaceMark = { ...at, id: at.isOwn || !parent ? place.id : parent.id, countryId: country.id, size: "major", isHere: at.isOwn };
  return (
    <div>
      <PlaceMap
        title={t("mapOf", { name: at.name })}
        description={t("mapOfDescription", { name: at.name })}
        marks={[mark]}
        around={AROUND}
      />
      {!at.isOwn && <p className="mt-2 text-small">{t("shownAtParent", { name, parent: at.name })}</p>}
    </div>
  );
}
