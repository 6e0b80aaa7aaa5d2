import { Anchor } from "../../../components/ui/anchor";
import { ExternalLink } from "../../../components/ui/external-link";
import { type Fact, Facts } from "../../../components/ui/facts";
import { formatNumber } from "../../../lib/format-number";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import { listCitedSources } from "../../sources/queries";
import type { PlaceView, Population } from "../dto";
import { gazetteerName, gazetteerPage } from "../rules";

/** Where the place lies, to what it belongs, how many people live there, and who says so. */
export async function PlaceFacts({ place }: { place: PlaceView }) {
  const t = await getTranslations("places");
  const paths = pathsFor(await getLocale());
  const { country, parent, region, population } = place;
  const facts: (Fact | false)[] = [
    { label: t("fact.country"), value: <Anchor href={paths.country(country.id)}>{country.name}</Anchor> },
    parent !== null && { label: t("fact.parent"), value: <Anchor href={paths.place(country.id, parent.id)}>{parent.name}</Anchor> },
    region !== null && { label: t("fact.region"), value: region },
    { label: t("fact.population"), value: <Populations population={population} /> },
    { label: t("fact.coordinates"), value: <Coordinates place={place} /> },
  ];
  return <Facts facts={facts.filter((fact) => fact !== false)} />;
}

async function Populations({ population }: { population: Population[] }) {
  const t = await getTranslations("places.population");
  const locale = await getLocale();
  const paths = pathsFor(locale);
  if (population.length === 0) return t("none");
  const sources = await listCitedSources();
  return (
    <ul className="grid gap-2">
      {population.map(({ value, year, what, source }) => {
        const title = sources.get(source)?.title;
        return (
          <li key={`${source} ${what}`}>
            {t(what, { value: formatNumber(value, locale) })}
            <span className="block text-muted text-small">
              {t("source")} {title ? <Anchor href={paths.source(source)}>{title}</Anchor> : source}
              {", "}
              {year === null ? t("noYear") : t("year", { year: String(year) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

async function Coordinates({ place: { lat, lon, coordinateSource, geonamesId, name } }: { place: PlaceView }) {
  const t = await getTranslations("places.coordinates");
  const practice = await getTranslations("practice");
  const locale = await getLocale();
  if (lat === null || lon === null) return t("none", { name });
  const degrees = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 5 }).format(Math.abs(value));
  const gazetteer = gazetteerName(coordinateSource);
  const page = gazetteerPage(coordinateSource, geonamesId);
  return (
    <>
      {t("value", { lat: degrees(lat), northSouth: lat < 0 ? "S" : "N", lon: degrees(lon), eastWest: lon < 0 ? "W" : "E" })}
      {gazetteer && (
        <span className="block text-muted text-small">
          {t("source")}{" "}
          {page ? (
            <ExternalLink href={page} note={practice("otherSite")}>
              {gazetteer}
            </ExternalLink>
          ) : (
            gazetteer
          )}
          {", "}
          {t("licence")}
        </span>
      )}
    </>
  );
}
