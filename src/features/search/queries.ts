import "server-only";
import { Prisma } from "../../generated/prisma/client";
import { collations, type Locale } from "../../lib/locales";
import { readRows } from "../../server/db";
import type { Selection } from "../facets/dto";
import { readFacetIndex, readFacetTerms } from "../facets/queries";
import { type FacetIndex, keptIn, newestOf } from "../facets/rules";
import type { PracticeCard } from "../practices/dto";
import { type CardRow, cardColumns, inOrder, listByNumber, newestFirst, withTermNames } from "../practices/queries";
import type { MatchedPractice } from "../text-search/dto";
import { matchText, type Reasons, readReasons, reasonColumns } from "../text-search/queries";
import type { FacetCounts, FacetOption, FoundPractices, NewestPractices } from "./dto";
import {
  chosenFilters,
  chosenValues,
  type KnownValues,
  knownValues,
  PAGE_SIZE,
  parsePracticeFilter,
  SORTED_AT_ONCE,
  shownOptions,
  withinPages,
} from "./rules";
import type { PracticeFilter } from "./schema";

// All of it reads `published_practice`, where a row exists only while the practice is published.

/** The alphabets to sort by, written out: a name of a collation cannot be a parameter. */
const alphabets = { "en-x-icu": Prisma.sql`"en-x-icu"` };

/** One condition for each filter in use. Values inside a filter are alternatives. */
function conditions(filter: PracticeFilter): Prisma.Sql {
  const overlaps = (column: Prisma.Sql, values: string[]) => (values.length ? [Prisma.sql`${column} && ${values}::text[]`] : []);
  const all = [
    ...overlaps(Prisma.sql`p.approach_ids`, filter.approach),
    ...overlaps(Prisma.sql`p.country_ids`, filter.country),
    ...overlaps(Prisma.sql`p.place_ids`, filter.place),
    ...overlaps(Prisma.sql`p.group_ids`, filter.group),
    ...(filter.tier.length ? [Prisma.sql`p.tier::text = ANY(${filter.tier}::text[])`] : []),
  ];
  return all.length ? Prisma.join(all, " AND ") : Prisma.sql`true`;
}

// Next bundles this module more than once: each bundle has its own copy, of one catalogue.
let keptOptions: { version: bigint; options: FacetOption[]; known: KnownValues } | undefined;

/** Every value that a filter can have, with its name. No statement while the catalogue is as it was. */
async function readOptions(index: FacetIndex, version: bigint): Promise<{ options: FacetOption[]; known: KnownValues }> {
  if (keptOptions?.version === version) return keptOptions;
  const { all } = await readFacetTerms(version);
  const options = all.map(({ facet, id, name, parent, section, position }) => {
    return { facet, id, name, parent, section, position, used: index.sizeOf(facet, id) > 0 };
  });
  keptOptions = { version, options, known: knownValues(options) };
  return keptOptions;
}

/** The orders that are not the order of the numbers. */
function sortedBy(sort: PracticeFilter["sort"], locale: Locale): Prisma.Sql | null {
  const alphabet = alphabets[collations[locale]];
  if (sort === "title") return Prisma.sql`p.title COLLATE ${alphabet}, p.slug`;
  if (sort === "place") return Prisma.sql`(p.place_name = ''), p.place_name COLLATE ${alphabet}, p.title COLLATE ${alphabet}`;
  return sort === "rechecked" ? Prisma.sql`p.re_checked_on DESC NULLS LAST, ${newestFirst}` : null;
}

type ReadRow = CardRow & Partial<Pick<MatchedPractice, "organisations" | "passages">>;

type Asked = {
  filter: PracticeFilter;
  locale: Locale;
  index: FacetIndex;
  version: bigint;
  ranked: number[] | null;
  reasons: Reasons | null;
  /** The first page of a search without filters, which was read with the search. */
  best: readonly ReadRow[];
};

/**
 * One page of the selection in the asked order. One statement, none where its practices were read already; it reads as much on the
 * last page as on the first.
 */
