import { cellsOf, columnNamed, columnsOf, noteSizes, partsIn, readCells, withOthers } from "../../lib/form-cells";
import { toContent, toFormTree, type Writer } from "../../lib/form-content";
import { termForm } from "../term-form/rules";
import type { ImportProblem, TermImport } from "../term-imports/dto";
import type { TermDocument, VocabularyKind } from "../vocabularies/schema";

/** What a row says of its term besides the fields of the form. The standing is told, and nobody can change it here. */
export const HEAD = ["id", "version", "standing"];

type Listed = { id: string; version: number; standing: string; document: TermDocument };

/** The terms of a vocabulary as rows, under a row of names: a cell for each field of the form. */
export function rowsOf(kind: VocabularyKind, terms: readonly Listed[]): string[][] {
  const form = termForm(kind);
  const cells = terms.map(({ document }) => new Map(cellsOf(form, toFormTree(form, document))));
  const sizes = new Map<string, number>();
  for (const row of cells) noteSizes(sizes, row.keys());
  const columns = columnsOf(form, sizes);
  const rows = terms.map(({ id, version, standing }, index) => [
    id,
    String(version),
    standing,
    ...columns.map((name) => cells[index]?.get(name) ?? ""),
  ]);
  return [[...HEAD, ...columns], ...rows];
}

/** The names of a table that no field has. */
export const unknownColumns = (kind: VocabularyKind, names: readonly string[]): string[] =>
  names.filter((name) => !HEAD.includes(name) && !columnNamed(termForm(kind), name));

/** A row as a term that comes in. What the table has no column for stays as it was. */
export function importOf(kind: VocabularyKind, names: readonly string[], row: readonly string[], writer: Writer): TermImport {
  const form = termForm(kind);
  const told = (name: string) => row[names.indexOf(name)]?.trim() ?? "";
  const [id, version] = [told("id"), told("version")];
  const cells = names.flatMap((name, index) => {
    const column = columnNamed(form, name);
    return column ? [{ ...column, text: row[index] ?? "" }] : [];
  });
  const reading = readCells(cells);
  const problems: ImportProblem[] = [
    ...(id === "" ? [{ field: "id", message: "fieldMissing" }] : []),
    ...(version !== "" && !/^\d{1,9}$/.test(version) ? [{ field: "version", message: "termOlder" }] : []),
    ...(row.length === names.length ? [] : [{ field: "id", message: "termCellCount" }]),
    ...(reading
      ? reading.problems.map(({ name }) => ({ field: name, message: "fieldShape" }))
      : [{ field: "id", message: "fieldTooLong" }]),
  ];
  return {
    id,
    name: told("name") || told("title") || id,
    version: version === "" || problems.length > 0 ? null : Number(version),
    problems,
    contentOver: (before) => {
      const tree = withOthers(form, reading?.tree ?? {}, before ? toFormTree(form, before) : undefined, partsIn(cells));
      return { ...(toContent(form, tree, writer) as Record<string, unknown>), id };
    },
  };
}
