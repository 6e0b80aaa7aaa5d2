import type { MetadataRoute } from "next";
import { listSitemapEntries } from "../features/search/queries";
import { defaultLocale } from "../lib/locales";
import { absoluteUrl, pathsFor } from "../lib/paths";
import { env } from "../server/env";

export const dynamic = "force-dynamic";

/** Every public page. Practices with the day of their shown version. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const paths = pathsFor(defaultLocale);
  const address = {
    practice: (id: string) => paths.practice(id),
    approach: (id: string) => paths.approach(id),
    group: (id: string) => paths.targetGroup(id),
    country: (id: string) => paths.country(id),
    place: (id: string, country: string) => paths.place(country, id),
    exchange: (id: string) => paths.exchange(id),
    programme: (id: string) => paths.programme(id),
    organisation: (id: string) => paths.organisation(id),
    source: (id: string) => paths.source(id),
  };
  const lists = [
    paths.home(),
    paths.practices(),
    paths.approaches(),
    paths.targetGroups(),
    paths.places(),
    paths.exchanges(),
    paths.programmes(),
    paths.organisations(),
    paths.sources(),
    paths.about(),
    paths.accessibility(),
    paths.privacy(),
  ];
  const entries = await listSitemapEntries();
  return [
    ...lists.map((path) => ({ url: absoluteUrl(env.SITE_URL, path) })),
    ...entries.map(({ kind, id, within, changed }) => ({
      url: absoluteUrl(env.SITE_URL, address[kind](id, within ?? "")),
      ...(changed && { lastModified: changed }),
    })),
  ];
}
