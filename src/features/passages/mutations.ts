import { isInPlace, passageFinder } from "../../lib/find-passage";
import { passageKey } from "../../lib/passage-key";
import { type SourceLine, sourceText } from "../../lib/source-text";
import { tellsPrivately } from "../../lib/text-checks/private-text";
import { type AnnotationTarget, annotationTarget } from "../../lib/web-annotation";
import type { Statements } from "../../server/db";
import { type CountedKey, txListCitedKeys, txReadLines } from "./admin-queries";
import { type CitedKey, type PassageCounts, type PassageRow, toPassageRow } from "./dto";
import { countStandings } from "./rules";

type Known = Omit<CitedKey, "source"> & { target: AnnotationTarget | null; isChanged: boolean };

/** The passages of a source that were found, or lost, in an earlier text of it. */
async function readKnown(tx: Statements, source: string): Promise<Known[]> {
  const rows = await tx.$queryRaw<{ from: number; to: number; hash: string; target: AnnotationTarget | null; isChanged: boolean }[]>`
    SELECT cited_from AS "from", cited_to AS "to", hash, target, standing = 'changed' AS "isChanged"
    FROM source_passage WHERE source_id = ${source}`;
  return rows.map(({ from, to, ...known }) => ({ lines: { from, to }, ...known }));
}

/** Names of people, and names that are none of people, by which a passage is judged. */
async function readNames(tx: Statements): Promise<{ people: string[]; others: string[] }> {
  const [names] = await tx.$queryRaw<[{ people: string[]; others: string[] }]>`
    SELECT (SELECT coalesce(array_agg(name), '{}') FROM person) AS people, (SELECT coalesce(array_agg(name), '{}') FROM place_name) AS others`;
  return names;
}

async function writeRows(tx: Statements, source: string, rows: readonly PassageRow[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO source_passage (source_id, cited_from, cited_to, hash, standing, lines_from, lines_to, target, is_personal)
    SELECT ${source}, r.cited_from, r.cited_to, r.hash, r.standing::passage_standing, r.lines_from, r.lines_to, r.target, r.is_personal
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (cited_from int, cited_to int, hash text, standing text, lines_from int,
      lines_to int, target jsonb, is_personal boolean)
    ON CONFLICT (source_id, cited_from, cited_to, hash) DO UPDATE SET standing = excluded.standing, lines_from = excluded.lines_from,
      lines_to = excluded.lines_to, target = excluded.target, is_personal = excluded.is_personal`;
}

/**
 * Finds every passage that is cited, or ever was, in the newest text of its source, and writes down where each stands. Words that
 * nobody has seen yet are taken from the text before, where it had them. In the transaction that stores the text.
 */
export async function tiePassages(
  tx: Statements,
  source: string,
  { version, lines }: { version: number; lines: readonly SourceLine[] },
  newlyCited?: readonly CountedKey[],
): Promise<PassageCounts> {
  const cited = newlyCited ?? (await txListCitedKeys(tx, source));
  const known = new Map((await readKnown(tx, source)).map((one) => [passageKey({ source, ...one }), one]));
  const unseen = cited.filter((one) => !known.has(passageKey({ source, ...one })));
  const before = version > 1 && unseen.length > 0 ? await txReadLines(tx, source, version - 1) : [];
  const textBefore = sourceText(before.map(({ text }) => text));
  for (const { statements: _, ...one } of unseen) {
    const target = isInPlace(before, one) ? annotationTarget(source, textBefore, one.lines) : null;
    known.set(passageKey({ source, ...one }), { ...one, target, isChanged: false });
  }
  const find = passageFinder(source, lines);
  const names = await readNames(tx);
  const found = [...known.values()].map((one) => ({ one, found: find(one) }));
  const rows = found.map(({ one, found: { target, ...rest } }) => {
    const exact = target?.selector[0].exact ?? "";
    return toPassageRow(one, { target, ...rest }, tellsPrivately(exact, names));
  });
  await writeRows(tx, source, rows);
  const counts = new Map(cited.map((one) => [passageKey({ source, ...one }), one.statements]));
  return countStandings(
    found.map(({ one, found: { standing } }) => ({ standing, statements: counts.get(passageKey({ source, ...one })) ?? 0 })),
  );
}

/** Looks for passages that are cited since the text of their source was stored, such as those of records that were just loaded. */
export async function tieNewPassages(tx: Statements): Promise<void> {
  const sources = await tx.$queryRaw<{ source: string }[]>`SELECT DISTINCT source_id AS source FROM source_document ORDER BY 1`;
  for (const { source } of sources) await tieSource(tx, source);
}

/**
 * The same for one source, of which nothing is done where it has no document. `cited`: what is cited newly, where that is known, so
 * that no record has to be searched for it.
 */
export async function tieSource(tx: Statements, source: string, cited?: readonly CitedKey[]): Promise<void> {
  await lockSource(tx, source);
  const [newest] = await tx.$queryRaw<{ version: number }[]>`
    SELECT version FROM source_document WHERE source_id = ${source} ORDER BY version DESC LIMIT 1`;
  if (!newest) return;
  const keys = cited?.map(({ lines, hash }) => ({ lines, hash, statements: 1 }));
  await tiePassages(tx, source, { ...newest, lines: await txReadLines(tx, source, newest.version) }, keys);
}

/** One at a time stores a text of a source, or ties passages to it; whoever reads or cites it waits for nobody. False where there is none. */
export async function lockSource(tx: Statements, source: string): Promise<boolean> {
  return (await tx.$queryRaw<object[]>`SELECT id FROM source WHERE id = ${source} FOR NO KEY UPDATE`).length > 0;
}