async function listSelected(
  { total, mask }: Selection,
  { filter, locale, index, version, ranked, reasons, best }: Asked,
): Promise<PracticeCard[]> {
  const limit = filter.view === "map" ? MAP_LIMIT : PAGE_SIZE;
  const offset = filter.view === "map" ? 0 : (filter.page - 1) * PAGE_SIZE;
  const order = sortedBy(filter.sort, locale);
  const toCards = async (rows: readonly ReadRow[]) => {
    const practices = await withTermNames(rows, version);
    return practices.map((practice, at) => {
      const { organisations = null, passages = null } = rows[at] ?? {};
      const { number, title, summary } = practice;
      const matched = () => ({ title, summary, organisations, passages, filed: index.termsOf(number) });
      return reasons && at < PAGE_SIZE ? { ...practice, reason: reasons.of(matched()) } : practice;
    });
  };
  const read = async (shown: Prisma.Sql, from: Prisma.Sql, rest: Prisma.Sql) => {
    const [columns, matched] = reasons ? [reasonColumns(shown), reasons.from] : [Prisma.empty, Prisma.empty];
    return toCards(await readRows<ReadRow>(Prisma.sql`SELECT ${cardColumns} ${columns} FROM ${from} ${matched} ${rest}`));
  };
  if (!order) {
    const isRanked = filter.sort === "relevance" && ranked;
    const numbers = isRanked ? keptIn(mask, ranked).slice(offset, offset + limit) : newestOf(mask, offset, limit);
    const known = new Map(best.map((row) => [row.number, row]));
    if (numbers.every((number) => known.has(number))) return toCards(numbers.flatMap((number) => known.get(number) ?? []));
    return read(Prisma.sql`asked.place <= ${PAGE_SIZE}`, inOrder(numbers), Prisma.sql`ORDER BY asked.place`);
  }
  // Few are sorted at once; many are read in the order of an index until the page is full.
  const which = total <= SORTED_AT_ONCE ? Prisma.sql`p.number = ANY(${newestOf(mask, 0, SORTED_AT_ONCE)}::int[])` : conditions(filter);
  return read(
    Prisma.sql`true`,
    Prisma.sql`published_practice p`,
    Prisma.sql`WHERE ${which} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`,
  );
}

/** What is read of the practices of a search's first page. */
const FIRST_PAGE = Prisma.sql`, ${cardColumns} ${reasonColumns(Prisma.sql`true`)}`;

/** More points than this a map cannot show apart. */
export const MAP_LIMIT = 200;

/**
 * The whole list page for the parameters of an address, usable whatever they are. Two statements: what has changed in the
 * catalogue, and the practices of the page or the search with its best ones; one more for a search that is filtered or sorted, two
 * more for one that finds nothing, and a few after a change.
 */
export async function findPractices(params: Record<string, string | string[] | undefined>, locale: Locale): Promise<FoundPractices> {
  const { index, version } = await readFacetIndex();
  const { options: all, known } = await readOptions(index, version);
  const parsed = parsePracticeFilter(params, known);
  const chosen = chosenValues(parsed.filter);
  const isFirstPage = parsed.filter.sort === "relevance" && parsed.filter.page === 1 && parsed.filter.view !== "map";
  const isSearchAlone = isFirstPage && Object.values(chosen).every((values) => values.length === 0);
  const best = isSearchAlone ? { most: PAGE_SIZE, columns: FIRST_PAGE } : null;
  const matches = parsed.filter.q ? await matchText<ReadRow>(parsed.filter.q, { version, best }) : null;
  const ranked = matches?.numbers ?? null;
  const selection = index.select(chosen, ranked);
  const { filter, ignored } = withinPages(parsed, selection.total);
  const { total } = selection;
  const counts = selection.counts as FacetCounts["counts"];
  const options = shownOptions(all, counts, filter);
  const reasons = matches && total > 0 ? await readReasons(matches.corrected ?? filter.q, version) : null;
  const practices =
    total > 0 ? await listSelected(selection, { filter, locale, index, version, ranked, reasons, best: matches?.best ?? [] }) : [];
  const without = total > 0 ? [] : chosenFilters(filter, options, (id) => id).slice(0, 20);
  const withoutOne = Object.fromEntries(
    without.map(({ facet, value, without: rest }) => [`${facet} ${value}`, index.count(chosenValues(rest), rest.q ? ranked : null)]),
  );
  return { filter, ignored, options, counts, total, practices, withoutOne, matches };
}

/** A reader of feeds that asks once a day misses nothing. */
const FEED_ENTRIES = 50;

/**
 * The newest practices that a filter of the list leaves, with when their shown versions were published. Two statements, and one
 * more for a search.
 */
