import "server-only";
import { Prisma } from "../../generated/prisma/client";
import { fittingNames } from "../../lib/fitting-names";
import { foldText } from "../../lib/fold-text";
import type { Locale } from "../../lib/locales";
import { nameKey } from "../../lib/name-key";
import { errorsAllowed, nearbyHashes, nearestWords } from "../../lib/near-words";
import { pathsFor } from "../../lib/paths";
import { isLittleWord, readTypedWords } from "../../lib/typed-words";
import { readRows } from "../../server/db";
import { readFacetIndex } from "../facets/queries";
import type { KnownTerm, MatchedPractice, MatchReason, Suggestion, SynonymSet, TextMatches } from "./dto";
import { type Alternative, type Clause, clausesOf, MOST_SUGGESTIONS, reasonOf, type TermRow, toKnownTerms, wantedOf } from "./rules";

// Everything about practices here is read from `published_practice` and what hangs on it: rows that exist only while a
// practice is published. How it searches is told in docs/search.md.

/** So many practices a search gives; of more it only says that there are more. */
export const MATCH_LIMIT = 1000;
/** So many of the best are put in order by how often and where the words stand; the rest by when they were published. */
const RANKED = 30;
const SUGGESTED_PRACTICES = 3;
const NEAR_SEARCHES = 5;

/** What every search needs, and only a change of the catalogue changes. */
type Lexicon = { synonyms: SynonymSet[]; terms: Map<string, KnownTerm> };
let lexicon: { version: bigint; read: Promise<Lexicon> } | undefined;

