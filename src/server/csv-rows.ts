import { type CsvError, type InfoRecord, parse } from "csv-parse";
import { fromSpreadsheetCell } from "../lib/spreadsheet-cell";

/** `line`: the line of the file in which the row begins, from 1. */
export type CsvRow = { line: number; cells: string[] };

/** What is no CSV, and from which line on. */
export class CsvFault extends Error {
  constructor(
    readonly fault: "quotes" | "too-long",
    readonly line: number,
  ) {
    super(fault);
  }
}

/** More than a row of any table of ours has, cells and delimiters together. */
const MAX_ROW_CHARACTERS = 1_500_000;

/** Spreadsheets write what their country separates cells with: the first sign of that kind in the file is it. */
const delimiterOf = (text: string) => /[,;\t]/.exec(text.slice(0, text.indexOf("\n") >>> 0))?.[0] ?? ",";

const linesIn = (cells: readonly string[]) => cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);

const options = {
  bom: true,
  info: true,
  relax_column_count: true,
  // Spreadsheets write the empty rows below a table, too.
  skip_records_with_empty_values: true,
  max_record_size: MAX_ROW_CHARACTERS,
} as const;

type Parsed = { record: string[]; info: InfoRecord };

/** The rows of a CSV file one after the other, each cell as the text that it was made of. Throws CsvFault. */
export async function* readCsvRows(file: string): AsyncGenerator<CsvRow> {
  // Spreadsheets end lines in their own ways, in cells and after them.
  const text = file.replace(/\r\n?/g, "\n");
  // The parser is ahead of whoever reads its rows: a fault is behind the row that it has seen last.
  let last = 0;
  const onRecord = (parsed: unknown) => {
    last = (parsed as Parsed).info.lines;
    return parsed as string[];
  };
  const rows = parse(text, { ...options, delimiter: delimiterOf(text), on_record: onRecord });
  try {
    for await (const { record, info } of rows as AsyncIterable<Parsed>) {
      yield { line: info.lines - linesIn(record), cells: record.map(fromSpreadsheetCell) };
    }
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number };
    if (code === "CSV_MAX_RECORD_SIZE") throw new CsvFault("too-long", last + 1);
    // Where a quotation mark is not closed, the whole rest of the file is one row: what is wrong is where it begins.
    if (code === "CSV_QUOTE_NOT_CLOSED") throw new CsvFault("quotes", last + 1);
    if (code?.includes("QUOTE")) throw new CsvFault("quotes", lines ?? last + 1);
    throw error;
  }
}
