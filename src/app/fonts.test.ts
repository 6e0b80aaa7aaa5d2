import { readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cyrillicLetters, languageNameLetters, latinExtensionLetters, latinLetters, unicodeRange } from "../cli/font-letters";

const source = readFileSync(new URL("./fonts.css", import.meta.url), "utf8");

/** Each face: its file and its range. */
const faces = source
  .split("@font-face")
  .slice(1)
  .map((text) => ({
    file: /\.\/fonts\/([\w-]+\.woff2)/.exec(text)?.[1] ?? "",
    range: /unicode-range:\s*([^;]+);/.exec(text)?.[1]?.replaceAll(/\s+/g, " "),
  }));

const letters = { latin: latinLetters, "latin-ext": latinExtensionLetters, cyrillic: cyrillicLetters, names: languageNameLetters };

const sizeOf = (file: string) => statSync(new URL(`./fonts/${file}`, import.meta.url)).size;

describe("fonts", () => {
  it.each(Object.entries(letters))("declares for the files of %s the letters that are in them", (script, text) => {
    const wanted = new RegExp(`^(sans|serif|serif-italic)-${script}\\.woff2$`);
    const matching = faces.filter(({ file }) => wanted.test(file));
    expect(matching.length).toBeGreaterThan(0);
    for (const { range } of matching) expect(range).toBe(unicodeRange(text));
  });

  it("gives a page in Latin script everything for less than 75 kB", () => {
    const files = ["serif-latin", "serif-latin-ext", "serif-italic-latin", "sans-latin", "sans-latin-ext", "sans-names"];
    const total = files.reduce((sum, file) => sum + sizeOf(`${file}.woff2`), 0);
    expect(total).toBeLessThan(75_000);
  });

  it("has a file for every face that is declared", () => {
    for (const { file } of faces) expect(sizeOf(file)).toBeGreaterThan(1000);
  });
});
