import { MapFrame } from "../../../components/ui/map-frame";
import { MAP_HEIGHT, MAP_WIDTH, project } from "../../../lib/map-projection";
import { assetPaths, pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { PublishedPracticeView } from "../dto";

/** The map with the practice's places. The contact itself is the last section; here stands the way to it. */
export async function PracticeAside({ practice }: { practice: PublishedPracticeView }) {
  const t = await getTranslations("practice");
  const site = await getTranslations("site");
  const paths = pathsFor(await getLocale());
  const points = practice.places.flatMap((place) => {
    const at = place.lat !== null && place.lon !== null ? project(place.lon, place.lat) : null;
    return at
      ? [{ key: place.id, label: place.name, href: paths.place(place.country.id, place.id), accent: practice.approaches[0]?.id, ...at }]
      : [];
  });
  const main = practice.places.find(({ kind }) => kind !== "settlement");
  const named = practice.people.filter(({ id }) => practice.content.contacts.some(({ person }) => person === id));
  return (
    <>
      {main && points.length > 0 && (
        <MapFrame
          picture={{ src: assetPaths.map, width: MAP_WIDTH, height: MAP_HEIGHT }}
          title={t("mapTitle", { place: main.name })}
          description={t("mapDescription", { place: main.name })}
          points={points}
          caption={site("mapCredit")}
        />
      )}
      {main && points.length === 0 && <p className="text-muted text-small">{t("mapOutside", { place: main.name })}</p>}
      {named.length > 0 && (
        <div className="no-print border border-edge bg-white p-5">
          <h2 className="font-sans font-semibold">{t("askSomeone")}</h2>
          <ul>
            {named.map((person) => (
              <li key={person.id} className="mt-2">
                {person.name}
                <span className="block text-muted text-small">{person.role}</span>
              </li>
            ))}
          </ul>
          <p className="mt-3">
            <a href="#contacts" className="inline-block py-1">
              {t("toContact")}
            </a>
          </p>
        </div>
      )}
    </>
  );
}
