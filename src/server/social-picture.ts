import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import type { ReactElement } from "react";

/** The size that the Open Graph readers agree on. */
export const SOCIAL_WIDTH = 1200;
export const SOCIAL_HEIGHT = 630;

const fontFile = (name: string) => readFile(join(process.cwd(), "src/app/fonts", name));
let fonts: Promise<{ name: string; data: Buffer }[]> | undefined;

const readFonts = () => Promise.all((["serif", "sans"] as const).map(async (name) => ({ name, data: await fontFile(`og-${name}.woff`) })));

const INK = "#1f1d1a";
let styles: Promise<string> | undefined;

/** The accent colour of an approach, from the style sheet: it is said once. Ink for an approach that has none yet. */
export async function accentOf(approach: string | undefined): Promise<string> {
  styles ??= readFile(join(process.cwd(), "src/app/globals.css"), "utf8");
  const found = (await styles).match(new RegExp(`--accent-${approach}: (#[0-9a-f]{6});`));
  return found?.[1] ?? INK;
}

/** Draws a tree of plain boxes as a PNG, with our own fonts: nothing is fetched. */
export async function drawPicture(tree: ReactElement): Promise<Response> {
  fonts ??= readFonts();
  return new ImageResponse(tree, {
    width: SOCIAL_WIDTH,
    height: SOCIAL_HEIGHT,
    fonts: await fonts,
    headers: { "Cache-Control": "no-cache" },
  });
}
