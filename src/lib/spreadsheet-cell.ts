// A cell that begins like a formula would be run by the spreadsheet that opens the file. An apostrophe before it makes it a text.

/** How a formula begins, after any apostrophes; one that began with them already gets one more, so that the way back is the same. */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r])/;

/** A text as a file for spreadsheets has it. */
export const toSpreadsheetCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text that such a file was made of. */
export const fromSpreadsheetCell = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);
