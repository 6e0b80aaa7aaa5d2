import { readFileSync } from "node:fs";
import { env } from "./env";

/** Where `src/cli/assets.ts` writes the names of what pages load beside their HTML. */
export const ASSETS = "public/assets/assets.json";

/** Addresses. They say what is in the files, which browsers may keep for ever. */
export type Assets = { sheet: string; script: string; fonts: string[] };

let known: Assets | undefined;

/** The style sheet, script and fonts of this build; while the site is developed, the newest. */
export function currentAssets(): Assets {
  if (!known || env.NODE_ENV === "development") known = JSON.parse(readFileSync(ASSETS, "utf8")) as Assets;
  return known;
}
