import { createHash } from "node:crypto";
import { hasLocale } from "next-intl";
import type { NewestPractices } from "../../../../../features/search/dto";
import { findNewest } from "../../../../../features/search/queries";
import { asFeed, chosenFilters, filterQuery } from "../../../../../features/search/rules";
import { type AtomEntry, atomXml } from "../../../../../lib/atom-xml";
import { type Locale, languageTag } from "../../../../../lib/locales";
import { absoluteUrl, type Paths, pathsFor } from "../../../../../lib/paths";
import { parametersOf } from "../../../../../lib/search-params";
import { nothingRuns } from "../../../../../server/answer-headers.mjs";
import { answerApi, apiProblem } from "../../../../../server/api";
import { env } from "../../../../../server/env";
import { routing } from "../../../../../server/locale-routing";
import { translatorFor } from "../../../../../server/translations";

const url = (path: string) => absoluteUrl(env.SITE_URL, path);

/** The same for ever, even when the address changes; what it is made of stays with us. */
function stableId(id: string): string {
  const digits = createHash("sha256").update(id).digest("hex");
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

function toEntry(practice: NewestPractices["practices"][number], paths: Paths): AtomEntry {
  const of = (terms: readonly { id: string; name: string }[], list: string) =>
    terms.map(({ id, name }) => ({ term: id, label: name, scheme: url(list) }));
  const countries = new Map(practice.places.map(({ country }) => [country.id, country]));
  return {
    id: stableId(practice.id),
    title: practice.title,
    summary: practice.summary,
    href: url(paths.practice(practice.slug)),
    published: practice.publishedAt,
    updated: practice.updated,
    categories: [
      ...of(practice.approaches, paths.approaches()),
      ...of(practice.groups, paths.targetGroups()),
      ...of([...countries.values()], paths.places()),
    ],
  };
}

function feedOf({ filter, options, practices }: NewestPractices, locale: Locale): string {
  const t = translatorFor(locale);
  const paths = pathsFor(locale);
  const query = filterQuery(asFeed(filter));
  const filters = chosenFilters(filter, options, (id) => t(`practice.tier.${id}`)).map(({ label }) => label);
  return atomXml({
    title: [...filters, t("practices.title"), t("site.name")].join(" – "),
    subtitle: t("practices.description"),
    language: languageTag(locale),
    self: url(paths.practicesFeed(query)),
    page: url(paths.practices(query)),
    author: { name: t("site.name"), uri: url(paths.home()) },
    entries: practices.map((practice) => toEntry(practice, paths)),
  });
}

/** The newest practices, all or those that a filter leaves, as an Atom feed. What it cannot use is an error: readers of feeds read no notices. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  return answerApi(async () => {
    const { sort, view, page, ...parameters } = parametersOf(new URL(request.url).searchParams);
    const newest = await findNewest(parameters);
    const isUsable = [sort, view, page].every((value) => value === undefined) && newest.ignored.length === 0;
    if (!isUsable) {
      return apiProblem({
        status: 400,
        title: "Bad Request",
        detail: "A feed takes the filters of the list of practices, with values that the list knows; it has no order, view or pages.",
        invalidParameters: newest.ignored,
      });
    }
    return new Response(feedOf(newest, locale), {
      headers: {
        "Content-Type": "application/atom+xml; charset=utf-8",
        "Cache-Control": "no-cache",
        [nothingRuns.key]: nothingRuns.value,
      },
    });
  });
}

export {
  methodNotAllowed as DELETE,
  methodNotAllowed as PATCH,
  methodNotAllowed as POST,
  methodNotAllowed as PUT,
} from "../../../../../server/api";
