import { listSitemapPractices, listSitemapTerms } from "../../../features/search/queries";
import { defaultLocale } from "../../../lib/locales";
import { absoluteUrl, pathsFor, sitemapPaths } from "../../../lib/paths";
import { xmlAnswer } from "../../../lib/sitemap-xml";
import { env } from "../../../server/env";

export const dynamic = "force-dynamic";

const paths = pathsFor(defaultLocale);
const address = {
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

type Entry = { path: string; lastmod?: Date };

/** The addresses of one part; null where there is no such part. */
async function entriesOf(name: string): Promise<Entry[] | null> {
  if (name === sitemapPaths.terms().split("/").at(-1)) {
    const terms = await listSitemapTerms();
    return [...lists.map((path) => ({ path })), ...terms.map(({ kind, id, within }) => ({ path: address[kind](id, within ?? "") }))];
  }
  const part = /^practices-(\d{1,5})\.xml$/.exec(name)?.[1];
  if (part === undefined) return null;
  const practices = await listSitemapPractices(Number(part));
  return practices.length === 0 ? null : practices.map(({ slug, changed }) => ({ path: paths.practice(slug), lastmod: changed }));
}

/** The addresses of public pages. Practices with the moment of their shown version. */
export async function GET(_request: Request, { params }: { params: Promise<{ part: string }> }) {
  const entries = await entriesOf((await params).part);
  if (!entries) return new Response(null, { status: 404 });
  return xmlAnswer(
    "urlset",
    "url",
    entries.map(({ path, lastmod }) => ({ loc: absoluteUrl(env.SITE_URL, path), ...(lastmod && { lastmod: lastmod.toISOString() }) })),
  );
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from "../../../server/api";
