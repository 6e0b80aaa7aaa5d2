import { type Writer, toContent, toFormTree } from "../../lib/form-content";
import { cellProblems, cellsOf, hasCell, treeOfCells } from "../../lib/form-cells";
import { type FormTree, formCaps, parsePath, pathName } from "../../lib/form-data";
import { type Field, fieldAt, type GroupField } from "../../lib/form-field";
import type { TermKind } from "../editorial/dto";
import { practiceForm, problemsOf, termsIn } from "../practice-form/rules";
import { practiceDraft } from "../practices/schema";
import type { RowPlace, RowProblem, RowProblemKind, TableRow } from "./dto";
import { tableEntry } from "./schema";

/** The columns that are no field of the form. */
export const HEAD = ["slug", "version"] as const;
/** More wrong cells of one row than these tell nothing new. */
const PROBLEMS_TOLD = 20;

/** A practice as a table has it: without the empty rows that a draft may hold. */
export function asTableTree(form: GroupField, content: unknown): FormTree {
  const reading = treeOfCells(cellsOf(form, toFormTree(form, content)));
  return reading.ok ? reading.tree : {};
}

/** The cells of a row as they are written, in the order of the columns. Undefined where one has no column. */
export function rowOfCells(columns: readonly string[], head: readonly string[], cells: readonly (readonly [string, string])[]) {
  const byName = new Map(cells);
  const row = columns.map((name) => byName.get(name) ?? "");
  return cells.every(([name]) => columns.includes(name)) ? [...head, ...row] : undefined;
}

/** What is wrong with the first line of a CSV file. */
export function headerProblems(line: number, columns: readonly string[]): RowProblem[] {
  const form = practiceForm();
  const place = { line };
  const isHead = (name: string) => (HEAD as readonly string[]).includes(name);
  const unknown = columns.filter((name) => !isHead(name) && !hasCell(form, name));
  const twice = columns.filter((name, index) => columns.indexOf(name) !== index);
  const missing = HEAD.filter((name) => !columns.includes(name));
  const problems = (names: readonly string[], problem: RowProblemKind): RowProblem[] =>
    [...new Set(names)].map((column) => ({ place, column, problem }));
  return [...problems(unknown, "columnUnknown"), ...problems(twice, "columnTwice"), ...problems(missing, "columnMissing")];
}

const nothingRead = { slug: null, version: null, tree: {}, content: null };
const unread = (place: RowPlace, problem: RowProblemKind, column: string | null = null, detail?: string): TableRow => ({
  ...nothingRead,
  place,
  problems: [{ place, column, problem, ...(detail === undefined ? {} : { detail }) }],
});

/** A line of a CSV file below its header. */
export function readCsvRow(columns: readonly string[], line: number, cells: readonly string[], writer: Writer): TableRow {
  const place = { line };
  if (cells.length !== columns.length) return unread(place, "cellCount", null, `${cells.length}/${columns.length}`);
  const byName = columns.map((name, index) => [name, (cells[index] ?? "").trim()] as const);
  const { slug = "", version = "" } = Object.fromEntries(byName);
  const isVersion = /^[1-9]\d{0,9}$/.test(version);
  const reading = treeOfCells(byName.filter(([name]) => !(HEAD as readonly string[]).includes(name)));
  if (!reading.ok) return unread(place, "rowTooLong");
  const head: TableRow = { place, slug: slug || null, version: isVersion ? Number(version) : null, tree: reading.tree, content: null, problems: [] };
  const wrong: RowProblem[] = version !== "" && !isVersion ? [{ place, column: "version", problem: "notAVersion" }] : headProblems(head, "");
  return settled(head, wrong, (name) => name, writer);
}

/** An entry of a JSON file. What stands in it is judged as what is typed into the form. */
export function readJsonEntry(index: number, value: unknown, writer: Writer): TableRow {
  const place = { index };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return unread(place, "notAnEntry");
  if (!isWithinCaps(value)) return unread(place, "rowTooLong");
  const parsed = tableEntry.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.slice(0, PROBLEMS_TOLD).flatMap((issue): RowProblem[] => {
      const path = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
      if (issue.code === "unrecognized_keys") {
        return issue.keys.map((key) => ({ place, column: pathName([...path, key.slice(0, 60)]), problem: "columnUnknown" }));
      }
      return [{ place, column: pathName(path) || null, ...judged(path[0] === "content" ? path.slice(1) : [], issue) }];
    });
    return { ...nothingRead, place, problems };
  }
  const { slug, version, content } = parsed.data;
  const row: TableRow = { place, slug, version, tree: asTableTree(practiceForm(), content), content: null, problems: [] };
  return settled(row, headProblems(row, "content."), (name) => `content.${name}`, writer);
}

