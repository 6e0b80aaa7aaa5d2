import type { z } from "zod";
import { type CellReading, type Column, cellsOf, columnNamed, partsIn, readCells, withOthers } from "../../lib/form-cells";
import { toContent, toFormTree, type Writer } from "../../lib/form-content";
import { type FormPath, pathName } from "../../lib/form-data";
import { fieldAt } from "../../lib/form-field";
import type { TermKind } from "../editorial/dto";
import { practiceForm, shownAt } from "../practice-form/rules";
import { type PracticeDraft, practiceDraft } from "../practices/schema";
import type { RowPlace, RowProblem, RowProblemKind, RowReading, TableRow } from "./dto";
import { tableEntry } from "./schema";

/** The columns that are no field of the form. */
export const HEAD = ["slug", "version"] as const;
/** More wrong cells of one row than these tell nothing new. */
const PROBLEMS_TOLD = 20;

const isHead = (name: string) => (HEAD as readonly string[]).includes(name);

type Told = { place: RowPlace; column?: string | null; problem: RowProblemKind; detail?: string };
export const problemAt = ({ place, column = null, problem, detail = "" }: Told): RowProblem => ({ place, column, problem, detail });

/** A row of which nothing can be read. */
export const unreadRow = (told: Told): TableRow => ({
  place: told.place,
  slug: null,
  version: null,
  problems: [problemAt(told)],
  columnOf: (name) => name,
  contentOver: () => ({ content: null, problems: [] }),
});

/** The cells of a practice under the names of their columns. */
export function practiceCells(content: unknown): [string, string][] {
  const form = practiceForm();
  return cellsOf(form, toFormTree(form, content));
}

export type Reference = { kind: TermKind; id: string; name: string };

/** The terms that a text refers to, each with the field in which it stands. */
export function referencesIn(content: PracticeDraft | null): Reference[] {
  const form = practiceForm();
  return practiceCells(content).flatMap(([name, cell]): Reference[] => {
    const field = columnNamed(form, name)?.field;
    if (field?.kind === "term") return [{ kind: field.term as TermKind, id: cell, name }];
    const source = field?.kind === "origin" ? (JSON.parse(cell) as { source?: string }).source : undefined;
    return source ? [{ kind: "source", id: source, name }] : [];
  });
}

const nobody: Writer = { editor: "", on: "" };

/** A text as tables have it: without the empty rows that a draft may hold. Two with the same one differ in nothing that a table tells. */
export function asInTables(content: PracticeDraft): unknown {
  const form = practiceForm();
  const reading = readCells(practiceCells(content).flatMap(([name, text]) => ({ ...(columnNamed(form, name) as Column), text })));
  return reading ? toContent(form, reading.tree, nobody) : content;
}

/** The first line of a CSV file: its columns in their order, null for the two of the head. */
export type Header = { names: string[]; columns: (Column | null)[] };

export function readHeader(names: readonly string[]): { header: Header; problems: RowProblem[] } {
  const form = practiceForm();
  const place: RowPlace = { kind: "line", number: 1 };
  const trimmed = names.map((name) => name.trim());
  const columns = trimmed.map((name) => (isHead(name) ? null : (columnNamed(form, name) ?? null)));
  const header = { names: trimmed, columns };
  if (trimmed.length === 1)
    return { header, problems: [problemAt({ place, problem: "separator", detail: trimmed[0]?.slice(0, 60) ?? "" })] };
  const told = (problem: RowProblemKind, wrong: string[]) =>
    [...new Set(wrong)].map((column) => problemAt({ place, column: column.slice(0, 80), problem }));
  const unknown = trimmed.filter((name, index) => !isHead(name) && columns[index] === null);
  const twice = trimmed.filter((name, index) => trimmed.indexOf(name) !== index && !unknown.includes(name));
  const missing = HEAD.filter((name) => !trimmed.includes(name));
  const problems = [...told("columnMissing", missing), ...told("columnUnknown", unknown), ...told("columnTwice", twice)];
  return { header, problems: problems.slice(0, PROBLEMS_TOLD) };
}

/** A line of a CSV file below its header. */
export function readCsvRow({ names, columns }: Header, line: number, cells: readonly string[], writer: Writer): TableRow {
  const place: RowPlace = { kind: "line", number: line };
  if (cells.length !== columns.length) return unreadRow({ place, problem: "cellCount", detail: `${cells.length} / ${columns.length}` });
  const reading = readCells(columns.flatMap((column, index) => (column ? [{ ...column, text: cells[index] ?? "" }] : [])));
  if (!reading) return unreadRow({ place, problem: "rowTooLong" });
  const [slug, version] = HEAD.map((name) => (cells[names.indexOf(name)] ?? "").trim());
  const head = readHead(place, { slug: slug || null, version: version || null });
  const wrong = reading.problems.map(({ name: column, problem }) => problemAt({ place, column, problem }));
  const parts = partsIn(columns.flatMap((column) => column ?? []));
  return {
    ...head,
    problems: [...head.problems, ...wrong],
    columnOf: reading.columnOf,
    contentOver: (before) => contentOfCells(place, reading, parts, before, writer),
  };
}

