import "server-only";
import { Prisma } from "../../generated/prisma/client";
import { fittingNames } from "../../lib/fitting-names";
import { foldText } from "../../lib/fold-text";
import type { Locale } from "../../lib/locales";
import { nameKey } from "../../lib/name-key";
import { errorsAllowed, nearbyHashes, nearestWords } from "../../lib/near-words";
import { pathsFor } from "../../lib/paths";
import { type QueryPart, queryParts } from "../../lib/query-parts";
import { type Clause, clausesOf, type SynonymSet } from "../../lib/search-clauses";
import { isLittleWord, readTypedWords } from "../../lib/typed-words";
import { readRows } from "../../server/db";
import { readFacetIndex } from "../facets/queries";
import type { KnownTerm, MatchedPractice, MatchReason, Suggestion, TextMatches } from "./dto";
import { MOST_SUGGESTIONS, reasonOf, type TermRow, toKnownTerms, wantedOf } from "./rules";

// Everything about practices here is read from `published_practice` and what hangs on it: rows that exist only while a
// practice is published. How it searches is told in docs/search.md.

/** So many practices a search gives; of more it only says that there are more. */
export const MATCH_LIMIT = 1000;
/** So many of the best are put in order by how often and where the words stand; the rest by when they were published. */
const RANKED = 20;
const SUGGESTED_PRACTICES = 3;
const NEAR_SEARCHES = 5;

/** What every search needs, and only a change of the catalogue changes. */
type Lexicon = { synonyms: SynonymSet[]; terms: Map<string, KnownTerm> };
// Next bundles this module more than once: one lexicon for all of them.
const kept = globalThis as { inclusionAtlasLexicon?: { version: bigint; read: Promise<Lexicon> } };

async function loadLexicon(): Promise<Lexicon> {
  const [row] = await readRows<{ synonyms: string[][]; terms: TermRow[] }>(
    Prisma.sql`
    SELECT (SELECT coalesce(json_agg(to_json(words)), '[]') FROM synonym) AS synonyms,
      (SELECT coalesce(json_agg(t), '[]') FROM (
        SELECT 'place' AS kind, p.id, p.name, CASE WHEN p.kind <> 'country' THEN p.country_id END AS "countryId",
          coalesce(n.names, '[]') AS "otherNames"
        FROM place p LEFT JOIN (SELECT place_id, json_agg(name ORDER BY position) AS names FROM place_name GROUP BY place_id) n ON n.place_id = p.id
        WHERE p.status IN ('approved', 'archived')
        UNION ALL SELECT 'approach', id, name, NULL, to_json(alt_names) FROM approach WHERE status <> 'dropped'
        UNION ALL SELECT 'group', id, name, NULL, to_json(alt_names) FROM target_group WHERE status <> 'dropped') t) AS terms`,
    { isKept: false },
  );
  if (!row) throw new Error("A statement without a row");
  const terms = toKnownTerms(row.terms, row.synonyms);
  // Little words are taken out of what is typed, so they are out of these, too.
  const wordsOf = (text: string) =>
    foldText(text)
      .split(" ")
      .filter((word, _, all) => all.length === 1 || !isLittleWord(word));
  return { synonyms: row.synonyms.map((set) => set.map(wordsOf)), terms };
}

/** The vocabularies of the catalogue with this number, or as it is now, in the memory of this process. One statement after a change. */
async function readLexicon(asked?: bigint): Promise<Lexicon> {
  const version = asked ?? (await readFacetIndex()).version;
  if (kept.inclusionAtlasLexicon?.version === version) return kept.inclusionAtlasLexicon.read;
  const lexicon = { version, read: loadLexicon() };
  kept.inclusionAtlasLexicon = lexicon;
  // A database that does not answer is asked again by the next search.
  lexicon.read.catch(() => {
    if (kept.inclusionAtlasLexicon === lexicon) delete kept.inclusionAtlasLexicon;
  });
  return lexicon.read;
}

/** What is wanted and what is not, as `search_query` reads it. */
function partsOf(clauses: readonly Clause[]): [wanted: QueryPart[], unwanted: QueryPart[] | null] {
  const excluded = clauses.filter(({ isExcluded }) => isExcluded);
  const wanted = clauses.filter(({ isExcluded }) => !isExcluded);
  return [queryParts(wanted, "&"), excluded.length > 0 ? queryParts(excluded, "|") : null];
}

