import { CsvFault, readCsvRows } from "../../server/csv-rows";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { mayEdit } from "../editorial/workflow";
import type { ImportedTerm } from "../term-imports/dto";
import { applyImport, tryImport } from "../term-imports/mutations";
import { vocabularyText } from "../term-imports/schema";
import { importOf, unknownColumns } from "./rules";

const refuse = (message: string, details: object = {}) => new AppError("invalid", { fields: { text: [message] }, ...details });

/** The terms of a table; `invalid` for what is no table of this vocabulary. */
async function readTerms(actor: Actor, input: unknown) {
  const { text, ...about } = parseInput(vocabularyText, input);
  const rows: string[][] = [];
  try {
    for await (const { cells } of readCsvRows(text)) rows.push(cells);
  } catch (error) {
    if (error instanceof CsvFault) throw refuse("vocabularyNoTable", { line: error.line });
    throw error;
  }
  const [names = [], ...terms] = rows;
  const columns = names.map((name) => name.trim());
  const unknown = unknownColumns(about.kind, columns);
  if (!columns.includes("id") || unknown.length > 0 || new Set(columns).size < columns.length)
    throw refuse("vocabularyNoTable", { unknown });
  const writer = { editor: actor.name.slice(0, 80), on: new Date().toISOString().slice(0, 10) };
  return { about, terms: terms.map((row) => importOf(about.kind, columns, row, writer)) };
}

/** What a table would change in a vocabulary. For editors; otherwise forbidden, or invalid. */
export async function tryTermTable(actor: Actor, input: unknown): Promise<ImportedTerm[]> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { about, terms } = await readTerms(actor, input);
  return tryImport(actor, about, terms);
}

/** Writes what a table says of a vocabulary, all of it or nothing. For editors; otherwise forbidden, or invalid (with the terms that are wrong). */
export async function applyTermTable(actor: Actor, input: unknown): Promise<{ rows: ImportedTerm[] }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { about, terms } = await readTerms(actor, input);
  return applyImport(actor, about, terms);
}
