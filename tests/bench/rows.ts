import { runRows } from "../../src/features/copies/rules";
import type { Hierarchy } from "../../src/features/practices/dto";
import { publishedColumns, publishedLinks, sourcesOf } from "../../src/features/practices/rules";
import type { PracticeInput } from "../../src/features/practices/schema";
import type { FiledName } from "../../src/features/text-search/dto";
import { type SearchedText, searchColumns, searchedText, toKnownWord, wordsOfText } from "../../src/features/text-search/rules";
import { type MadePractice, practiceOf } from "./practice";
import type { World } from "./world";

/** What the rows of a practice need to know of the vocabularies in the database. */
export type Vocabularies = {
  hierarchy: Hierarchy;
  /** The broader place and the country of each place. */
  above: ReadonlyMap<string, readonly string[]>;
  /** All names of a term, by kind and id: "place bitola". */
  names: ReadonlyMap<string, readonly FiledName[]>;
  placeName: ReadonlyMap<string, string>;
  authorId: string;
  /** Every word that some practice has; grows while rows are made. */
  words: Set<string>;
};
export type Rows = Record<string, object[]>;

/** The seed records have the numbers before it. */
const FIRST_NUMBER = 1000;

/** An id as the product makes them (UUID 7): the time first, so that new rows stand at the end of the index. */
function recordId(at: Date, kind: number, index: number): string {
  const time = at.getTime().toString(16).padStart(12, "0");
  const number = index.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kind.toString(16).padStart(3, "0")}-8000-${number}`;
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const inColumns = (row: object) => Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value]));

function withAbove(places: readonly string[], above: Vocabularies["above"]): Set<string> {
  const found = new Set(places);
  for (const place of found) for (const next of above.get(place) ?? []) found.add(next);
  return found;
}

/** The names that publishing adds to the search text. */
function namesFor(content: PracticeInput, { names, above }: Vocabularies): FiledName[] {
  const of = (kind: string, ids: Iterable<string>) => [...new Set(ids)].flatMap((id) => names.get(`${kind} ${id}`) ?? []);
  return [
    ...of(
      "place",
      withAbove(
        content.places.map(({ place }) => place),
        above,
      ),
    ),
    ...of("approach", content.approaches),
    ...of(
      "group",
      content.targetGroups.map(({ group }) => group),
    ),
    ...of(
      "organisation",
      content.organisations.map(({ organisation }) => organisation),
    ),
    ...of("source", sourcesOf(content)),
  ];
}

/** The words that no practice before it had. */
function newWords(searched: SearchedText, practiceId: string, known: Set<string>): object[] {
  const words = [...wordsOfText(searched)].filter(([word]) => !known.has(word));
  for (const [word] of words) known.add(word);
  return words.map(([word, spelling]) => ({ ...toKnownWord(word, spelling), practice_id: practiceId }));
}

function rowsOfOne(index: number, { slug, content, publishedAt, reCheck }: MadePractice, vocabularies: Vocabularies): Rows {
  const at = publishedAt.toISOString();
  const number = FIRST_NUMBER + index;
  const [id, revisionId] = [recordId(publishedAt, 1, index), recordId(publishedAt, 2, index)];
  const names = namesFor(content, vocabularies);
  const searched = searchedText(content, names);
  const outcome = { re_check_outcome: reCheck?.outcome ?? null, re_checked_on: reCheck?.on ?? null };
  const author = { author_id: vocabularies.authorId, message: "First version", is_autosave: false, created_at: at };
  const published = {
    practice_id: id,
    number,
    revision_id: revisionId,
    slug,
    first_published_at: at,
    published_at: at,
    place_name: vocabularies.placeName.get(content.places[0]?.place ?? "") ?? "",
    ...inColumns(publishedColumns(content, vocabularies.hierarchy)),
    ...outcome,
  };
  const event = { id: recordId(publishedAt, 3, index), at, account_id: vocabularies.authorId, action: "practice.publish" };
  const checked = reCheck && {
    id: recordId(publishedAt, 4, index),
    practice_id: id,
    outcome: reCheck.outcome,
    note: "",
    checked_on: reCheck.on,
    account_id: vocabularies.authorId,
    created_at: `${reCheck.on}T12:00:00Z`,
  };
  return {
    practice: [{ id, slug, state: "published", version: 2, created_at: at, updated_at: at }],
    revision: [{ id: revisionId, practice_id: id, number: 1, content, ...author }],
    published_practice: [published],
    published_practice_search: [{ practice_id: id, number, ...inColumns(searchColumns(searched)) }],
    search_word: newWords(searched, id, vocabularies.words),
    published_practice_run: runRows(number, content),
    ...publishedLinks(id, content),
    re_check: checked ? [checked] : [],
    practice_former_slug: index % 50 === 0 ? [{ slug: `${slug}-before`, practice_id: id }] : [],
    audit_event: [{ ...event, subject_type: "practice", subject_id: id, details: { revision: 1, from: "in_review", to: "published" } }],
  };
}

/** All rows of the practices from one number up to another, by table, in the order in which they can be written. */
export function rowsOfPractices(from: number, to: number, world: World, vocabularies: Vocabularies): Rows {
  const rows: Rows = {};
  for (let index = from; index < to; index += 1) {
    for (const [table, more] of Object.entries(rowsOfOne(index, practiceOf(index, world), vocabularies))) {
      rows[table] = rows[table] ?? [];
      rows[table].push(...more);
    }
  }
  return rows;
}
