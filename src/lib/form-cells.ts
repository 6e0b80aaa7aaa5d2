import { type FormPath, type FormTree, listAt, parsePath, pathName, readFormTree, textAt, treeAt } from "./form-data";
import { type Field, fieldAt } from "./form-field";
import { misfitsOf, ORIGIN_PARTS } from "./form-shape";

// A form as a row of a table: one cell for each field, under the name that the field has in the form.

const isBlank = (tree: FormTree): boolean => (typeof tree === "string" ? tree.trim() === "" : Object.values(tree).every(isBlank));

/** The fields in which something stands, by their names. An entry of a list in which nothing stands is none. */
export function cellsOf(field: Field, tree: FormTree | undefined, path: FormPath = []): [name: string, text: string][] {
  if (field.kind === "list") {
    const entries = listAt(tree, []).filter((entry) => !isBlank(entry));
    return entries.flatMap((entry, index) => cellsOf(field.entry, entry, [...path, index]));
  }
  if (field.kind === "group") {
    return Object.entries(field.fields).flatMap(([name, part]) => cellsOf(part, treeAt(tree, [name]), [...path, name]));
  }
  const parts = field.kind === "origin" ? ORIGIN_PARTS.map((part) => [part]) : [[]];
  return parts.flatMap((part): [string, string][] => {
    const text = textAt(tree, part);
    return isBlank(text) ? [] : [[pathName([...path, ...part]), text]];
  });
}

/** The form that a row was made of. What the reading refuses (too many fields, too long) no form could hold. */
export const treeOfCells = (cells: Iterable<readonly [string, string]>) => readFormTree([...cells].filter(([, text]) => !isBlank(text)));

/** The name of a list whatever entry it belongs to: implementation.activities[].details */
const listName = (path: FormPath) => pathName(path).replace(/\[\d+\]/g, "[]");

/** How many entries each list needs to have room for these cells. */
export function noteSizes(sizes: Map<string, number>, names: Iterable<string>): void {
  for (const name of names) {
    for (const [index, part] of (parsePath(name) ?? []).entries()) {
      if (typeof part !== "number") continue;
      const list = listName((parsePath(name) ?? []).slice(0, index));
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
  return field.kind === "origin" ? ORIGIN_PARTS.map((part) => pathName([...path, part])) : [pathName(path)];
}

/** Whether a form has a cell of this name, with no more entries of a list than it takes. */
export function hasCell(form: Field, name: string): boolean {
  const path = parsePath(name);
  const reading = path && readFormTree([[name, "x"]]);
  if (!reading?.ok || misfitsOf(form, reading.tree).length > 0) return false;
  return path?.every((part, index) => {
    const list = typeof part === "number" ? fieldAt(form, path.slice(0, index)) : undefined;
    return list?.kind !== "list" || Number(part) < list.max;
  }) ?? false;
}

type CellProblem = { name: string; problem: "notOn" | "originUnknown" | "originMissing" | "notALine" };

/** What stands in a cell and would be passed over without a word when the form is read: a tick that is none, half an origin. */
export function cellProblems(field: Field, tree: FormTree | undefined, path: FormPath = []): CellProblem[] {
  if (field.kind === "list") return listAt(tree, []).flatMap((entry, index) => cellProblems(field.entry, entry, [...path, index]));
  if (field.kind === "group") {
    return Object.entries(field.fields).flatMap(([name, part]) => cellProblems(part, treeAt(tree, [name]), [...path, name]));
  }
  const text = textAt(tree, []);
  if (field.kind === "check" && text !== "" && text !== "on") return [{ name: pathName(path), problem: "notOn" }];
  return field.kind === "origin" ? originProblems(tree, path) : [];
}

function originProblems(tree: FormTree | undefined, path: FormPath): CellProblem[] {
  const at = (part: string) => textAt(tree, [part]);
  const problem = (part: string, of: CellProblem["problem"]): CellProblem[] => [{ name: pathName([...path, part]), problem: of }];
  const from = at("from");
  if (!["", "source", "editor"].includes(from)) return problem("from", "originUnknown");
  if (from !== "source" && (at("source") || at("heading"))) return problem("from", "originMissing");
  return ["first", "last"].flatMap((part) => (at("hash") && !/^\d{1,9}$/.test(at(part)) ? problem(part, "notALine") : []));
}
