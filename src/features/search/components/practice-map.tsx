import { Anchor } from "../../../components/ui/anchor";
import { MapFrame } from "../../../components/ui/map-frame";
import { MAP_HEIGHT, MAP_WIDTH, project } from "../../../lib/map-projection";
import { assetPaths, pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { PracticeCard } from "../../practices/dto";

type PracticeMapProps = { practices: PracticeCard[]; title: string; description: string; caption?: string };

/** Practices as marks on the drawn map, and those that the map cannot show as a list below it. */
export async function PracticeMap({ practices, title, description, caption }: PracticeMapProps) {
  const t = await getTranslations("practices");
  const paths = pathsFor(await getLocale());
  const points = practices.flatMap((practice) =>
    practice.places.flatMap((place) => {
      const at = place.lat !== null && place.lon !== null ? project(place.lon, place.lat) : null;
      return at ? [{ practice, place, ...at }] : [];
    }),
  );
  const onMap = new Set(points.map(({ practice }) => practice.slug));
  const offMap = practices.filter(({ slug }) => !onMap.has(slug));
  return (
    <>
      <MapFrame
        picture={{ src: assetPaths.map, width: MAP_WIDTH, height: MAP_HEIGHT }}
        title={title}
        description={description}
        caption={caption}
        points={points.map(({ practice, place, x, y }) => ({
          key: `${practice.slug} ${place.id}`,
          href: paths.practice(practice.slug),
          label: place.name,
          name: `${place.name}: ${practice.title}`,
          accent: practice.approaches[0]?.id,
          x,
          y,
        }))}
      />
      {offMap.length > 0 && (
        <div className="mt-4">
          <p className="font-semibold">{t("offMap")}</p>
          <p className="text-muted text-small">{t("offMapLead")}</p>
          <ul className="mt-1">
            {offMap.map((practice) => (
              <li key={practice.slug}>
                <Anchor href={paths.practice(practice.slug)} className="inline-block py-1">
                  {practice.title}
                </Anchor>{" "}
                <span className="text-muted text-small">{practice.places.map(({ name }) => name).join(", ")}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
