import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The files of a folder of ours, as paths from the root of the repository, in order. What is generated is left out. */
export function sourceFiles(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name: file }) => join(parentPath, file))
    .filter((path) => name.test(path) && !path.startsWith("src/generated/"))
    .toSorted();
}

export const textOf = (path: string) => readFileSync(path, "utf8");
