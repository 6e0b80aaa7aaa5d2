import { type FormPath, type FormTree, listAt, parsePath, pathName, readFormTree, textAt, treeAt } from "./form-data";
import { type Field, fieldAt, type GroupField } from "./form-field";
import { ORIGIN_PARTS } from "./form-shape";

// A form as a row of a table: one cell for each field, under the name that the field has in the form: need[0].text

/** A ticked box. Not a word that spreadsheets take for a value of their own, and write in the language of their user. */
const TICKED = "yes";

const isBlank = (tree: FormTree): boolean => (typeof tree === "string" ? tree.trim() === "" : Object.values(tree).every(isBlank));

/** The fields in which something stands, in the order of the form. An entry of a list in which nothing stands is none. */
export function cellsOf(field: Field, tree: FormTree | undefined, path: FormPath = []): [name: string, cell: string][] {
  if (field.kind === "list") {
    const entries = listAt(tree, []).filter((entry) => !isBlank(entry));
    return entries.flatMap((entry, index) => cellsOf(field.entry, entry, [...path, index]));
  }
  if (field.kind === "group") {
    return Object.entries(field.fields).flatMap(([name, part]) => cellsOf(part, treeAt(tree, [name]), [...path, name]));
  }
  const cell = field.kind === "origin" ? originCell(tree) : textAt(tree, []);
  if (cell.trim() === "") return [];
  return [[pathName(path), field.kind === "check" ? TICKED : cell]];
}

/** Where an entry comes from is one cell: who sorts or copies cells keeps it together. */
function originCell(tree: FormTree | undefined): string {
  const parts = ORIGIN_PARTS.map((part) => [part, textAt(tree, [part])] as const).filter(([, text]) => text !== "");
  return parts.length === 0 ? "" : JSON.stringify(Object.fromEntries(parts));
}

/** The name of a list whatever entry it belongs to: implementation.activities[].details */
const listName = (path: FormPath) => pathName(path).replace(/\[\d+\]/g, "[]");

/** How many entries each list needs to have room for these cells. */
export function noteSizes(sizes: Map<string, number>, names: Iterable<string>): void {
  for (const name of names) {
    const path = parsePath(name) ?? [];
    for (const [index, part] of path.entries()) {
      if (typeof part !== "number") continue;
      const list = listName(path.slice(0, index));
      sizes.set(list, Math.max(sizes.get(list) ?? 0, part + 1));
    }
  }
}

/** The names of all cells, in the order of the form; of a list that is empty everywhere those of one entry. */
export function columnsOf(field: Field, sizes: ReadonlyMap<string, number>, path: FormPath = []): string[] {
  if (field.kind === "list") {
    const entries = Array.from({ length: sizes.get(listName(path)) ?? 1 });
    return entries.flatMap((_, index) => columnsOf(field.entry, sizes, [...path, index]));
  }
  if (field.kind === "group") return Object.entries(field.fields).flatMap(([name, part]) => columnsOf(part, sizes, [...path, name]));
  return [pathName(path)];
}

/** A column of a table: the field that its cells fill. */
export type Column = { name: string; path: FormPath; field: Field };

/** The column of this name; undefined where the form has no such field, or a list no room for so many entries. */
export function columnNamed(form: Field, name: string): Column | undefined {
  const path = parsePath(name) ?? [];
  const field = fieldAt(form, path);
  const hasRoom = path.every((part, index) => {
    const list = fieldAt(form, path.slice(0, index));
    return list?.kind !== "list" || Number(part) < list.max;
  });
  return field && field.kind !== "list" && field.kind !== "group" && hasRoom ? { name, path, field } : undefined;
}

export type Cell = Column & { text: string };
export type CellProblem = { name: string; problem: "notYes" | "notAnOrigin" };
export type CellReading = {
  tree: FormTree;
  problems: CellProblem[];
  /** The column in which a field of the tree stands: entries that are empty in the table are none in the tree. */
  columnOf: (name: string) => string;
};

/** The form that a row stands for. Null for what is more than any form could hold. */
export function readCells(cells: readonly Cell[]): CellReading | null {
  const filled = withoutLoneOrigins(cells.filter(({ text }) => text.trim() !== ""));
  const closed = closedPaths(filled.map(({ path }) => path));
  const columns = new Map<string, string>();
  const problems: CellProblem[] = [];
  const entries = filled.flatMap((cell, index): [string, string][] => {
    const name = pathName(closed[index] ?? []);
    columns.set(name, cell.name);
    const fields = fieldsOfCell(name, cell);
    if (fields) return fields;
    problems.push({ name: cell.name, problem: cell.field.kind === "check" ? "notYes" : "notAnOrigin" });
    return [];
  });
  const reading = readFormTree(entries);
  return reading.ok ? { tree: reading.tree, problems, columnOf: (name) => columns.get(name) ?? name } : null;
}

/** Whoever empties a statement leaves its origin behind: an entry of which only that is left is none. */
function withoutLoneOrigins(cells: readonly Cell[]): Cell[] {
  const written = cells
    .filter(({ field }) => field.kind !== "origin")
    .flatMap(({ path }) => path.map((_, end) => pathName(path.slice(0, end))));
  const entries = new Set(written);
  return cells.filter(({ field, path }) => field.kind !== "origin" || entries.has(pathName(path.slice(0, -1))));
}

/** The paths with the entries of each list counted without a gap: need[3] is need[1] where only need[0] stands before it. */
function closedPaths(paths: readonly FormPath[]): FormPath[] {
  const used = new Map<string, Set<number>>();
  const listOf = (path: FormPath, index: number) => pathName(path.slice(0, index));
  const forEachEntry = (path: FormPath, run: (list: string, entry: number) => void) => {
    for (const [index, part] of path.entries()) if (typeof part === "number") run(listOf(path, index), part);
  };
  for (const path of paths) forEachEntry(path, (list, entry) => used.set(list, (used.get(list) ?? new Set()).add(entry)));
  const before = (list: string, entry: number) => [...(used.get(list) ?? [])].filter((other) => other < entry).length;
  return paths.map((path) => path.map((part, index) => (typeof part === "number" ? before(listOf(path, index), part) : part)));
}

/** What a cell fills in the form; null where it says nothing that its field knows. */
function fieldsOfCell(name: string, { field, text }: Cell): [string, string][] | null {
  if (field.kind === "check") return text.trim().toLowerCase() === TICKED ? [[name, "on"]] : null;
  if (field.kind !== "origin") return [[name, text]];
  const parts = partsOf(text);
  const isOrigin = parts?.every(([part, value]) => ORIGIN_PARTS.includes(part) && typeof value === "string");
  return parts && isOrigin ? parts.map(([part, value]) => [`${name}.${part}`, String(value)]) : null;
}

function partsOf(text: string): [string, unknown][] | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
  } catch {
    return null;
  }
}

/** The fields and whole lists that columns are about: need[0].text is about need. */
export const partsIn = (columns: readonly Column[]): ReadonlySet<string> => new Set(columns.map(({ name }) => name.split("[")[0] ?? name));

/** What a table has no column for stays as it was: a field, or a whole list. */
export function withOthers(form: GroupField, tree: FormTree, before: FormTree | undefined, parts: ReadonlySet<string>): FormTree {
  const fill = (field: Field, now: FormTree | undefined, then: FormTree | undefined, path: FormPath): FormTree => {
    if (field.kind === "group") {
      const inner = Object.entries(field.fields);
      return Object.fromEntries(
        inner.map(([name, part]) => [name, fill(part, treeAt(now, [name]), treeAt(then, [name]), [...path, name])]),
      );
    }
    return (parts.has(pathName(path)) ? now : then) ?? (field.kind === "list" ? [] : "");
  };
  return fill(form, tree, before, []);
}
