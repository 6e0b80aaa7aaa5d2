import type { Statements } from "../../server/db";
import type { FiledName, FiledUnder } from "./dto";
import { type SearchedText, searchColumns, toKnownWord, wordsOfText } from "./rules";

// All of it is written by publishing, in its transaction: the caller has decided that this actor may.

/** All names of what a practice is filed under, with the places that its places lie in. */
export async function readFiledNames(tx: Statements, filed: FiledUnder): Promise<FiledName[]> {
  return tx.$queryRaw<FiledName[]>`
    WITH RECURSIVE places AS (
      SELECT id, kind, region, parent_id, country_id FROM place WHERE id = ANY(${filed.places}::text[])
      UNION SELECT p.id, p.kind, p.region, p.parent_id, p.country_id FROM place p JOIN places ON p.id IN (places.parent_id, places.country_id))
    SELECT CASE places.kind WHEN 'country' THEN 'country' ELSE 'place' END AS kind, n.lang, n.name FROM place_name n JOIN places ON places.id = n.place_id
    UNION ALL SELECT 'country', NULL, region FROM places WHERE region IS NOT NULL
    UNION ALL SELECT 'approach', NULL, unnest(ARRAY[name] || alt_names) FROM approach WHERE id = ANY(${filed.approaches}::text[])
    UNION ALL SELECT 'group', NULL, unnest(ARRAY[name] || alt_names) FROM target_group WHERE id = ANY(${filed.groups}::text[])
    UNION ALL SELECT 'organisation', NULL, unnest(array_remove(ARRAY[name, acronym], NULL) || alt_names) FROM organisation WHERE id = ANY(${filed.organisations}::text[])
    UNION ALL SELECT 'organisation', CASE WHEN country_id IN ('RS', 'BA') THEN 'sr' END, name_local FROM organisation
      WHERE id = ANY(${filed.organisations}::text[]) AND name_local IS NOT NULL
    UNION ALL SELECT t.kind, split_part(label.lang, '-', 1), label.text FROM (
      SELECT 'approach' AS kind, labels FROM approach WHERE id = ANY(${filed.approaches}::text[])
      UNION ALL SELECT 'group', labels FROM target_group WHERE id = ANY(${filed.groups}::text[])
      UNION ALL SELECT 'organisation', labels FROM organisation WHERE id = ANY(${filed.organisations}::text[])
      UNION ALL SELECT 'source', labels FROM source WHERE id = ANY(${filed.sources}::text[])) t,
      jsonb_to_recordset(t.labels) AS label(text text, lang text)
    UNION ALL SELECT 'source', NULL, title FROM source WHERE id = ANY(${filed.sources}::text[])`;
}

/**
 * Before the live version of a practice goes: its words that other published practices have are theirs from now on. The
 * rest goes with it, but for those that its next version has.
 */
export async function keepWordsOfOthers(tx: Statements, practiceId: string, next?: SearchedText): Promise<void> {
  const staying = next ? [...wordsOfText(next).keys()] : [];
  await tx.$executeRaw`
    UPDATE search_word w SET practice_id = other.id
    FROM (SELECT own.word, (SELECT p.practice_id FROM published_practice_search p
        WHERE p.text_vector @@ own.word::tsquery AND p.practice_id <> ${practiceId}::uuid LIMIT 1) AS id
      FROM search_word own WHERE own.practice_id = ${practiceId}::uuid AND own.word <> ALL(${staying}::text[])) other
    WHERE other.word = w.word AND other.id IS NOT NULL`;
}

/** What a search finds a live version by; its row in `published_practice` is written already, and has this number. */
export async function writePracticeSearch(tx: Statements, practiceId: string, searched: SearchedText, number: number): Promise<void> {
  const { titleWords, filedWords, summaryWords, serbianWords, textWords, passages } = searchColumns(searched);
  await tx.$executeRaw`
    INSERT INTO published_practice_search (practice_id, number, title_words, filed_words, summary_words, serbian_words, text_words, passages)
    VALUES (${practiceId}::uuid, ${number}, ${titleWords}, ${filedWords}, ${summaryWords}, ${serbianWords}, ${textWords},
      ${JSON.stringify(passages)}::jsonb)`;
  await learnWords(tx, practiceId, searched);
}

/** Keeps the words of a live version that no practice before it had. Those are few, however many practices there are. */
async function learnWords(tx: Statements, practiceId: string, text: SearchedText): Promise<void> {
  const words = wordsOfText(text);
  const unknown = await tx.$queryRaw<{ word: string }[]>`
    SELECT word FROM unnest(${[...words.keys()]}::text[]) word WHERE NOT EXISTS (SELECT FROM search_word known WHERE known.word = word.word)`;
  if (unknown.length === 0) return;
  // In one order for all who write: two publications that wait for each other's word would wait for ever.
  const rows = unknown.map(({ word }) => toKnownWord(word, words.get(word) ?? word)).sort((a, b) => (a.word < b.word ? -1 : 1));
  await tx.$executeRaw`
    INSERT INTO search_word (word, spelling, nearby, practice_id)
    SELECT word, spelling, ARRAY(SELECT value::int FROM jsonb_array_elements_text(nearby) value), ${practiceId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS known(word text, spelling text, nearby jsonb)
    ON CONFLICT (word) DO NOTHING`;
}