/** As something that a statement reads from: once, and not for each of its rows. */
const queryOf = (clauses: readonly Clause[]) =>
  Prisma.sql`(SELECT search_query(${JSON.stringify(partsOf(clauses)[0])}::jsonb) AS query OFFSET 0) typed`;

/** The best of what a search finds, and what is read of each (`p`, with `reasonColumns`), in the statement of the search itself. */
type Best = { most: number; columns: Prisma.Sql };

/**
 * The practices that have all of it: first those that have it in title and place, then in all their names and the
 * summary, then anywhere. One statement.
 */
async function findClauses<Row>(clauses: readonly Clause[], best: Best | null): Promise<Found & { best: Row[] }> {
  const [wanted, unwanted] = partsOf(clauses);
  if (wanted.length === 0) return { ...toFound(""), best: [] };
  const found = Prisma.sql`SELECT search_practices(typed.query, search_query(${unwanted && JSON.stringify(unwanted)}::jsonb),
    ${MATCH_LIMIT + 1}::int, ${RANKED}::int) AS ids`;
  const rows = await readRows<Row & { ids: string | null }>(
    best
      ? Prisma.sql`
    SELECT CASE WHEN asked.place = 1 THEN found.ids END AS ids ${best.columns}
    FROM ${queryOf(clauses)} CROSS JOIN LATERAL (${found} OFFSET 0) found
      CROSS JOIN LATERAL unnest((string_to_array(found.ids, ' '))[1:${best.most}::int]::int[]) WITH ORDINALITY AS asked(number, place)
      JOIN published_practice p USING (number) JOIN published_practice_search s USING (practice_id)
    ORDER BY asked.place`
      : Prisma.sql`${found} FROM ${queryOf(clauses)}`,
  );
  return { ...toFound(rows[0]?.ids), best: best ? rows : [] };
}

type Found = Pick<TextMatches, "numbers" | "isCapped">;

function toFound(ids: string | null | undefined): Found {
  const numbers = ids ? [...new Set(ids.split(" ").map(Number))] : [];
  return { numbers: numbers.slice(0, MATCH_LIMIT), isCapped: numbers.length > MATCH_LIMIT };
}

/**
 * Searches all published practices for what somebody typed. What finds nothing is searched again with the nearest known
 * words, if it has a word that no practice has. `version` is the number of the catalogue, where the caller knows it. `best`: what it
 * shall read of the best ones that it finds without correcting anything.
 */
export async function matchText<Row = never>(
  q: string,
  { version, best = null }: { version?: bigint; best?: Best | null } = {},
): Promise<TextMatches & { best: Row[] }> {
  const { synonyms } = await readLexicon(version);
  const found = await findClauses<Row>(clausesOf(q, synonyms), best);
  if (found.numbers.length > 0) return { ...found, corrected: null, near: [] };
  return { ...(await correct(q, synonyms)), best: [] };
}

type NearRow = { word: string; spelling: string };

/** The words of the catalogue that are near to these, and these if they are known. */
async function readNearWords(words: readonly string[]): Promise<NearRow[]> {
  const hashes = words.flatMap((word) => nearbyHashes(nameKey(word)));
  return readRows<NearRow>(Prisma.sql`SELECT word, spelling FROM near_words(${words}::text[], ${hashes}::int[])`);
}

async function correct(q: string, synonyms: readonly SynonymSet[]): Promise<TextMatches> {
  const all = readTypedWords(q);
  const parts = all.filter(({ isExcluded }) => !isExcluded);
  const left = all.filter(({ isExcluded }) => isExcluded).map(({ words }) => `-"${words.join(" ")}"`);
  const typed = [...new Set(parts.flatMap(({ words }) => words))].filter((word) => !isLittleWord(word)).slice(0, 8);
  const rows = typed.some((word) => errorsAllowed(nameKey(word)) > 0) ? await readNearWords(typed) : [];
  // A synonym stands for words that practices have, though it may stand in none itself.
  const meant = new Set(
    clausesOf(q, synonyms).flatMap(({ alternatives }) => (alternatives.length > 1 ? (alternatives[0]?.words ?? []) : [])),
  );
  const choices = nearestWords(typed, rows, nameKey).map((choice) => ({ ...choice, isKnown: choice.isKnown || meant.has(choice.typed) }));
  // The nearest words first; should they not stand together anywhere, the next nearest.
  const unknown = choices.filter(({ isKnown }) => !isKnown);
  const most = unknown.every(({ near }) => near.length > 0) ? Math.min(3, Math.max(0, ...unknown.map(({ near }) => near.length))) : 0;
  const tries = Array.from({ length: most }, (_, attempt) => {
    const words = choices.map(({ typed: own, isKnown, near }) => (isKnown ? own : (near[Math.min(attempt, near.length - 1)] ?? own)));
    return [...words, ...left].join(" ");
  });
  const single = choices.map(({ typed: own, isKnown, near }) => (isKnown ? own : near[0])).filter((word) => word !== undefined);
  return searchInstead(tries, [...new Set(single)].slice(0, NEAR_SEARCHES), synonyms);
}

