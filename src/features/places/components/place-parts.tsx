import { Anchor } from "../../../components/ui/anchor";
import { SectionHeading } from "../../../components/ui/section-heading";
import { pathsFor } from "../../../lib/paths";
import { sortByName } from "../../../lib/sort-by-name";
import { getLocale, getTranslations } from "../../../server/translations";
import type { PlaceView } from "../dto";

/** The localities of a municipality that documents name. */
export async function Localities({ place }: { place: PlaceView }) {
  const t = await getTranslations("places");
  const locale = await getLocale();
  const paths = pathsFor(locale);
  if (place.localities.length === 0) return null;
  return (
    <section aria-labelledby="localities">
      <SectionHeading id="localities" title={t("localities")} />
      <p className="mb-2 max-w-measure text-muted">{t("localitiesLead")}</p>
      <ul>
        {sortByName(place.localities, locale).map(({ id, name, lat }) => (
          <li key={id}>
            <Anchor href={paths.place(place.country.id, id)} className="thumb inline-flex items-center">
              {name}
            </Anchor>
            {lat === null && <span className="text-muted"> {t("localityWithoutCoordinates")}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The organisations whose seat is in the place. */
export async function OrganisationsSeated({ place }: { place: PlaceView }) {
  const t = await getTranslations("places");
  const locale = await getLocale();
  const paths = pathsFor(locale);
  if (place.organisations.length === 0) return null;
  return (
    <section aria-labelledby="organisations">
      <SectionHeading id="organisations" title={t("organisations")} />
      <p className="mb-2 max-w-measure text-muted">{t("organisationsLead")}</p>
      <ul>
        {sortByName(place.organisations, locale).map(({ id, name, nameLocal, acronym }) => (
          <li key={id}>
            <Anchor href={paths.organisation(id)} className="thumb inline-flex items-center">
              {name}
            </Anchor>
            {acronym && ` (${acronym})`}
            {nameLocal && <span className="text-muted"> · {nameLocal}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
