import { isDeepStrictEqual } from "node:util";
import { columnsOf, noteSizes } from "../../lib/form-cells";
import type { Writer } from "../../lib/form-content";
import { CsvFault, readCsvRows } from "../../server/csv-rows";
import { BYTE_ORDER_MARK, csvText } from "../../server/csv-text";
import { type Statements, statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { readJsonList } from "../../server/json-list";
import { isStorable, parseInput } from "../../server/parse-input";
import type { TableText } from "../../server/table-text";
import type { Actor } from "../accounts/actor";
import { listPracticesAfter, listPracticesAt, nameTerms } from "../editorial/admin-queries";
import type { StoredPractice, TermKind } from "../editorial/dto";
import { compareRevisions } from "../editorial/rules";
import { mayWrite } from "../editorial/workflow";
import { practiceForm } from "../practice-form/rules";
import { readSettled, readVersionWrittenOver } from "../practices/admin-queries";
import { settleOrigins } from "../practices/rules";
import { type PracticeDraft, practiceDraft } from "../practices/schema";
import type { ComparedRow, RowProblem, TableComparison, TableRow } from "./dto";
import { asInTables, HEAD, practiceCells, problemAt, readCsvRow, readHeader, readJsonEntry, referencesIn, unreadRow } from "./rules";
import { MAX_TABLE_ROWS, tableRef, tableRequest } from "./schema";

/** So many practices are read at once. */
const AT_ONCE = 50;
/** Of a table with very many changes or problems so many are told. */
const TOLD = { changes: 50, problems: 200 };
const EDITOR_NAME_MAX = 80;

/**
 * The list of the desk with all its pages as a file, part by part: what the actor may read, with the newest text of each. For
 * everybody who is signed in. One statement for each 50 practices, twice for CSV.
 */
export function exportPractices(actor: Actor, request: unknown): AsyncGenerator<string> {
  const { format, ...filter } = parseInput(tableRequest, request);
  return format === "json" ? jsonParts(actor, filter) : csvParts(actor, filter);
}

async function* pagesOf(actor: Actor, filter: unknown): AsyncGenerator<StoredPractice[]> {
  for (let page = await listPracticesAfter(actor, filter, ""); page.length > 0; ) {
    yield page;
    page = await listPracticesAfter(actor, filter, page.at(-1)?.slug ?? "");
  }
}

async function* jsonParts(actor: Actor, filter: unknown): AsyncGenerator<string> {
  let before = "[\n";
  for await (const page of pagesOf(actor, filter)) {
    const entries = page.map(({ slug, version, state, content }) =>
      JSON.stringify({ slug, version, state, content: practiceDraft.parse(content) }, null, 2),
    );
    yield before + entries.join(",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

/** Twice through all: how many columns there are is known when the longest lists are. */
async function* csvParts(actor: Actor, filter: unknown): AsyncGenerator<string> {
  const sizes = new Map<string, number>();
  for await (const page of pagesOf(actor, filter)) {
    for (const { content } of page) {
      noteSizes(
        sizes,
        practiceCells(content).map(([name]) => name),
      );
    }
  }
  const columns = columnsOf(practiceForm(), sizes);
  yield BYTE_ORDER_MARK + csvText([[...HEAD, ...columns]]);
  for await (const page of pagesOf(actor, filter)) {
    const rows = page.map(({ slug, version, content }) => {
      const cells = new Map(practiceCells(content));
      // Left out without a word, the entry would be deleted by whoever brings the file back.
      if ([...cells.keys()].some((name) => !columns.includes(name)))
        throw new Error("a practice got more entries while its table was written");
      return [slug, String(version), ...columns.map((name) => cells.get(name) ?? "")];
    });
    yield csvText(rows);
  }
}

/** A table that was sent. Only for whoever has sent it, for a day; otherwise not-found. One statement. */
export async function getUploadedTable(actor: Actor, id: unknown): Promise<TableText & { id: string; fileName: string }> {
  const { id: known } = parseInput(tableRef, { id });
  const [table] = await statements.$queryRaw<(TableText & { id: string; fileName: string })[]>`
    SELECT id, file_name AS "fileName", format, text FROM uploaded_table
    WHERE id = ${known}::uuid AND account_id = ${actor.accountId}::uuid AND created_at > now() - interval '24 hours'`;
  if (!table) throw new AppError("not-found");
  return table;
}

/** What writing a table would change. For everybody who is signed in: a practice that one may not read is one that is not there. */
export async function compareTable(actor: Actor, table: TableText): Promise<TableComparison> {
  const told: TableComparison = { rows: 0, same: 0, changed: 0, begun: 0, faulty: 0, changes: [], problems: [] };
  for await (const row of compareRows(actor, table)) {
    told.rows += 1;
    if (row.kind === "same") told.same += 1;
    if (row.kind === "faulty") told.faulty += 1;
    if (row.kind === "faulty") told.problems.push(...row.problems.slice(0, TOLD.problems - told.problems.length));
    if (row.kind !== "changed") continue;
    told[row.practice ? "changed" : "begun"] += 1;
    if (told.changes.length < TOLD.changes) told.changes.push({ ...row, fields: compareRevisions(row.before, row.content) });
  }
  return told;
}

/** What becomes of each row of a table, one after the other, in the transaction of whoever writes it. For everybody who is signed in, as above. */
export async function* compareRows(actor: Actor, table: TableText, tx: Statements = statements): AsyncGenerator<ComparedRow> {
  const writer = { editor: actor.name.slice(0, EDITOR_NAME_MAX), on: new Date().toISOString().slice(0, 10) };
  const known = new Set<string>();
  for await (const rows of inParts(readRows(table, writer))) {
    const slugs = rows.flatMap(({ slug, problems }) => (slug !== null && problems.length === 0 ? [slug] : []));
    const stored = new Map((await listPracticesAt(actor, slugs, tx)).map((practice) => [practice.slug, practice]));
    for (const row of rows) {
      const isTwice = row.slug !== null && known.has(row.slug);
      if (row.slug !== null) known.add(row.slug);
      if (isTwice) yield { kind: "faulty", problems: [problemAt({ place: row.place, column: "slug", problem: "slugTwice" })] };
      else yield await compareRow(tx, { actor, writer, row, stored: row.slug === null ? undefined : stored.get(row.slug) });
    }
  }
}

async function* inParts(rows: AsyncGenerator<TableRow>): AsyncGenerator<TableRow[]> {
  let part: TableRow[] = [];
  for await (const row of rows) {
    if (part.push(row) < AT_ONCE) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

async function* readRows({ format, text }: TableText, writer: Writer): AsyncGenerator<TableRow> {
  let read = 0;
  for await (const row of format === "json" ? readJsonRows(text) : readCsvTable(text, writer)) {
    read += 1;
    if (read > MAX_TABLE_ROWS) return yield unreadRow({ place: row.place, problem: "tooManyRows", detail: String(MAX_TABLE_ROWS) });
    yield row;
  }
  if (read === 0) yield unreadRow({ place: { kind: format === "json" ? "entry" : "line", number: 1 }, problem: "noRows" });
}

async function* readJsonRows(text: string): AsyncGenerator<TableRow> {
  const read = readJsonList(text);
  if (!("fault" in read)) return yield* read.entries.map((entry, index) => readJsonEntry(index + 1, entry));
  const problem = read.fault === "not-json" ? "notJson" : "notAList";
  return yield unreadRow({ place: { kind: "line", number: read.line }, column: String(read.column), problem });
}

async function* readCsvTable(text: string, writer: Writer): AsyncGenerator<TableRow> {
  let header: ReturnType<typeof readHeader> | undefined;
  try {
    for await (const { line, cells } of readCsvRows(text)) {
      if (header) {
        yield readCsvRow(header.header, line, cells, writer);
        continue;
      }
      header = readHeader(cells);
      // Under a wrong header every row would be wrong.
      const [first, ...others] = header.problems;
      if (first) return yield { ...unreadRow(first), problems: [first, ...others] };
    }
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    yield unreadRow({ place: { kind: "line", number: error.line }, problem: error.fault === "quotes" ? "quotes" : "rowTooLong" });
  }
}

type Asked = { actor: Actor; writer: Writer; row: TableRow; stored: StoredPractice | undefined };

async function compareRow(tx: Statements, { actor, writer, row, stored }: Asked): Promise<ComparedRow> {
  const { place } = row;
  const faulty = (problems: RowProblem[]): ComparedRow => ({ kind: "faulty", problems });
  const refused = (column: string | null, problem: RowProblem["problem"], detail = "") =>
    faulty([problemAt({ place, column, problem, detail })]);
  if (row.problems.length > 0) return faulty(row.problems);
  if (row.slug !== null && !stored) return refused("slug", "slugUnknown");
  const before = stored ? practiceDraft.parse(stored.content) : null;
  const { content, problems } = row.contentOver(before);
  if (!content) return faulty(problems);
  if (!isStorable(content)) return refused(null, "notValid");
  const isSame = (text: PracticeDraft) => before !== null && isDeepStrictEqual(asInTables(text), asInTables(before));
  if (isSame(content)) return { kind: "same" };
  // What editors have put in the place of a proposal since the file was made is no change.
  const sent = await readSettled(tx, content);
  if (isSame(sent)) return { kind: "same" };
  if (stored && !mayWrite(actor, stored)) return refused(null, "notYours");
  if (stored && (await readVersionWrittenOver(tx, stored, row.version ?? 0)) !== stored.version) {
    return refused("version", "older", `${row.version} / ${stored.version}`);
  }
  const missing = stored ? [] : (["title", "tier"] as const).filter((name) => !sent[name]);
  if (missing.length > 0) return faulty(missing.map((column) => problemAt({ place, column: row.columnOf(column), problem: "missing" })));
  const unknown = await unknownTerms(tx, { actor, row, before }, sent);
  if (unknown.length > 0) return faulty(unknown);
  const practice = stored ? { id: stored.id, slug: stored.slug, version: stored.version } : null;
  // The form's own save settles the origins once more, over what stands there by then.
  const text = { before: before ?? practiceDraft.parse({}), content: settleOrigins(sent, before, writer) };
  return { kind: "changed", place, practice, title: sent.title || (stored?.slug ?? ""), ...text };
}

/** What a row refers to that there is not; what the practice has referred to before is let be. */
type OfRow = Pick<Asked, "actor" | "row"> & { before: PracticeDraft | null };

async function unknownTerms(tx: Statements, { actor, row, before }: OfRow, content: PracticeDraft): Promise<RowProblem[]> {
  const known = new Set(referencesIn(before).map(({ kind, id }) => `${kind}:${id}`));
  const asked = referencesIn(content).filter(({ kind, id }) => !known.has(`${kind}:${id}`));
  const lists: Partial<Record<TermKind, string[]>> = {};
  for (const { kind, id } of asked) lists[kind] = [...new Set([...(lists[kind] ?? []), id])].slice(0, 200);
  if (asked.length > 0) for (const { kind, id, dropped } of await nameTerms(actor, lists, tx)) if (!dropped) known.add(`${kind}:${id}`);
  return asked
    .filter(({ kind, id }) => !known.has(`${kind}:${id}`))
    .map(({ name, id }) => problemAt({ place: row.place, column: row.columnOf(name), problem: "termUnknown", detail: id }));
}
