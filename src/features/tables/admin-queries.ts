import { cellsOf, columnsOf, noteSizes } from "../../lib/form-cells";
import { toFormTree, type Writer } from "../../lib/form-content";
import { differencesBetween } from "../../lib/form-differences";
import { BYTE_ORDER_MARK, csvText } from "../../server/csv-text";
import { statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { getPracticeAccess, listPracticeIds, nameTerms } from "../editorial/admin-queries";
import type { TermKind } from "../editorial/dto";
import { mayRead, mayWrite } from "../editorial/workflow";
import { practiceForm } from "../practice-form/rules";
import { readVersionWrittenOver } from "../practices/admin-queries";
import { type PracticeDraft, practiceDraft } from "../practices/schema";
import { readReplacements } from "../proposals/admin-queries";
import { withReplaced } from "../proposals/rules";
import type { TableComparison, TablePractice, TableRow, UploadedTable } from "./dto";
import { asTableTree, HEAD, newTerms, rowOfCells, termProblems } from "./rules";
import { type TableFormat, tableRef, tableRequest } from "./schema";

/** So many practices are read, and written out, at once. */
const AT_ONCE = 100;
/** `nameTerms` takes so many of one kind. */
const NAMED_AT_ONCE = 200;

type Stored = Omit<TablePractice, "content"> & { id: string; ownerId: string | null; isLive: boolean; content: PracticeDraft };

/** The newest texts of some practices that the actor may read, by their ids or addresses. One statement. */
async function readStored(actor: Actor, by: { ids: readonly string[] } | { slugs: readonly string[] }): Promise<Stored[]> {
  const [ids, slugs] = "ids" in by ? [by.ids, []] : [[], by.slugs];
  const rows = await statements.$queryRaw<Stored[]>`
    SELECT p.id, p.slug, p.version, p.state::text AS state, p.owner_id AS "ownerId", l.practice_id IS NOT NULL AS "isLive", r.content
    FROM practice p JOIN LATERAL (SELECT content FROM revision WHERE practice_id = p.id ORDER BY number DESC LIMIT 1) r ON true
    LEFT JOIN published_practice l ON l.practice_id = p.id WHERE p.id = ANY(${ids}::uuid[]) OR p.slug = ANY(${slugs}::text[])`;
  return rows.filter((row) => mayRead(actor, row));
}

const chunksOf = <Entry>(entries: readonly Entry[], size: number): Entry[][] =>
  Array.from({ length: Math.ceil(entries.length / size) }, (_, at) => entries.slice(at * size, (at + 1) * size));

/** The practices with these ids in their order, page by page: never all of them are in memory. One statement for each page. */
async function* pagesOf(actor: Actor, ids: readonly string[]): AsyncGenerator<Stored[]> {
  for (const page of chunksOf(ids, AT_ONCE)) {
    const rows = new Map((await readStored(actor, { ids: page })).map((row) => [row.id, row]));
    yield page.flatMap((id) => rows.get(id) ?? []);
  }
}

/**
 * The list of the desk with all its pages as a file, part by part: what the actor may read, with the newest text of each. For
 * everybody who is signed in. One statement for the list and one for each 100 practices, twice for CSV.
 */
export async function exportPractices(actor: Actor, request: unknown): Promise<AsyncGenerator<string>> {
  const { format, ...filter } = parseInput(tableRequest, request);
  const ids = await listPracticeIds(actor, filter);
  return format === "json" ? jsonParts(actor, ids) : csvParts(actor, ids);
}

async function* jsonParts(actor: Actor, ids: readonly string[]): AsyncGenerator<string> {
  let before = "[";
  for await (const page of pagesOf(actor, ids)) {
    const entries = page.map(({ slug, version, state, content }) =>
      JSON.stringify({ slug, version, state, content: practiceDraft.parse(content) }, null, 2),
    );
    if (entries.length > 0) yield `${before}\n${entries.join(",\n")}`;
    if (entries.length > 0) before = ",";
  }
  yield before === "[" ? "[]\n" : "\n]\n";
}

/** Twice through all: how many columns there are is known when the longest lists are. */
async function* csvParts(actor: Actor, ids: readonly string[]): AsyncGenerator<string> {
  const form = practiceForm();
  const cells = ({ content }: Stored) => cellsOf(form, toFormTree(form, content));
  const sizes = new Map<string, number>();
  for await (const page of pagesOf(actor, ids)) for (const row of page) noteSizes(sizes, cells(row).map(([name]) => name));
  const columns = columnsOf(form, sizes);
  yield `${BYTE_ORDER_MARK}${csvText([[...HEAD, ...columns]])}`;
  for await (const page of pagesOf(actor, ids)) {
    const rows = page.map((row) => rowOfCells(columns, [row.slug, String(row.version)], cells(row)));
    // Left out without a word, the entry would be deleted by whoever brings the file back.
    if (rows.some((row) => row === undefined)) throw new Error("a practice got more entries while its table was written");
    yield csvText(rows.flatMap((row) => (row ? [row] : [])));
  }
}

/** A file that was sent, with its bytes. Only for whoever has sent it, for a day; otherwise not-found. One statement. */
export async function getUploadedTable(actor: Actor, id: string): Promise<UploadedTable & { bytes: Buffer }> {
  const { id: known } = parseInput(tableRef, { id });
  const [row] = await statements.$queryRaw<{ fileName: string; format: TableFormat; createdAt: Date; bytes: Buffer }[]>`
    SELECT file_name AS "fileName", format, created_at AS "createdAt", bytes FROM uploaded_table
    WHERE id = ${known}::uuid AND account_id = ${actor.accountId}::uuid AND created_at > now() - interval '24 hours'`;
  if (!row) throw new AppError("not-found");
  return { ...row, id: known, createdAt: row.createdAt.toISOString() };
}

/** The rows of a file one after the other, each with its content or with what is wrong with it. */
async function* readRows({ format, bytes }: TableFile, writer: Writer): AsyncGenerator<TableRow> {
  const rows = format === "json" ? readJsonRows(bytes.toString("utf8"), writer) : readCsvTable(bytes.toString("utf8"), writer);
  let read = 0;
  for await (const row of rows) {
    read += 1;
    if (read > MAX_TABLE_ROWS) return yield unreadRow(row.place, "tooManyRows", String(MAX_TABLE_ROWS));
    yield row;
  }
  if (read === 0) yield unreadRow({ line: 1 }, "noRows");
}

async function* readJsonRows(text: string, writer: Writer): AsyncGenerator<TableRow> {
  const parsed = parseJson(text);
  if ("problem" in parsed) return yield { ...unreadRow({ line: parsed.line }, parsed.problem), problems: [] };
}
