import { Anchor } from "../../../components/ui/anchor";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { ExchangeView } from "../dto";
import { spelling } from "../rules";

/** The places that took part, as the source lists them. */
export async function ExchangePlaces({ exchange: { places, partOf, parts } }: { exchange: ExchangeView }) {
  const t = await getTranslations("exchanges");
  const paths = pathsFor(await getLocale());
  if (places.length === 0 && partOf && partOf.placeCount > 0) {
    return (
      <p>
        {t("placesWithWhole", { count: partOf.placeCount })} <Anchor href={`${paths.exchange(partOf.id)}#places`}>{partOf.title}</Anchor>
      </p>
    );
  }
  if (places.length === 0) return <p>{t("placesNotNamed")}</p>;
  return (
    <>
      {parts.length > 0 && <p className="mb-3 max-w-measure text-muted">{t("placesOfWhole")}</p>}
      <ul className="columns-[14rem] gap-x-8">
        {places.map(({ id, name, kind, country, asWritten }) => {
          const written = spelling(name, asWritten);
          return (
            <li key={id} className="break-inside-avoid">
              <Anchor
                href={kind === "country" ? paths.country(id) : paths.place(country.id, id)}
                className="thumb inline-flex items-center"
              >
                {name}
              </Anchor>
              {written && <span className="block text-muted text-small">{t("asWritten", { written })}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
