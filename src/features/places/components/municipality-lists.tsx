import type { ReactNode } from "react";
import { Anchor } from "../../../components/ui/anchor";
import { SectionHeading } from "../../../components/ui/section-heading";
import { pathsFor } from "../../../lib/paths";
import { sortByName } from "../../../lib/sort-by-name";
import { getLocale, getTranslations } from "../../../server/translations";
import type { PlaceEntry } from "../dto";
import { byKnowledge } from "../rules";

/** The same lists as a section of the country's page. */
export async function MunicipalitiesOfCountry({ places, name }: { places: readonly PlaceEntry[]; name: string }) {
  const t = await getTranslations("places");
  return (
    <section aria-labelledby="municipalities">
      <SectionHeading id="municipalities" title={t("municipalities")} />
      <MunicipalityLists places={places} label={name} />
    </section>
  );
}

/** The municipalities and cities of one country: those with practices, those known from exchanges, those only named. */
export async function MunicipalityLists({ places, label }: { places: readonly PlaceEntry[]; label: string }) {
  const t = await getTranslations("places");
  const { withPractices, withExchanges, named } = byKnowledge(sortByName(places, await getLocale()));
  return (
    <div className="grid gap-5">
      <MunicipalityList title={t("withPractices")} label={label} places={withPractices} remark={(place) => <Counts place={place} />} />
      <MunicipalityList title={t("withExchanges")} label={label} places={withExchanges} remark={(place) => <Counts place={place} />} />
      <MunicipalityList title={t("named")} label={label} places={named} />
    </div>
  );
}

type MunicipalityListProps = { title: string; label: string; places: PlaceEntry[]; remark?: (place: PlaceEntry) => ReactNode };

async function MunicipalityList({ title, label, places, remark }: MunicipalityListProps) {
  const paths = pathsFor(await getLocale());
  if (places.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 font-sans text-muted text-ui">{title}</h3>
      <ul aria-label={`${label}: ${title}`} className="gap-x-8 sm:columns-2">
        {places.map((place) => (
          <li key={place.id} className="break-inside-avoid">
            <Anchor href={paths.place(place.countryId, place.id)} className="thumb inline-flex items-center">
              {place.name}
            </Anchor>
            {remark && <span className="text-muted"> {remark(place)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

async function Counts({ place: { practices, exchanges } }: { place: PlaceEntry }) {
  const t = await getTranslations("places");
  return [practices > 0 && t("practiceCount", { count: practices }), exchanges > 0 && t("exchangeCount", { count: exchanges })]
    .filter(Boolean)
    .join(", ");
}