async function readLexicon(): Promise<Lexicon> {
  const [row] = await readRows<{ synonyms: string[][]; terms: TermRow[] }>(
    Prisma.sql`
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(words)), '[]') FROM synonym) AS synonyms,
      (SELECT coalesce(jsonb_agg(t), '[]') FROM (
        SELECT 'place' AS kind, p.id, p.name, CASE WHEN p.kind <> 'country' THEN p.country_id END AS "countryId",
          coalesce((SELECT jsonb_agg(n.name ORDER BY n.position) FROM place_name n WHERE n.place_id = p.id), '[]') AS "otherNames"
        FROM place p WHERE p.status = 'approved'
        UNION ALL SELECT 'approach', id, name, NULL, to_jsonb(alt_names) FROM approach
        UNION ALL SELECT 'group', id, name, NULL, to_jsonb(alt_names) FROM target_group) t) AS terms`,
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

/** The vocabularies as they stand now, in the memory of this process. One statement, and one more after a change. */
async function currentLexicon(): Promise<Lexicon> {
  const { version } = await readFacetIndex();
  if (lexicon?.version === version) return lexicon.read;
  const read = readLexicon();
  lexicon = { version, read };
  // A database that does not answer is asked again by the next search.
  read.catch(() => {
    lexicon = undefined;
  });
  return read;
}

/** One word in every form in which it may stand there: as an English stem, as it is written, as a key of names and as a Serbian stem. */
function wordQuery(word: string, isPrefix: boolean): Prisma.Sql {
  const key = nameKey(word);
  const asWritten = [`'${word}'${isPrefix ? ":*" : ""}`, ...(key && key !== word ? [`'${key}'`] : [])].join(" | ");
  return Prisma.sql`(to_tsquery('pg_catalog.english', ${`'${word}'`}) || ${asWritten}::tsquery
    || ('''sr:' || (ts_lexize('serbian_stem', ${word}))[1] || '''')::tsquery)`;
}

function alternativeQuery({ words, isPhrase, isPrefix }: Alternative): Prisma.Sql {
  if (isPhrase) {
    const together = words.map((word) => `'${word}'`).join(" <-> ");
    return Prisma.sql`(phraseto_tsquery('pg_catalog.english', ${words.join(" ")}) || ${together}::tsquery)`;
  }
  const all = words.map((word, index) => wordQuery(word, isPrefix && index === words.length - 1));
  return Prisma.sql`(${Prisma.join(all, " && ")})`;
}

const oneOf = ({ alternatives }: Clause) => Prisma.sql`(${Prisma.join(alternatives.map(alternativeQuery), " || ")})`;
const queryOf = (clauses: readonly Clause[]) => Prisma.join(clauses.map(oneOf), " && ");

/**
 * The practices that have all of it: first those that have it in title and place, then in all their names and the
 * summary, then anywhere. One statement.
 */
async function findClauses(clauses: readonly Clause[]): Promise<Pick<TextMatches, "numbers" | "isCapped">> {
  const wanted = clauses.filter(({ isExcluded }) => !isExcluded);
  if (wanted.length === 0) return { numbers: [], isCapped: false };
  const excluded = clauses.filter(({ isExcluded }) => isExcluded);
  const unwanted = excluded.length > 0 ? Prisma.join(excluded.map(oneOf), " || ") : Prisma.sql`NULL`;
  const [row] = await readRows<{ ids: string }>(
    Prisma.sql`
    SELECT search_practices(${queryOf(wanted)}, ${unwanted}, ${MATCH_LIMIT + 1}, ${RANKED}) AS ids`,
    { isKept: false },
  );
  const numbers = row?.ids ? [...new Set(row.ids.split(" ").map(Number))] : [];
  return { numbers: numbers.slice(0, MATCH_LIMIT), isCapped: numbers.length > MATCH_LIMIT };
}

/**
 * Searches all published practices for what somebody typed. What finds nothing is searched again with the nearest known
 * words, if it has a word that no practice has.
 */
export async function matchText(q: string): Promise<TextMatches> {
  const { synonyms } = await currentLexicon();
  const found = await findClauses(clausesOf(q, synonyms));
  if (found.numbers.length > 0) return { ...found, corrected: null, near: [] };
  return correct(q, synonyms);
}

type NearRow = { word: string; spelling: string };

/** The words of the catalogue that are near to these, and these if they are known. */
async function readNearWords(words: readonly string[]): Promise<NearRow[]> {
  const hashes = words.flatMap((word) => nearbyHashes(nameKey(word)));
  return readRows<NearRow>(
    Prisma.sql`
    SELECT word, spelling FROM search_word WHERE word = ANY(${words}::text[])
    UNION SELECT word, spelling FROM (SELECT word, spelling FROM search_word WHERE nearby && ${hashes}::int[] LIMIT 500) near`,
    { isKept: false },
  );
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
  const nothing: TextMatches = { numbers: [], isCapped: false, corrected: null, near: [] };
  // The nearest words first; should they not stand together anywhere, the next nearest.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const unknown = choices.filter(({ isKnown }) => !isKnown);
    if (!unknown.some(({ near }) => near.length > attempt) || unknown.some(({ near }) => near.length === 0)) break;
    const words = choices.map(({ typed: own, isKnown, near }) => (isKnown ? own : (near[Math.min(attempt, near.length - 1)] ?? own)));
    const corrected = [...words, ...left].join(" ");
    const found = await findClauses(clausesOf(corrected, synonyms));
    if (found.numbers.length > 0) return { ...found, corrected, near: [] };
  }
  const single = choices.map(({ typed: own, isKnown, near }) => (isKnown ? own : near[0])).filter((word) => word !== undefined);
  const offered = [...new Set(single)].slice(0, NEAR_SEARCHES);
  const tried = await Promise.all(offered.map((word) => findClauses(clausesOf(word, synonyms))));
  return { ...nothing, near: offered.filter((_, index) => (tried[index]?.numbers.length ?? 0) > 0) };
}

/** Why the practices of one page were found. One statement. `q` is what was searched: the corrected words, if there are any. */
export async function explainMatches(q: string, numbers: readonly number[]): Promise<Map<number, MatchReason>> {
  const { synonyms, terms } = await currentLexicon();
  const clauses = clausesOf(q, synonyms).filter(({ isExcluded }) => !isExcluded);
  if (clauses.length === 0 || numbers.length === 0) return new Map();
  const rows = await readRows<MatchedPractice>(
    Prisma.sql`
    SELECT p.number, p.title, p.summary, p.place_ids || p.country_ids AS places, p.approach_ids AS approaches, p.group_ids AS groups,
      (SELECT jsonb_agg(to_jsonb(array_remove(ARRAY[o.name, o.name_local, o.acronym], NULL) || o.alt_names))
        FROM published_practice_organisation x JOIN organisation o ON o.id = x.organisation_id WHERE x.practice_id = p.practice_id) AS organisations,
      CASE WHEN s.names_vector @@ (${queryOf(clauses)}) THEN NULL ELSE s.passages END AS passages
    FROM published_practice p JOIN published_practice_search s ON s.practice_id = p.practice_id
    WHERE p.number = ANY(${numbers}::int[])`,
    { isKept: false },
  );
  const wanted = wantedOf(clauses);
  return new Map(rows.map((row) => [row.number, reasonOf(row, wanted, terms)]));
}

/** What somebody may mean who has typed so far: practices, places, approaches and groups. One statement. */
export async function suggest(q: string, locale: Locale): Promise<Suggestion[]> {
  const { terms } = await currentLexicon();
  // One letter of another word says nothing yet.
  const begun = foldText(q).replace(/ .{1,2}$/u, "");
  const clauses = clausesOf(begun, []);
  if (clauses.length === 0 || begun.length < 2) return [];
  const paths = pathsFor(locale);
  const practices = await readRows<{ slug: string; title: string }>(
    Prisma.sql`
    SELECT p.slug, p.title FROM published_practice_search s JOIN published_practice p ON p.practice_id = s.practice_id
    WHERE s.title_vector @@ (${queryOf(clauses)}) ORDER BY s.number DESC LIMIT ${SUGGESTED_PRACTICES}`,
    { isKept: false },
  );
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