/** The first of these searches that finds something; where none does, those of the others that would. One statement. */
async function searchInstead(tries: readonly string[], others: readonly string[], synonyms: readonly SynonymSet[]): Promise<TextMatches> {
  const nothing: TextMatches = { numbers: [], isCapped: false, corrected: null, near: [] };
  if (tries.length + others.length === 0) return nothing;
  const asJson = (searches: readonly string[]) => JSON.stringify(searches.map((typed) => partsOf(clausesOf(typed, synonyms))));
  const [row] = await readRows<{ place: number | null; ids: string | null; useful: number[] | null }>(Prisma.sql`
    SELECT place, ids, useful FROM search_instead(${asJson(tries)}::jsonb, ${asJson(others)}::jsonb, ${MATCH_LIMIT + 1}::int, ${RANKED}::int)`);
  if (row?.place) return { ...toFound(row.ids), corrected: tries[row.place - 1] ?? null, near: [] };
  return { ...nothing, near: (row?.useful ?? []).flatMap((place) => others[place - 1] ?? []) };
}

/** What to read beside a practice `p` to tell why it was found; of those that are not `shown` only what is cheap. */
export const reasonColumns = (shown: Prisma.Sql) => Prisma.sql`,
  (SELECT json_agg(array_remove(ARRAY[o.name, o.name_local, o.acronym], NULL) || o.alt_names)
    FROM published_practice_organisation x JOIN organisation o ON o.id = x.organisation_id WHERE x.practice_id = p.practice_id) AS organisations,
  CASE WHEN ${shown} AND NOT s.names_vector @@ typed.query THEN s.passages END AS passages`;

/** Why practices were found; what it is told by is read `from` there. */
export type Reasons = { from: Prisma.Sql; of(row: MatchedPractice): MatchReason };

/** `q` is what was searched: the corrected words, if there are any. No statement, unless the catalogue has changed. */
export async function readReasons(q: string, version: bigint): Promise<Reasons | null> {
  const { synonyms, terms } = await readLexicon(version);
  const clauses = clausesOf(q, synonyms).filter(({ isExcluded }) => !isExcluded);
  if (clauses.length === 0) return null;
  const wanted = wantedOf(clauses);
  return {
    from: Prisma.sql`JOIN published_practice_search s USING (practice_id) CROSS JOIN ${queryOf(clauses)}`,
    of: (row) => reasonOf(row, wanted, terms),
  };
}

/** What somebody may mean who has typed so far: practices, places, approaches and groups. One statement. */
export async function suggest(q: string, locale: Locale): Promise<Suggestion[]> {
  const { terms } = await readLexicon();
  // One letter of another word says nothing yet.
  const begun = foldText(q).replace(/ .{1,2}$/u, "");
  const clauses = clausesOf(begun, []);
  if (clauses.length === 0 || begun.length < 2) return [];
  const paths = pathsFor(locale);
  const practices = await readRows<{ slug: string; title: string }>(Prisma.sql`
    SELECT p.slug, p.title FROM ${queryOf(clauses)}, (SELECT max(number) / 512 AS block FROM published_practice_search) newest,
      unnest(search_step(typed.query, 1, ${SUGGESTED_PRACTICES}::int, newest.block)) WITH ORDINALITY AS found(number, place)
      JOIN published_practice p USING (number) ORDER BY found.place`);
  const hrefOf = ({ kind, id, countryId }: KnownTerm) => {
    if (kind === "approach") return paths.approach(id);
    if (kind === "group") return paths.targetGroup(id);
    return countryId ? paths.place(countryId, id) : paths.country(id);
  };
  const found = fittingNames(q, terms.values(), MOST_SUGGESTIONS).map(({ term, otherName }) => {
    return { kind: term.kind, label: term.forms[0]?.name ?? term.id, otherName, href: hrefOf(term) };
  });
  const told = practices.map(({ slug, title }) => ({
    kind: "practice" as const,
    label: title,
    otherName: null,
    href: paths.practice(slug),
  }));
  return [...found.slice(0, MOST_SUGGESTIONS - told.length), ...told];
}