export async function findNewest(params: Record<string, string | string[] | undefined>): Promise<NewestPractices> {
  const { index, version } = await readFacetIndex();
  const { options, known } = await readOptions(index, version);
  const { filter, ignored } = parsePracticeFilter(params, known);
  const matches = filter.q ? await matchText(filter.q, { version }) : null;
  const numbers = newestOf(index.maskFor(chosenValues(filter), matches?.numbers ?? null), 0, FEED_ENTRIES);
  const rows = await readRows<CardRow & { id: string; updated: string }>(Prisma.sql`
    SELECT ${cardColumns}, p.practice_id AS id, to_char(p.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS updated
    FROM ${inOrder(numbers)} ORDER BY asked.place`);
  const practices = await withTermNames(rows, version);
  return { filter, ignored, options, practices: practices.map((practice, at) => ({ ...practice, ...versionOf(rows[at]) })) };
}

const versionOf = (row: { id: string; updated: string } | undefined) => ({ id: row?.id ?? "", updated: row?.updated ?? "" });

/** So many practices of a download are in memory at once. */
const READ_AT_ONCE = 100;

/**
 * All practices that a filter of the list leaves, the newest first, those of a search the best first; read part by part. A statement
 * for each 100, one for what has changed in the catalogue, and one more for a search.
 */
export async function findAll(
  params: Record<string, string | string[] | undefined>,
): Promise<Pick<FoundPractices, "ignored"> & { parts: () => AsyncGenerator<PracticeCard[]> }> {
  const { index, version } = await readFacetIndex();
  const { filter, ignored } = parsePracticeFilter(params, (await readOptions(index, version)).known);
  const matches = filter.q ? await matchText(filter.q, { version }) : null;
  const mask = index.maskFor(chosenValues(filter), matches?.numbers ?? null);
  const ranked = matches && keptIn(mask, matches.numbers);
  const numbersFrom = (offset: number) => (ranked ? ranked.slice(offset, offset + READ_AT_ONCE) : newestOf(mask, offset, READ_AT_ONCE));
  return {
    ignored,
    async *parts() {
      for (let offset = 0; ; offset += READ_AT_ONCE) {
        const numbers = numbersFrom(offset);
        if (numbers.length === 0) return;
        yield await listByNumber(numbers, version);
      }
    },
  };
}

/** The home page: every approach and group with its count, and the newest practices for map and list. Two statements. */
export async function getHome(locale: Locale): Promise<Pick<FoundPractices, "options" | "counts" | "total" | "practices">> {
  const { options, counts, total, practices } = await findPractices({ view: "map" }, locale);
  return { options, counts, total, practices };
}

export type SitemapTerm = {
  kind: "approach" | "group" | "country" | "place" | "exchange" | "programme" | "organisation" | "source";
  id: string;
  /** The country of a place. */
  within: string | null;
};

/** Everything that has a page and is no practice. One statement. */
export async function listSitemapTerms(): Promise<SitemapTerm[]> {
  return readRows<SitemapTerm>(Prisma.sql`
    SELECT 'approach' AS kind, id, NULL AS within FROM approach WHERE status <> 'dropped'
    UNION ALL SELECT 'group', id, NULL FROM target_group WHERE status <> 'dropped'
    UNION ALL SELECT CASE kind WHEN 'country' THEN 'country' ELSE 'place' END, id, country_id FROM place WHERE status IN ('approved', 'archived')
    UNION ALL SELECT 'exchange', id, NULL FROM exchange WHERE standing <> 'dropped'
    UNION ALL SELECT 'programme', id, NULL FROM programme WHERE status <> 'dropped'
    UNION ALL SELECT 'organisation', id, NULL FROM organisation WHERE status IN ('approved', 'archived')
    UNION ALL SELECT 'source', id, NULL FROM source s
      WHERE s.status <> 'dropped' AND (s.added_by_id IS NULL OR EXISTS (SELECT 1 FROM published_practice_source p WHERE p.source_id = s.id))
    ORDER BY kind, id`);
}

/** A file of the sitemap may have 50 000 addresses; this many are read at once. */
const SITEMAP_PART = 10_000;

/** In how many files the practices stand. One statement. */
export async function countSitemapParts(): Promise<number> {
  const [row] = await readRows<{ highest: number | null }>(Prisma.sql`SELECT max(number) AS highest FROM published_practice`);
  return Math.ceil(((row?.highest ?? -1) + 1) / SITEMAP_PART);
}

/** The practices of one file, by their numbers: a part stays what it was when others are published. One statement. */
export async function listSitemapPractices(part: number): Promise<{ slug: string; changed: Date }[]> {
  return readRows<{ slug: string; changed: Date }>(Prisma.sql`SELECT slug, published_at AS changed FROM published_practice
    WHERE number >= ${part * SITEMAP_PART} AND number < ${(part + 1) * SITEMAP_PART} ORDER BY number`);
}
