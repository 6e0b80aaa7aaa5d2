import "server-only";
import { Prisma } from "../../generated/prisma/client";
import { db, readRows } from "../../server/db";
import type { FacetTerm, FacetTerms } from "../facets/dto";
import { readFacetIndex, readFacetTerms } from "../facets/queries";
import { newestOf } from "../facets/rules";
import { slug as slugText } from "../sources/schema";
import {
  type PracticeCard,
  type PublishedPracticeView,
  publishedPracticeSelect,
  type RelatedPractice,
  toPublishedPracticeView,
} from "./dto";

// Everything here reads `published_practice` and its index tables, where a row exists only while the practice
// is published. That is the lock: no caller can ask for anything else.

/** What a list reads of a practice: the names of its terms are in memory (`readFacetTerms`). */
export const cardColumns = Prisma.sql`p.number, p.card`;

export type CardRow = { number: number; card: string };

/** The generated column `card`: what a list shows, with ids in the place of terms. */
type StoredCard = Omit<PracticeCard, "number" | "approaches" | "places" | "groups" | "reason"> & {
  filedUnder: { approaches: string[]; places: string[]; groups: string[] };
};

const areTermsKnown = ({ filedUnder: { approaches, places, groups } }: StoredCard, { approach, place, group }: FacetTerms): boolean =>
  approaches.every((id) => approach.has(id)) && places.every((id) => place.has(id)) && groups.every((id) => group.has(id));

/** Settlements are left out: a list shows the municipality. */
function toPracticeCard(number: number, { filedUnder, ...card }: StoredCard, terms: FacetTerms): PracticeCard {
  const named = (ids: readonly string[], known: ReadonlyMap<string, FacetTerm>) =>
    ids.flatMap((id) => {
      const term = known.get(id);
      return term ? [{ id, name: term.name }] : [];
    });
  const places = filedUnder.places.flatMap((id) => {
    const place = terms.place.get(id);
    if (!place || place.isSettlement) return [];
    const country = place.section ?? id;
    return [
      { id, name: place.name, lat: place.lat, lon: place.lon, country: { id: country, name: terms.place.get(country)?.name ?? country } },
    ];
  });
  return {
    number,
    ...card,
    approaches: named(filedUnder.approaches, terms.approach),
    places,
    groups: named(filedUnder.groups, terms.group),
  };
}

/** Practices with the names of their terms. No statement, unless there are terms that this process has not heard of yet. */
export async function withTermNames(rows: readonly CardRow[], version: bigint): Promise<PracticeCard[]> {
  if (rows.length === 0) return [];
  const cards = rows.map(({ card }) => JSON.parse(card) as StoredCard);
  const terms = await readFacetTerms(version);
  const known = cards.every((card) => areTermsKnown(card, terms)) ? terms : await readFacetTerms((await readFacetIndex()).version);
  return cards.map((card, at) => toPracticeCard((rows[at] as CardRow).number, card, known));
}

export const newestFirst = Prisma.sql`p.number DESC`;

type TermOf =
  | { approach: string }
  | { group: string }
  | { place: string }
  | { country: string }
  | { organisation: string }
  | { programme: string }
  | { source: string };

/** How many practices the page of a term shows at most; the filtered list has them all, page by page. */
export const TERM_LIST_LIMIT = 100;

/** The tables of terms that no filter has. */
const linkTables: Record<string, Prisma.Sql> = {
  organisation: Prisma.sql`published_practice_organisation x WHERE x.organisation_id`,
  programme: Prisma.sql`published_practice_programme x WHERE x.programme_id`,
  source: Prisma.sql`published_practice_source x WHERE x.source_id`,
};

/** Published practices of one term and of all its narrower ones, the newest first. One or two statements. */
export async function listPublishedPracticesOf(term: TermOf, limit = TERM_LIST_LIMIT): Promise<PracticeCard[]> {
  const [kind, id] = Object.entries(term)[0] as [string, string];
  const linked = linkTables[kind];
  if (!linked) {
    const { index, version } = await readFacetIndex();
    return listByNumber(newestOf(index.maskFor({ [kind]: [id] }), 0, limit), version);
  }
  const rows = await readRows<CardRow & { version: string }>(Prisma.sql`
    SELECT ${cardColumns}, (SELECT version FROM catalogue_version)::text AS version FROM published_practice p
    WHERE p.practice_id IN (SELECT x.practice_id FROM ${linked} = ${id}) ORDER BY ${newestFirst} LIMIT ${limit}`);
  return withTermNames(rows, BigInt(rows[0]?.version ?? 0));
}

/** The published practices with these numbers, in this order. One statement, none for no numbers. */
export async function listByNumber(numbers: readonly number[], version: bigint): Promise<PracticeCard[]> {
  if (numbers.length === 0) return [];
  return withTermNames(await readRows<CardRow>(Prisma.sql`SELECT ${cardColumns} FROM ${inOrder(numbers)} ORDER BY asked.place`), version);
}

