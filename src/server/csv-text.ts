import { stringify } from "csv-stringify/sync";
import { toSpreadsheetCell } from "../lib/spreadsheet-cell";

/** Tells spreadsheets that the letters are UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** Rows as CSV (RFC 4180), in which no spreadsheet finds a formula. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((cells) => cells.map(toSpreadsheetCell)),
    // A line end in a cell is not always the one between rows: by itself the package would not quote it.
    { record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );
