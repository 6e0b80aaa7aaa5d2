import "server-only";
import { Prisma } from "../../generated/prisma/client";
import { collations, type Locale } from "../../lib/locales";
import { db } from "../../server/db";
import type { PracticeCard } from "../practices/dto";
import { newestFirst, practiceCard } from "../practices/queries";
import type { MatchReason, TextMatches } from "../text-search/dto";
import { explainMatches, matchText } from "../text-search/queries";
import type { FacetCounts, FacetOption, FoundPractices } from "./dto";
import { chosenFilters, knownValues, PAGE_SIZE, parsePracticeFilter } from "./rules";
import { type Facet, facets, type PracticeFilter } from "./schema";

// All of it reads `published_practice`, where a row exists only while the practice is published.

/** The alphabets to sort by, written out: a name of a collation cannot be a parameter. */
const alphabets = { "en-x-icu": Prisma.sql`"en-x-icu"` };

/** One condition for each filter; true where the filter is empty. Values inside a filter are alternatives. */
function conditions(filter: PracticeFilter, matches: TextMatches | null): Record<Facet | "q", Prisma.Sql> {
  const always = Prisma.sql`true`;
  const overlaps = (column: Prisma.Sql, values: string[]) => (values.length ? Prisma.sql`${column} && ${values}::text[]` : always);
  return {
    q: matches ? Prisma.sql`p.practice_id = ANY(${matches.practiceIds}::uuid[])` : always,
    approach: overlaps(Prisma.sql`p.approach_ids`, filter.approach),
    country: overlaps(Prisma.sql`p.country_ids`, filter.country),
    place: overlaps(Prisma.sql`p.place_ids`, filter.place),
    group: overlaps(Prisma.sql`p.group_ids`, filter.group),
    tier: filter.tier.length ? Prisma.sql`p.tier::text = ANY(${filter.tier}::text[])` : always,
  };
}

/** Every value that a filter can have, with its name. One statement. */
export async function listFilterOptions(): Promise<FacetOption[]> {
  return db.$queryRaw<FacetOption[]>`
    SELECT 'approach' AS facet, id, name, broader_id AS parent, status::text AS section, position,
      EXISTS (SELECT 1 FROM published_practice p WHERE p.approach_ids @> ARRAY[approach.id]) AS used FROM approach
    UNION ALL
    SELECT 'group', id, name, broader_id, axis, position,
      EXISTS (SELECT 1 FROM published_practice p WHERE p.group_ids @> ARRAY[target_group.id]) FROM target_group
    UNION ALL
    SELECT CASE kind WHEN 'country' THEN 'country' ELSE 'place' END, id, name, parent_id, country_id, 0,
      CASE kind WHEN 'country' THEN EXISTS (SELECT 1 FROM published_practice p WHERE p.country_ids @> ARRAY[place.id])
        ELSE EXISTS (SELECT 1 FROM published_practice p WHERE p.place_ids @> ARRAY[place.id]) END FROM place WHERE status = 'approved'
    UNION ALL
    SELECT 'tier', t.id, t.id, NULL, NULL, t.position::int, true FROM unnest(ARRAY['case-study', 'profile']) WITH ORDINALITY AS t(id, position)
    ORDER BY facet, position, name`;
}

/** How many practices each value would show under all the other filters, and how many this filter shows. One statement. */
export async function countFacets(filter: PracticeFilter, matches: TextMatches | null = null): Promise<FacetCounts> {
  const is = conditions(filter, matches);
  const inside: Record<Facet, Prisma.Sql> = {
    approach: Prisma.sql`in_approach`,
    country: Prisma.sql`in_country`,
    place: Prisma.sql`in_place`,
    group: Prisma.sql`in_group`,
    tier: Prisma.sql`in_tier`,
  };
  const underTheOthers = (facet: Facet) =>
    Prisma.join(
      facets.filter((other) => other !== facet).map((other) => inside[other]),
      " AND ",
    );
  const rows = await db.$queryRaw<{ facet: Facet | "total"; id: string; count: number }[]>`
    WITH hit AS (
      SELECT p.*, ${is.approach} AS in_approach, ${is.country} AS in_country, ${is.place} AS in_place,
        ${is.group} AS in_group, ${is.tier} AS in_tier
      FROM published_practice p WHERE ${is.q})
    SELECT 'approach' AS facet, id, count(*)::int AS count FROM hit, unnest(approach_ids) AS id WHERE ${underTheOthers("approach")} GROUP BY id
    UNION ALL SELECT 'country', id, count(*)::int FROM hit, unnest(country_ids) AS id WHERE ${underTheOthers("country")} GROUP BY id
    UNION ALL SELECT 'place', id, count(*)::int FROM hit, unnest(place_ids) AS id WHERE ${underTheOthers("place")} GROUP BY id
    UNION ALL SELECT 'group', id, count(*)::int FROM hit, unnest(group_ids) AS id WHERE ${underTheOthers("group")} GROUP BY id
    UNION ALL SELECT 'tier', tier::text, count(*)::int FROM hit WHERE ${underTheOthers("tier")} GROUP BY tier
    UNION ALL SELECT 'total', '', count(*)::int FROM hit
      WHERE in_approach AND in_country AND in_place AND in_group AND in_tier`;
  const counts: FacetCounts["counts"] = { approach: {}, country: {}, place: {}, group: {}, tier: {} };
  let total = 0;
  for (const row of rows) {
    if (row.facet === "total") total = row.count;
    else counts[row.facet][row.id] = row.count;
  }
  return { total, counts };
}

/** One page of published practices in the asked order. One statement. */
export async function listPublishedPractices(
  filter: PracticeFilter,
  locale: Locale,
  matches: TextMatches | null = null,
): Promise<PracticeCard[]> {
  const is = conditions(filter, matches);
  const alphabet = alphabets[collations[locale]];
  const order = {
    relevance: matches ? Prisma.sql`array_position(${matches.practiceIds}::uuid[], p.practice_id)` : newestFirst,
    newest: newestFirst,
    title: Prisma.sql`p.title COLLATE ${alphabet}, p.slug`,
    place: Prisma.sql`p.place_name = '', p.place_name COLLATE ${alphabet}, p.title COLLATE ${alphabet}`,
    rechecked: Prisma.sql`p.re_checked_on DESC NULLS LAST, ${newestFirst}`,
  }[filter.sort];
  const limit = filter.view === "map" ? MAP_LIMIT : PAGE_SIZE;
  const offset = filter.view === "map" ? 0 : (filter.page - 1) * PAGE_SIZE;
  const rows = await db.$queryRaw<(PracticeCard & { practiceId: string })[]>`
    SELECT p.practice_id AS "practiceId", ${practiceCard} FROM published_practice p
    WHERE ${is.q} AND ${is.approach} AND ${is.country} AND ${is.place} AND ${is.group} AND ${is.tier}
    ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`;
  const explained = rows.slice(0, PAGE_SIZE).map(({ practiceId }) => practiceId);
  const reasons = matches ? await explainMatches(matches.corrected ?? filter.q, explained) : new Map<string, MatchReason>();
  return rows.map(({ practiceId, ...practice }) => {
    const reason = reasons.get(practiceId);
    return reason ? { ...practice, reason } : practice;
  });
}
/** More points than this a map cannot show apart. */
export const MAP_LIMIT = 500;

/**
 * The whole list page for the parameters of an address, usable whatever they are. Three statements: values, counts,
 * practices; an empty result asks a fourth time, for what dropping each filter would give.
 */
export async function findPractices(params: Record<string, string | string[] | undefined>, locale: Locale): Promise<FoundPractices> {
  const options = await listFilterOptions();
  const parsed = parsePracticeFilter(params, knownValues(options));
  const matches = parsed.filter.q ? await matchText(parsed.filter.q) : null;
  const { total, counts } = await countFacets(parsed.filter, matches);
  const lastPage = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const filter = { ...parsed.filter, page: Math.min(parsed.filter.page, lastPage) };
  const ignored =
    filter.page === parsed.filter.page
      ? parsed.ignored
      : [...parsed.ignored, { parameter: "page", value: String(parsed.filter.page), reason: "not-a-page" as const }];
  const practices = total > 0 ? await listPublishedPractices(filter, locale, matches) : [];
  const withoutOne = total > 0 ? {} : await countWithoutOne(filter, options, matches);
  return { filter, ignored, options, counts, total, practices, withoutOne, matches };
}

/** How many practices each filter in use hides, counted in one statement. */
async function countWithoutOne(
  filter: PracticeFilter,
  options: FacetOption[],
  matches: TextMatches | null,
): Promise<Record<string, number>> {
  const chosen = chosenFilters(filter, options, (id) => id).slice(0, 20);
  if (chosen.length === 0) return {};
  const counts = chosen.map(({ facet, value, without }) => {
    const is = conditions(without, without.q ? matches : null);
    return Prisma.sql`SELECT ${`${facet} ${value}`} AS dropped, count(*)::int AS count FROM published_practice p
      WHERE ${is.q} AND ${is.approach} AND ${is.country} AND ${is.place} AND ${is.group} AND ${is.tier}`;
  });
  const rows = await db.$queryRaw<{ dropped: string; count: number }[]>`${Prisma.join(counts, " UNION ALL ")}`;
  return Object.fromEntries(rows.map(({ dropped, count }) => [dropped, count]));
}

/** The home page: every approach and group with its count, and practices for the map and the newest. Three statements. */
export async function getHome(locale: Locale): Promise<Pick<FoundPractices, "options" | "counts" | "total" | "practices">> {
  const everything = parsePracticeFilter({ view: "map" }, knownValues([])).filter;
  const options = await listFilterOptions();
  const { total, counts } = await countFacets(everything);
  return { options, counts, total, practices: await listPublishedPractices(everything, locale) };
}

export type SitemapEntry = {
  kind: "practice" | "approach" | "group" | "country" | "place" | "exchange" | "programme" | "organisation" | "source";
  id: string;
  /** The country of a place. */
  within: string | null;
  changed: Date | null;
};

/** Everything that has a page. One statement. */
export async function listSitemapEntries(): Promise<SitemapEntry[]> {
  return db.$queryRaw<SitemapEntry[]>`
    SELECT 'practice' AS kind, slug AS id, NULL AS within, published_at AS changed FROM published_practice
    UNION ALL SELECT 'approach', id, NULL, NULL FROM approach
    UNION ALL SELECT 'group', id, NULL, NULL FROM target_group
    UNION ALL SELECT CASE kind WHEN 'country' THEN 'country' ELSE 'place' END, id, country_id, NULL FROM place WHERE status = 'approved'
    UNION ALL SELECT 'exchange', id, NULL, NULL FROM exchange
    UNION ALL SELECT 'programme', id, NULL, NULL FROM programme
    UNION ALL SELECT 'organisation', id, NULL, NULL FROM organisation WHERE status = 'approved'
    UNION ALL SELECT 'source', id, NULL, NULL FROM source
    ORDER BY kind, id`;
}
