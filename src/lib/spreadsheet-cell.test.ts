import { expect, it } from "vitest";
import { fromSpreadsheetCell, toSpreadsheetCell } from "./spreadsheet-cell";

it.each(["=1+1", "+381 11", "-5 °C", "@home", "\tTab", "\rReturn", " =1", "'=1", "''@x", "＝1", '=HYPERLINK("https://example.org","x")'])(
  "%j is no formula for a spreadsheet, and comes back",
  (text) => {
    const cell = toSpreadsheetCell(text);
    expect(cell).toBe(`'${text}`);
    expect(fromSpreadsheetCell(cell)).toBe(text);
  },
);

it.each(["", "Текст", "'quoted' words", "1 = 1", "a-b", "“Quote”", "'", "''"])("%j stays as it is", (text) => {
  expect(toSpreadsheetCell(text)).toBe(text);
  expect(fromSpreadsheetCell(text)).toBe(text);
});

it("takes a formula that somebody has typed into the file as its text", () => {
  expect(fromSpreadsheetCell("=1+1")).toBe("=1+1");
});
