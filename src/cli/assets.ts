import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from "node:fs";
import path from "node:path";
import tailwind from "@tailwindcss/postcss";
import { build } from "esbuild";
import postcss from "postcss";
import { ASSETS, type Assets } from "../server/assets";

const SHEET = "src/app/globals.css";
const SCRIPT = "src/components/scripts/site.ts";
/** Every page in Latin letters needs these at once; the others are fetched where their letters are shown. */
const PRELOADED = ["serif-latin.woff2", "sans-latin.woff2"];

/**
 * Makes what pages load beside their HTML: one style sheet, its fonts, one script for all public pages. Their names say what is
 * in them, so that browsers keep them for ever; `public/assets/assets.json` says the names.
 */
export async function buildAssets({ minify }: { minify: boolean }): Promise<void> {
  const files = new Map<string, string | Uint8Array>();
  const add = (name: string, content: string | Uint8Array) => {
    const { name: base, ext } = path.parse(name);
    const file = `${base}-${createHash("sha256").update(content).digest("hex").slice(0, 12)}${ext}`;
    files.set(file, content);
    return `/assets/${file}`;
  };
  const fonts = new Map<string, string>();
  const css = (await styles(minify)).replaceAll(/url\("?\.\/fonts\/([\w-]+\.woff2)"?\)/g, (_, name: string) => {
    if (!fonts.has(name)) fonts.set(name, add(name, readFileSync(path.join(path.dirname(SHEET), "fonts", name))));
    return `url(${fonts.get(name)})`;
  });
  const assets: Assets = {
    sheet: add("site.css", css),
    script: add("site.js", await script(minify)),
    fonts: PRELOADED.map((name) => fonts.get(name) ?? ""),
  };
  // For the one page that cannot read the list (app/global-error.tsx).
  files.set("site.css", css);
  write(files, assets);
}

/** The style sheet with everything that its sources ask for, found in them by Tailwind. */
async function styles(minify: boolean): Promise<string> {
  const { css } = await postcss([tailwind({ optimize: { minify } })]).process(readFileSync(SHEET, "utf8"), { from: SHEET });
  return css;
}

async function script(minify: boolean): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [SCRIPT], bundle: true, format: "esm", target: "es2022", minify, write: false });
  return outputFiles[0]?.text ?? "";
}

/** The list last: whoever reads it finds what it names. What it names no longer goes after that. */
function write(files: Map<string, string | Uint8Array>, assets: Assets): void {
  const folder = path.dirname(ASSETS);
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) writeFileSync(path.join(folder, name), content);
  writeFileSync(`${ASSETS}.new`, JSON.stringify(assets));
  renameSync(`${ASSETS}.new`, ASSETS);
  for (const name of readdirSync(folder)) if (!files.has(name) && name !== path.basename(ASSETS)) rmSync(path.join(folder, name));
}

/** Makes them anew whenever a source changes; a fault in one is told, and the last good ones stay. */
export async function watchAssets(signal: AbortSignal): Promise<void> {
  const make = () => buildAssets({ minify: false }).catch((error: Error) => console.error(error.message));
  await make();
  let pause: NodeJS.Timeout | undefined;
  watch("src", { recursive: true, signal }, () => {
    clearTimeout(pause);
    pause = setTimeout(make, 200);
  });
}
