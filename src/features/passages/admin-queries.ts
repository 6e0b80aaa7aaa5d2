import { Prisma } from "../../generated/prisma/client";
import type { PassageStanding } from "../../lib/find-passage";
import type { LineRange, SourceLine } from "../../lib/source-text";
import { type Statements, statements } from "../../server/db";
import type { Actor } from "../accounts/actor";
import { mayEdit } from "../editorial/workflow";
import type { CitedKey, NumberedLine, PassagePlace, PassageWithCitations, SourceTextView } from "./dto";
import { groupCitations, LINES_ON_A_PAGE, type StandingCitation } from "./rules";

/** What cites a source: newest texts of practices and, where they differ, the live ones; and every other record. */
const citingRecords = (source: string) => Prisma.sql`
  SELECT 'practice' AS kind, p.id::text AS id, r.content->>'title' AS name, r.content, p.owner_id, l.revision_id IS NOT NULL AS is_live,
    newest.is_newest
  FROM practice p JOIN revision r ON r.practice_id = p.id LEFT JOIN published_practice l ON l.revision_id = r.id
    CROSS JOIN LATERAL (SELECT NOT EXISTS (SELECT 1 FROM revision n WHERE n.practice_id = p.id AND n.number > r.number) AS is_newest) newest
  WHERE CASE WHEN l.revision_id IS NULL THEN newest.is_newest
    ELSE EXISTS (SELECT 1 FROM published_practice_source s WHERE s.practice_id = p.id AND s.source_id = ${source}) END
  UNION ALL SELECT kind, id, name, content, NULL, true, true FROM (
    SELECT 'source' AS kind, id, title AS name, jsonb_build_object('description', description, 'footnotes', footnotes) AS content
      FROM source WHERE id = ${source}
    UNION ALL SELECT 'programme', id, name, jsonb_build_object('description', description, 'counts', counts, 'organisations', (
        SELECT jsonb_agg(jsonb_build_object('organisation', o.organisation_id, 'passage', o.passage) ORDER BY o.position)
        FROM programme_organisation o WHERE o.programme_id = programme.id)) FROM programme
    UNION ALL SELECT 'exchange', id, title,
      jsonb_build_object('description', description, 'counts', counts, 'title', jsonb_build_array(jsonb_build_object('text', title, 'passage', passage)))
      FROM exchange
    UNION ALL SELECT 'approach', id, name, jsonb_build_object('purpose', purpose, 'phases', phases) FROM approach WHERE status <> 'dropped'
    UNION ALL SELECT 'organisation', id, name,
      jsonb_build_object('description', description, 'name', jsonb_build_array(jsonb_build_object('text', name, 'passage', passage)))
      FROM organisation WHERE status = 'approved'
    UNION ALL SELECT 'person', id, name, jsonb_build_object('name', jsonb_build_array(jsonb_build_object('text', name, 'passage', passage)))
      FROM person WHERE named <> 'withdrawn'
    UNION ALL SELECT 'note', id, left(text, 80), jsonb_build_object('text', jsonb_build_array(jsonb_build_object('text', text, 'passage', passage)))
      FROM editorial_note) other (kind, id, name, content)`;

/** An empty object in the place of what is none, so that its entries can be asked for. */
const entriesOf = (value: Prisma.Sql) => Prisma.sql`jsonb_each(CASE WHEN jsonb_typeof(${value}) = 'object' THEN ${value} ELSE '{}' END)`;
const itemsOf = (value: Prisma.Sql) =>
  Prisma.sql`jsonb_array_elements(CASE WHEN jsonb_typeof(${value}) = 'array' THEN ${value} ELSE '[]' END) WITH ORDINALITY`;

/** Every statement of these records that cites lines of a source: the entries of their lists, and of the lists in their parts. */
const citingStatements = (source: string) => Prisma.sql`
  SELECT record.kind, record.id, record.name, record.owner_id, record.is_live, record.is_newest,
    list.path || '.' || (entry.n - 1) AS path,
    coalesce(entry.value->>'text', entry.value->>'label', entry.value->>'name', entry.value->>'place', entry.value->>'group',
      entry.value->>'organisation', entry.value->>'person', '') AS text,
    entry.value->'passage'->>'heading' AS heading, entry.value->'passage'->>'hash' AS hash,
    (entry.value->'passage'->'lines'->>'from')::int AS cited_from, (entry.value->'passage'->'lines'->>'to')::int AS cited_to
  FROM (${citingRecords(source)}) record (kind, id, name, content, owner_id, is_live, is_newest)
  CROSS JOIN LATERAL (
    SELECT field.key AS path, field.value FROM ${entriesOf(Prisma.sql`record.content`)} field
    UNION ALL SELECT field.key || '.' || inside.key, inside.value
      FROM ${entriesOf(Prisma.sql`record.content`)} field CROSS JOIN LATERAL ${entriesOf(Prisma.sql`field.value`)} inside) list
  CROSS JOIN LATERAL ${itemsOf(Prisma.sql`list.value`)} entry (value, n)
  WHERE jsonb_typeof(entry.value) = 'object' AND entry.value->'passage'->>'source' = ${source} AND entry.value->'passage' ? 'hash'`;

export type CountedKey = Omit<CitedKey, "source"> & { statements: number };