function contentOfCells(
  place: RowPlace,
  { tree, columnOf }: CellReading,
  parts: ReadonlySet<string>,
  before: PracticeDraft | null,
  writer: Writer,
): RowReading {
  const form = practiceForm();
  const whole = withOthers(form, tree, before ? toFormTree(form, before) : undefined, parts);
  return judged(toContent(form, whole, writer), (path) => ({ place, column: columnOf(pathName(shownAt(form, path))) }));
}

/** Address and version: both, or neither for a practice that is begun. */
function readHead(place: RowPlace, { slug, version }: { slug: string | null; version: string | number | null }) {
  const parsed = tableEntry.pick({ slug: true, version: true }).safeParse({ slug, version: version === null ? null : Number(version) });
  const wrong = parsed.error?.issues.map(({ path }) => String(path[0])) ?? [];
  const problems: RowProblem[] = [];
  if (wrong.includes("slug")) problems.push(problemAt({ place, column: "slug", problem: "notASlug" }));
  if (wrong.includes("version")) problems.push(problemAt({ place, column: "version", problem: "notAVersion" }));
  if (slug !== null && version === null) problems.push(problemAt({ place, column: "version", problem: "versionMissing" }));
  if (slug === null && version !== null) problems.push(problemAt({ place, column: "slug", problem: "slugMissing" }));
  return { place, slug, version: parsed.data?.version ?? null, problems };
}

/** An entry of a JSON file, counted from 1. */
export function readJsonEntry(number: number, value: unknown): TableRow {
  const place: RowPlace = { kind: "entry", number };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return unreadRow({ place, problem: "notAnEntry" });
  const parsed = tableEntry.safeParse({ ...value, slug: null, version: null });
  const { slug = null, version = null } = value as { slug?: string | null; version?: string | number | null };
  const head = readHead(place, { slug, version });
  const told = (path: readonly PropertyKey[]) => ({ place, column: nameOf(path) });
  const problems = parsed.success ? head.problems : [...problemsIn(parsed.error.issues, told), ...head.problems].slice(0, PROBLEMS_TOLD);
  const content = parsed.data?.content ?? {};
  return {
    ...head,
    problems,
    columnOf: (name) => `content.${name.replace(/\.origin$/, ".passage.source")}`,
    contentOver: (before) => judged({ ...before, ...content }, (path) => told(["content", ...path])),
  };
}

const nameOf = (path: readonly PropertyKey[]) => pathName(path.map((part) => (typeof part === "number" ? part : String(part)))) || null;

type Teller = (path: FormPath) => { place: RowPlace; column: string | null };

function judged(content: unknown, told: Teller): RowReading {
  const parsed = practiceDraft.safeParse(content);
  if (parsed.success) return { content: parsed.data, problems: [] };
  return { content: null, problems: problemsIn(parsed.error.issues, told) };
}

type Issue = z.core.$ZodIssue;

/** What the schema finds, in words that say what to do. */
function problemsIn(issues: readonly Issue[], told: Teller): RowProblem[] {
  return issues.slice(0, PROBLEMS_TOLD).flatMap((issue) => {
    const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
    if (issue.code !== "unrecognized_keys") return [problemAt({ ...told(path), ...problemOf(path, issue) })];
    return issue.keys.map((key) => problemAt({ ...told([...path, key.slice(0, 60)]), problem: "columnUnknown" }));
  });
}

function problemOf(path: FormPath, issue: Issue): { problem: RowProblemKind; detail?: string } {
  const form = practiceForm();
  const field = fieldAt(form, shownAt(form, path));
  if (issue.code === "too_big") return { problem: field?.kind === "list" ? "tooMany" : "tooLong", detail: String(issue.maximum) };
  if (field?.kind === "choice") return { problem: "notAnOption", detail: field.options.join(", ") };
  if (field?.kind === "list" && issue.code === "custom") return { problem: "twice" };
  if (field?.kind === "term") return { problem: "termUnknown" };
  if (field?.kind === "origin") return { problem: "notAnOrigin" };
  return { problem: field?.kind === "number" ? "notANumber" : "notValid" };
}