/** What the schema finds, in words of the form. */
function judged(path: (string | number)[], issue: { code: string; maximum?: number | bigint }): { problem: RowProblemKind; detail?: string } {
  const field = fieldAt(practiceForm(), path);
  if (issue.code === "too_big" && issue.maximum !== undefined) {
    return { problem: field?.kind === "list" ? "tooMany" : "tooLong", detail: String(issue.maximum) };
  }
  if (field?.kind === "choice") return { problem: "notAnOption", detail: field.options.join(", ") };
  return { problem: field?.kind === "number" ? "notANumber" : "notValid" };
}

/** Either both or neither of address and version; and what a practice is begun with. */
function headProblems({ place, slug, version, tree }: TableRow, prefix: string): RowProblem[] {
  if (slug !== null) return version === null ? [{ place, column: "version", problem: "versionMissing" }] : [];
  if (version !== null) return [{ place, column: "slug", problem: "slugMissing" }];
  const has = (name: string) => typeof tree === "object" && Object.hasOwn(tree, name);
  return ["title", "tier"].filter((name) => !has(name)).map((name) => ({ place, column: `${prefix}${name}`, problem: "missing" }));
}

/** The row with its content, or with what is wrong with it. */
function settled(row: TableRow, before: RowProblem[], columnOf: (name: string) => string, writer: Writer): TableRow {
  const { place, tree } = row;
  const form = practiceForm();
  const parsed = practiceDraft.safeParse(toContent(form, tree, writer));
  const ofForm = parsed.success ? [] : problemsOf(form, tree, parsed.error.issues).map(({ name, problem, max }) => inDetail(form, name, problem, max));
  const found = [...cellProblems(form, tree), ...ofForm].map(({ name, ...told }) => ({ place, column: columnOf(name), ...told }) as RowProblem);
  const problems = [...before, ...found].slice(0, PROBLEMS_TOLD);
  return { ...row, content: problems.length === 0 && parsed.success ? parsed.data : null, problems };
}

function inDetail(form: GroupField, name: string, problem: string, max: number) {
  const field: Field | undefined = fieldAt(form, parsePath(name) ?? []);
  if (field?.kind === "choice") return { name, problem: "notAnOption", detail: field.options.join(", ") };
  // The control of an origin is several columns; what can be wrong in it are its texts.
  return { name, problem, ...(max > 0 ? { detail: String(max) } : {}) };
}

/** Looked at before it is parsed: a list of a million entries would be a million problems. */
function isWithinCaps(value: object): boolean {
  let [fields, characters] = [0, 0];
  const visit = (node: unknown, depth: number): boolean => {
    if (typeof node === "string") characters += node.length;
    if (typeof node !== "object" || node === null) return ++fields <= formCaps.fields && characters <= formCaps.characters;
    const parts = Object.values(node);
    return depth <= formCaps.depth && parts.length <= formCaps.items && parts.every((part) => visit(part, depth + 1));
  };
  return visit(value, 0);
}

/** The terms that a row refers to and the practice does not yet: each has to be one that there is. */
export function newTerms(after: FormTree, before: FormTree | undefined): { kind: TermKind; id: string }[] {
  const form = practiceForm();
  const known = termsIn(form, before);
  return [...termsIn(form, after)].flatMap(([kind, ids]) =>
    [...ids].filter((id) => !known.get(kind)?.has(id)).map((id) => ({ kind, id })),
  );
}

/** Where a row refers to terms that there are not. */
export function termProblems({ place, tree }: TableRow, isUnknown: (kind: TermKind, id: string) => boolean): RowProblem[] {
  const form = practiceForm();
  return cellsOf(form, tree).flatMap(([name, id]): RowProblem[] => {
    const path = parsePath(name) ?? [];
    const field = fieldAt(form, path);
    const isSource = path.at(-1) === "source" && fieldAt(form, path.slice(0, -1))?.kind === "origin";
    const kind = field?.kind === "term" ? (field.term as TermKind) : isSource ? "source" : null;
    const column = "index" in place ? `content.${name.replace(".origin.source", ".passage.source")}` : name;
    return kind && isUnknown(kind, id) ? [{ place, column, problem: "termUnknown", detail: id.slice(0, 80) }] : [];
  });
}
