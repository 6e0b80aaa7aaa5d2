import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { assertMediaKey, isMediaKey } from "./media-key";
import type { MediaStore } from "./media-store";

/** A folder holds few enough files for every file system when the first letters of their names are folders. */
const FOLDER_LETTERS = 2;

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT";

/** Pictures as files in a folder, which nothing serves by itself. */
export function diskMedia(folder: string): MediaStore {
  const pathOf = (key: string) => {
    assertMediaKey(key);
    return join(folder, key.slice(0, FOLDER_LETTERS), key);
  };
  return {
    put: async (key, bytes) => {
      const path = pathOf(key);
      await mkdir(dirname(path), { recursive: true });
      // Under its name it is whole, or not there: a server that ends in the middle leaves no half of it.
      const unfinished = `${path}.${randomUUID()}`;
      await writeFile(unfinished, bytes, { flush: true });
      await rename(unfinished, path);
    },
    get: async (key) => {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    remove: async (key) => rm(pathOf(key), { force: true }),
    list: () => listFolder(folder),
  };
}

async function* listFolder(folder: string): AsyncGenerator<string> {
  const names = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const name of names) {
    const key = name.slice(FOLDER_LETTERS + 1);
    if (isMediaKey(key)) yield key;
  }
}
