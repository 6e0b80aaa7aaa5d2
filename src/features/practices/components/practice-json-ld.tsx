import { jsonLd } from "../../../lib/json-ld";
import { languageTag } from "../../../lib/locales";
import { absoluteUrl, pathsFor } from "../../../lib/paths";
import { env } from "../../../server/env";
import { getLocale } from "../../../server/translations";
import type { PublishedPracticeView } from "../dto";

/** The practice for machines (schema.org Article). Names nobody: people are only on the page itself. */
export async function PracticeJsonLd({ practice }: { practice: PublishedPracticeView }) {
  const locale = await getLocale();
  const paths = pathsFor(locale);
  const url = (path: string) => absoluteUrl(env.SITE_URL, path);
  const document = {
    "@context": "https://schema.org",
    "@type": "Article",
    "@id": url(paths.practice(practice.slug)),
    headline: practice.content.title,
    abstract: practice.content.summary,
    inLanguage: languageTag(locale),
    datePublished: practice.publishedAt,
    about: [...practice.approaches, ...practice.groups].map(({ name }) => ({ "@type": "DefinedTerm", name })),
    spatialCoverage: practice.places.map((place) => ({
      "@type": "Place",
      name: `${place.name}, ${place.country.name}`,
      url: url(paths.place(place.country.id, place.id)),
      ...(place.lat !== null && place.lon !== null && { geo: { "@type": "GeoCoordinates", latitude: place.lat, longitude: place.lon } }),
    })),
    isBasedOn: practice.sources.map(({ id, name, published }) => ({
      "@type": "CreativeWork",
      name,
      url: url(paths.source(id)),
      ...(published && { datePublished: published }),
    })),
  };
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a data block, escaped by jsonLd
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLd(document) }} />;
}
