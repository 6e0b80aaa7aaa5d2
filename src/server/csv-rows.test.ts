import { describe, expect, it } from "vitest";
import { CsvFault, readCsvRows } from "./csv-rows";
import { csvText } from "./csv-text";

async function rowsOf(file: string) {
  const rows = [];
  for await (const row of readCsvRows(file)) rows.push(row);
  return rows;
}

const texts = ["a, b", "c; d", 'e "f"', "g\nh", "=1+1", "'=1+1", "+381 11", " -5", "@x", "Žuta реч", "", "ë\tç"];

describe("a CSV file", () => {
  it("gives back every text that it was made of, and the line in which each row begins", async () => {
    const file = csvText([["first", "second"], texts.slice(0, 2), texts.slice(2, 4), texts.slice(4, 6)]);
    expect(await rowsOf(`\uFEFF${file}`)).toEqual([
      { line: 1, cells: ["first", "second"] },
      { line: 2, cells: texts.slice(0, 2) },
      { line: 3, cells: texts.slice(2, 4) },
      { line: 5, cells: texts.slice(4, 6) },
    ]);
    expect(await rowsOf(csvText(texts.map((text) => [text, "x"])))).toHaveLength(texts.length);
  });

  it("holds nothing that a spreadsheet would run", () => {
    for (const cell of csvText(texts.map((text) => [text])).split("\r\n")) expect(cell).not.toMatch(/^"?\s*[=+\-@]/);
  });

  it.each([",", ";", "\t"])("may separate its cells by %j, and end its lines in any way", async (sign) => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const file = [`a${sign}b`, `1${sign}"2${end}3"`, `${sign}`, "", `4${sign}5`].join(end);
      expect(await rowsOf(file)).toEqual([
        { line: 1, cells: ["a", "b"] },
        { line: 2, cells: ["1", "2\n3"] },
        { line: 6, cells: ["4", "5"] },
      ]);
    }
  });

  it.each([
    ['a,b\n1,"2\n3,4\n', 2],
    ['a,b\n"1\n1",2\n3,"4\n', 4],
    ['a,b\n1,2\n"3"x,4\n', 3],
  ])("%j has its quotation marks wrong from line %i on", async (file, line) => {
    const fault = await rowsOf(file).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(CsvFault);
    expect(fault).toMatchObject({ fault: "quotes", line });
  });

  it("has no row longer than a practice", async () => {
    const fault = await rowsOf(`a,b\n1,2\n1,${"x".repeat(1_600_000)}\n`).catch((error: unknown) => error);
    expect(fault).toMatchObject({ fault: "too-long", line: 3 });
  });
});