/** Every passage of a source that is cited, with how many statements do. One statement. */
export async function txListCitedKeys(tx: Statements, source: string): Promise<CountedKey[]> {
  const rows = await tx.$queryRaw<(LineRange & { hash: string; statements: number })[]>`
    SELECT cited_from AS "from", cited_to AS "to", hash, (count(*) FILTER (WHERE is_newest))::int AS statements
    FROM (${citingStatements(source)}) cited GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
  return rows.map(({ from, to, hash, statements: count }) => ({ lines: { from, to }, hash, statements: count }));
}

/** The newest text of a source, or an older one; no lines where there is none. One statement. */
export async function txReadLines(tx: Statements, source: string, version: number): Promise<SourceLine[]> {
  return tx.$queryRaw`
    SELECT l.text, l.written, l.kind, l.level FROM source_document d JOIN source_line l ON l.document_id = d.id
    WHERE d.source_id = ${source} AND d.version = ${version} ORDER BY l.number`;
}

/** More statements of one page of a text are not told: it would be no page any more. */
const MOST_CITATIONS = 2000;

/**
 * A page of the text of a source, with the passages that are cited there and those that are lost. For everybody who is signed in:
 * of practices, each is told what they may read. Null where the source has no document, or came with an import that the actor may not
 * know of. Three statements.
 */
export async function getSourceText(actor: Actor, source: string, page = 1): Promise<SourceTextView | null> {
  const [document] = await statements.$queryRaw<{ id: string; lineCount: number }[]>`
    SELECT d.id, d.line_count AS "lineCount" FROM source_document d JOIN source s ON s.id = d.source_id
    WHERE s.id = ${source} AND (s.added_by_id IS NULL OR ${mayEdit(actor)} OR s.added_by_id = ${actor.accountId}::uuid
      OR EXISTS (SELECT 1 FROM published_practice_source p WHERE p.source_id = s.id))
    ORDER BY d.version DESC LIMIT 1`;
  if (!document) return null;
  const pages = Math.max(1, Math.ceil(document.lineCount / LINES_ON_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const [from, to] = [(shown - 1) * LINES_ON_A_PAGE + 1, shown * LINES_ON_A_PAGE];
  const lines = await statements.$queryRaw<NumberedLine[]>`
    SELECT number, text, kind, level FROM source_line WHERE document_id = ${document.id}::uuid AND number BETWEEN ${from} AND ${to} ORDER BY number`;
  const passages = await readPassages(actor, source, { from, to });
  const isLost = ({ standing }: PassageWithCitations) => standing === "lost";
  return {
    lineCount: document.lineCount,
    page: shown,
    pages,
    lines,
    passages: passages.filter((one) => !isLost(one)),
    lost: passages.filter(isLost),
  };
}

/** The passages that stand among some lines, and all that are lost, with the statements that cite them. */
async function readPassages(actor: Actor, source: string, { from, to }: LineRange): Promise<PassageWithCitations[]> {
  const isEditor = mayEdit(actor);
  const rows = await statements.$queryRaw<StandingCitation[]>`
    SELECT c.kind, c.id, c.name, c.path, c.text, c.heading, c.hash, c.cited_from AS "citedFrom", c.cited_to AS "citedTo",
      coalesce(p.standing::text, 'in-place') AS standing, CASE WHEN p.hash IS NULL THEN c.cited_from ELSE p.lines_from END AS "linesFrom",
      CASE WHEN p.hash IS NULL THEN c.cited_to ELSE p.lines_to END AS "linesTo", p.target->'selector'->0->>'exact' AS exact
    FROM (${citingStatements(source)}) c LEFT JOIN source_passage p
      ON p.source_id = ${source} AND p.cited_from = c.cited_from AND p.cited_to = c.cited_to AND p.hash = c.hash
    WHERE CASE WHEN ${isEditor} OR c.owner_id = ${actor.accountId}::uuid THEN c.is_newest ELSE c.is_live END
      AND (p.standing = 'lost' OR (coalesce(p.lines_from, c.cited_from) <= ${to} AND coalesce(p.lines_to, c.cited_to) >= ${from}))
    ORDER BY "linesFrom", "linesTo", c.kind DESC, c.name, c.id, c.path LIMIT ${MOST_CITATIONS}`;
  return groupCitations(rows);
}

/**
 * Where cited passages stand, for those that name their lines; one of which nobody has looked stands where it says. Sources
 * without a document are left out. For everybody who is signed in. One statement.
 */
export async function listPassagePlaces(_actor: Actor, cited: readonly CitedKey[]): Promise<PassagePlace[]> {
  if (cited.length === 0) return [];
  const keys = JSON.stringify(cited.map(({ source, lines, hash }) => ({ source, ...lines, hash })));
  const rows = await statements.$queryRaw<
    {
      source: string;
      from: number;
      to: number;
      hash: string;
      standing: PassageStanding;
      linesFrom: number | null;
      linesTo: number | null;
    }[]
  >`
    SELECT k.source, k."from", k."to", k.hash, coalesce(p.standing::text, 'in-place') AS standing,
      CASE WHEN p.hash IS NULL THEN k."from" ELSE p.lines_from END AS "linesFrom", CASE WHEN p.hash IS NULL THEN k."to" ELSE p.lines_to END AS "linesTo"
    FROM jsonb_to_recordset(${keys}::jsonb) AS k (source text, "from" int, "to" int, hash text)
    LEFT JOIN source_passage p ON p.source_id = k.source AND p.cited_from = k."from" AND p.cited_to = k."to" AND p.hash = k.hash
    WHERE EXISTS (SELECT 1 FROM source_document d WHERE d.source_id = k.source)`;
  return rows.map(({ source, from, to, hash, standing, linesFrom, linesTo }) => ({
    source,
    lines: { from, to },
    hash,
    standing,
    now: linesFrom === null || linesTo === null ? null : { from: linesFrom, to: linesTo },
  }));
}
