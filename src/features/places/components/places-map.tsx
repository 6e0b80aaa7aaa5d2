import { languageTag } from "../../../lib/locales";
import { project } from "../../../lib/map-projection";
import { sortByName } from "../../../lib/sort-by-name";
import { getLocale, getTranslations } from "../../../server/translations";
import type { PlaceEntry } from "../dto";
import { byKnowledge } from "../rules";
import { PlaceMap, type PlaceMark } from "./place-map";

type PlacesMapProps = { places: readonly PlaceEntry[]; title: string; description: string; around?: number };

/** Municipalities and cities on the map, and in words those that lie outside it. */
export async function PlacesMap({ places, title, description, around }: PlacesMapProps) {
  const t = await getTranslations("places");
  const { withPractices, withExchanges, named } = byKnowledge(places);
  const marksOf = (entries: PlaceEntry[], size: PlaceMark["size"], remark: (entry: PlaceEntry) => string) =>
    entries.flatMap((entry) =>
      entry.lat === null || entry.lon === null ? [] : [{ ...entry, lat: entry.lat, lon: entry.lon, size, remark: remark(entry) }],
    );
  const marks = [
    // The last mark lies on top.
    ...marksOf(named, "minor", () => t("namedOnly")),
    ...marksOf(withExchanges, "minor", ({ exchanges }) => t("exchangeCount", { count: exchanges })),
    ...marksOf(withPractices, "major", ({ practices }) => t("practiceCount", { count: practices })),
  ];
  const onMap = new Set(marks.filter(({ lat, lon }) => project(lon, lat)).map(({ id }) => id));
  const locale = await getLocale();
  const outside = sortByName(
    places.filter(({ id, kind }) => kind !== "country" && !onMap.has(id)),
    locale,
  );
  const list = new Intl.ListFormat(languageTag(locale), { type: "conjunction" });
  return (
    <div>
      <PlaceMap title={title} description={description} marks={marks} around={around} />
      {marks.length > 0 && onMap.size > 0 && <p className="mt-1 text-muted text-small">{t("mapKey")}</p>}
      {outside.length > 0 && (
        <p className="mt-1 text-muted text-small">
          {t("outsideMap", { count: outside.length, names: list.format(outside.map(({ name }) => name)) })}
        </p>
      )}
    </div>
  );
}
