import "server-only";
import { Prisma } from "../../generated/prisma/client";
import { catalogueAsked } from "../../server/catalogue-asked.mjs";
import { readRows } from "../../server/db";
import type { FacetTerm, FacetTerms } from "./dto";
import { FacetIndex, termsById } from "./rules";

type Known = {
  index: FacetIndex;
  /** The number of the catalogue up to which it is known. */
  version: bigint;
  terms: Map<number, { facet: string; value: string }>;
};

// Next bundles this module more than once (pages, routes): one index for all of them.
const kept = globalThis as { inclusionAtlasFacets?: Known; inclusionAtlasFacetTerms?: { version: bigint; read: Promise<FacetTerms> } };

/**
 * Which published practices are filed under what, as the database has it now. One statement, which tells what has changed
 * since the last one; another one where a practice is filed under what nothing was filed under before. None where the answer is for
 * the very catalogue that is known here.
 */
export async function readFacetIndex(): Promise<{ index: FacetIndex; version: bigint }> {
  const known: Known = kept.inclusionAtlasFacets ?? { index: new FacetIndex(), version: -1n, terms: new Map() };
  kept.inclusionAtlasFacets = known;
  if (catalogueAsked() === known.version) return { index: known.index, version: known.version };
  // As one text: a hundred thousand rows would cost more than all else together.
  const [row] = await readRows<{ version: string; changes: string | null }>(Prisma.sql`
    SELECT v.version, string_agg(f.number || ':' || array_to_string(f.terms, ','), ';' ORDER BY f.number) AS changes
    FROM catalogue_version v LEFT JOIN practice_facets f ON f.changed > ${known.version}::bigint GROUP BY v.version`);
  if (!row) throw new Error("The catalogue has no version: a migration is missing.");
  const changes = (row.changes ?? "").split(";").filter(Boolean).map(readChange);
  await learnTerms(known, changes);
  // Somebody else may have read a newer state meanwhile: theirs counts.
  const version = BigInt(row.version);
  if (version > known.version) {
    known.index.apply(changes.map(({ number, terms }) => ({ number, terms: terms.flatMap((id) => known.terms.get(id) ?? []) })));
    known.version = version;
  }
  return { index: known.index, version: known.version };
}

/** "12:3,4,5" as written above; "12:" has no terms any more. */
function readChange(text: string): { number: number; terms: number[] } {
  const [number, terms = ""] = text.split(":");
  return { number: Number(number), terms: terms === "" ? [] : terms.split(",").map(Number) };
}

async function learnTerms(known: Known, changes: readonly { terms: number[] }[]): Promise<void> {
  const missing = [...new Set(changes.flatMap(({ terms }) => terms))].filter((id) => !known.terms.has(id));
  if (missing.length === 0) return;
  const rows = await readRows<{ id: number; facet: string; value: string }>(
    Prisma.sql`SELECT id, facet, value FROM facet_term WHERE id = ANY(${missing}::int[])`,
  );
  for (const { id, ...term } of rows) known.terms.set(id, term);
}

/**
 * Everything that a practice can be filed under, with names: kept for as long as the catalogue has this number. No statement then,
 * and one after a change.
 */
export function readFacetTerms(version: bigint): Promise<FacetTerms> {
  const known = kept.inclusionAtlasFacetTerms;
  if (known?.version === version) return known.read;
  const asked = { version, read: listFacetTerms().then(termsById) };
  kept.inclusionAtlasFacetTerms = asked;
  // A database that does not answer is asked again by the next request.
  asked.read.catch(() => {
    if (kept.inclusionAtlasFacetTerms === asked) delete kept.inclusionAtlasFacetTerms;
  });
  return asked.read;
}

const listFacetTerms = () =>
  readRows<FacetTerm>(Prisma.sql`
    SELECT 'approach' AS facet, id, name, broader_id AS parent, status::text AS section, position, NULL::float8 AS lat, NULL::float8 AS lon,
      false AS "isSettlement" FROM approach WHERE status <> 'dropped'
    UNION ALL SELECT 'group', id, name, broader_id, axis, position, NULL, NULL, false FROM target_group WHERE status <> 'dropped'
    UNION ALL SELECT CASE kind WHEN 'country' THEN 'country' ELSE 'place' END, id, name, parent_id, country_id, 0, lat, lon,
      kind = 'settlement' FROM place WHERE status IN ('approved', 'archived')
    UNION ALL SELECT 'tier', t.id, t.id, NULL, NULL, t.position::int, NULL, NULL, false
      FROM unnest(ARRAY['case-study', 'profile']) WITH ORDINALITY AS t(id, position)
    ORDER BY facet, position, name`);
