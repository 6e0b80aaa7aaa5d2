/**
 * Cuts the typefaces down to the letters the site writes, and names them after the site.
 * Run by hand (`npx tsx src/cli/subset-fonts.ts`) when a language is added; what it writes is committed.
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { cyrillicLetters, languageNameLetters, latinExtensionLetters, latinLetters, unicodeRange } from "./font-letters";
import { renameFont } from "./font-names";

const require = createRequire(import.meta.url);
const fontFolder = fileURLToPath(new URL("../app/fonts/", import.meta.url));

/** Letter pairs, combining marks, the Serbian and Macedonian forms, ligatures, even and proportional figures. */
const keepFeatures = ["kern", "mark", "mkmk", "ccmp", "locl", "liga", "pnum", "tnum", "lnum"];

const scripts = [
  { script: "latin", letters: latinLetters },
  { script: "latin-ext", letters: latinExtensionLetters },
  { script: "cyrillic", letters: cyrillicLetters },
];

const weights = { min: 400, max: 700, default: 400 };

/** The italic has one weight: a bold italic is never set, and the file is half as large. */
const faces = [
  { face: "serif", family: "Atlas Serif", origin: "source-serif-4", style: "normal", wght: weights },
  { face: "serif-italic", family: "Atlas Serif Italic", origin: "source-serif-4", style: "italic", wght: 400 },
  { face: "sans", family: "Atlas Sans", origin: "source-sans-3", style: "normal", wght: weights },
];

/** Complete static fonts for pictures drawn on the server, which reads neither WOFF2 nor variable fonts. */
const pictureFaces = [
  { face: "og-serif", family: "Atlas Serif", file: "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf" },
  { face: "og-sans", family: "Atlas Sans", file: "source-sans-3/400Regular/SourceSans3_400Regular.ttf" },
];

const copyright = "Copyright 2014-2023 Adobe (http://www.adobe.com/). Subset and renamed.";

async function main() {
  await mkdir(fontFolder, { recursive: true });
  for (const { face, family, origin, style, wght } of faces) {
    for (const { script, letters } of scripts) {
      const path = require.resolve(`@fontsource-variable/${origin}/files/${origin}-${script}-wght-${style}.woff2`);
      const options = { targetFormat: "sfnt", keepFeatures, variationAxes: { wght }, noHinting: true } as const;
      const small = await subsetFont(await readFile(path), letters, options);
      await save(`${face}-${script}.woff2`, await packed(renameFont(small, family, copyright), "woff2"));
    }
  }
  await makeLanguageNames();
  for (const { face, family, file } of pictureFaces) {
    const letters = scripts.map((entry) => entry.letters).join("");
    const options = { targetFormat: "sfnt", keepFeatures: ["kern", "liga"], noHinting: true } as const;
    const small = await subsetFont(await readFile(require.resolve(`@expo-google-fonts/${file}`)), letters, options);
    await save(`${face}.woff`, await packed(renameFont(small, family, copyright), "woff"));
  }
  for (const origin of ["source-serif-4", "source-sans-3"]) {
    await copyFile(require.resolve(`@expo-google-fonts/${origin}/LICENSE_FONT`), join(fontFolder, `OFL-${origin}.txt`));
  }
  for (const { script, letters } of [...scripts, { script: "names", letters: languageNameLetters }]) {
    console.log(`${script}: ${unicodeRange(letters)}`);
  }
}

/** The letters of two scripts come from two files, and one face may have one file only: hence the static original. */
async function makeLanguageNames() {
  const original = require.resolve("@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf");
  const options = { targetFormat: "sfnt", keepFeatures: ["kern"], noHinting: true } as const;
  const small = await subsetFont(await readFile(original), languageNameLetters, options);
  await save("sans-names.woff2", await packed(renameFont(small, "Atlas Names", copyright), "woff2"));
}

/** Compresses only: every glyph, feature and name stays. */
function packed(sfnt: Buffer, targetFormat: "woff" | "woff2"): Promise<Buffer> {
  return subsetFont(sfnt, undefined, { targetFormat, keepAllGlyphs: true, preserveNameIds: [13, 14] });
}

async function save(name: string, bytes: Buffer) {
  await writeFile(join(fontFolder, name), bytes);
  console.log(`${name.padEnd(32)}${String(bytes.length).padStart(8)} bytes`);
}

await main();
