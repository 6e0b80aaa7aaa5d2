import { expect, it } from "vitest";
import { writtenLines } from "./source-document";

it("tells the lines of the file as they stand there, whatever they were encoded in", () => {
  expect(writtenLines(Buffer.from("\uFEFF- a\r\nб\n"))).toEqual(["- a", "б", ""]);
  expect(writtenLines(Buffer.from([0xc4, 0xee, 0xe1, 0xf0, 0xe0, 0x0a]))).toEqual(["Добра", ""]);
});
