import { Anchor } from "../../../components/ui/anchor";
import { pathsFor } from "../../../lib/paths";
import { sortByName } from "../../../lib/sort-by-name";
import { getLocale, getTranslations } from "../../../server/translations";
import type { PlaceEntry } from "../dto";
import { MunicipalityLists } from "./municipality-lists";

/** All countries, each with its municipalities and cities. */
export async function CountryList({ places }: { places: readonly PlaceEntry[] }) {
  const t = await getTranslations("places");
  const locale = await getLocale();
  const paths = pathsFor(locale);
  const countries = sortByName(
    places.filter(({ kind }) => kind === "country"),
    locale,
  );
  return countries.map(({ id, name, practices, exchanges }) => (
    <section key={id} aria-labelledby={id} className="mb-10 border-rule border-t pt-4">
      <h2 id={id} tabIndex={-1} className="text-section">
        <Anchor href={paths.country(id)} className="inline-block text-ink decoration-transparent hover:decoration-current">
          {name}
        </Anchor>
      </h2>
      <p className="mb-3 text-muted">{t("countryCounts", { practices, exchanges })}</p>
      <MunicipalityLists places={places.filter(({ countryId }) => countryId === id)} label={name} />
    </section>
  ));
}
