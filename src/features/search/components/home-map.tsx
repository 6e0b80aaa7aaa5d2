import { Anchor } from "../../../components/ui/anchor";
import { SectionHeading } from "../../../components/ui/section-heading";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { PracticeCard } from "../../practices/dto";
import { PracticeMap } from "./practice-map";

/** The map of all practices, and the same as a list beside it. */
export async function HomeMap({ practices, total }: { practices: PracticeCard[]; total: number }) {
  const t = await getTranslations("home");
  const locale = await getLocale();
  const paths = pathsFor(locale);
  const alphabet = new Intl.Collator(locale);
  const places = practices
    .flatMap((practice) => practice.places.map((place) => ({ practice, place })))
    .sort((a, b) => alphabet.compare(a.place.name, b.place.name) || alphabet.compare(a.practice.title, b.practice.title));
  return (
    <section aria-labelledby="map-heading">
      <SectionHeading id="map-heading" title={t("map")} />
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
        <div>
          <PracticeMap practices={practices} title={t("mapTitle")} description={t("mapDescription")} caption={t("mapCaption")} />
        </div>
        <div>
          <h3 className="mb-2 font-sans font-semibold text-muted">{t("mapList")}</h3>
          <ul className="border-rule border-t">
            {places.map(({ practice, place }) => (
              <li key={`${practice.slug} ${place.id}`} data-approach={practice.approaches[0]?.id} className="border-rule border-b py-2">
                <Anchor href={paths.practice(practice.slug)} className="text-ink decoration-transparent hover:decoration-current">
                  <b className="text-accent">{place.name}</b> {practice.title}
                </Anchor>
              </li>
            ))}
          </ul>
          <p className="mt-4">
            <Anchor href={paths.practices()} className="inline-block py-1 font-semibold">
              {t("all", { count: total })}
            </Anchor>
          </p>
        </div>
      </div>
    </section>
  );
}