/** Practices by their numbers, in this order: what a statement reads from. */
export const inOrder = (numbers: readonly number[]) => Prisma.sql`unnest(${numbers}::int[]) WITH ORDINALITY AS asked(number, place)
  JOIN published_practice p USING (number)`;

/** Everything the page of one published practice shows, by its address. Null where nothing is published there. One statement. */
export async function getPublishedPractice(slug: string): Promise<PublishedPracticeView | null> {
  if (!slugText.safeParse(slug).success) return null;
  const row = await db.publishedPractice.findUnique({ where: { slug }, select: publishedPracticeSelect, relationLoadStrategy: "join" });
  return row && toPublishedPracticeView(row);
}

/** The address that a practice has now, by one that it had before. One statement. */
export async function findCurrentSlug(formerSlug: string): Promise<string | null> {
  if (!slugText.safeParse(formerSlug).success) return null;
  const row = await db.practiceFormerSlug.findFirst({
    where: { slug: formerSlug, practice: { published: { isNot: null } } },
    select: { practice: { select: { published: { select: { slug: true } } } } },
    relationLoadStrategy: "join",
  });
  return row?.practice.published?.slug ?? null;
}

/** The addresses of one contact of a published practice, after a click: only channels that may be shown. One statement. */
export async function getPublishedContact(slug: string, personId: string): Promise<{ kind: "email" | "phone"; value: string }[]> {
  const channels = await db.personChannel.findMany({
    where: {
      personId,
      visibility: "on_request",
      value: { not: null },
      person: { named: { not: "withdrawn" }, practices: { some: { practice: { slug } } } },
    },
    select: { kind: true, value: true },
    orderBy: { position: "asc" },
  });
  return channels.flatMap(({ kind, value }) => (value === null ? [] : [{ kind, value }]));
}

/** Of so many of the most alike by what they are filed under, the links are compared. */
const RELATED_CANDIDATES = 60;

/**
 * Published practices that share approaches, groups or the country with this one, the most alike first.
 * An approach counts 3, a primary group 1, the country 1: the approach is what another municipality copies. Three
 * statements: the index of what practices are filed under, this one's number, the practices.
 */
export async function listRelatedPractices(slug: string, limit = 4): Promise<RelatedPractice[]> {
  const { index, version } = await readFacetIndex();
  const [own] = await readRows<{ number: number }>(Prisma.sql`SELECT number FROM published_practice WHERE slug = ${slug}`);
  if (!own) return [];
  const candidates = index.mostAlike(own.number, { approach: 3, group: 1, country: 1 }, Math.max(limit, RELATED_CANDIDATES));
  if (candidates.length === 0) return [];
  const related = await readRows<Omit<RelatedPractice, "practice"> & { practice: CardRow }>(Prisma.sql`
    WITH this AS (SELECT practice_id, country_ids FROM published_practice WHERE number = ${own.number}),
    shared AS (
      SELECT p.practice_id,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) ORDER BY a.position) FROM approach a
          JOIN published_practice_approach x ON x.approach_id = a.id AND x.practice_id = p.practice_id
          JOIN published_practice_approach y ON y.approach_id = a.id AND y.practice_id = this.practice_id), '[]') AS approaches,
        coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) ORDER BY g.position) FROM target_group g
          JOIN published_practice_group x ON x.group_id = g.id AND x.practice_id = p.practice_id AND x.role = 'primary'
          JOIN published_practice_group y ON y.group_id = g.id AND y.practice_id = this.practice_id AND y.role = 'primary'), '[]') AS groups,
        (SELECT jsonb_build_object('id', c.id, 'name', c.name) FROM place c
          WHERE c.id = ANY(p.country_ids) AND c.id = ANY(this.country_ids) ORDER BY c.id LIMIT 1) AS country
      FROM published_practice p, this WHERE p.number = ANY(${candidates}::int[])),
    best AS (
      SELECT shared.*, p.slug, p.tier FROM shared JOIN published_practice p USING (practice_id)
      WHERE jsonb_array_length(approaches) + jsonb_array_length(groups) > 0
      ORDER BY 3 * jsonb_array_length(approaches) + jsonb_array_length(groups) + CASE WHEN country IS NULL THEN 0 ELSE 1 END DESC,
        p.tier, p.slug LIMIT ${limit})
    SELECT best.approaches AS "sharedApproaches", best.groups AS "sharedGroups", best.country AS "sharedCountry", to_jsonb(c) AS practice
    FROM best JOIN LATERAL (SELECT ${cardColumns} FROM published_practice p WHERE p.practice_id = best.practice_id) c ON true
    ORDER BY 3 * jsonb_array_length(best.approaches) + jsonb_array_length(best.groups)
      + CASE WHEN best.country IS NULL THEN 0 ELSE 1 END DESC, best.tier, best.slug`);
  const practices = await withTermNames(
    related.map(({ practice }) => practice),
    version,
  );
  return related.map((one, at) => ({ ...one, practice: practices[at] as PracticeCard }));
}
