import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { passageHash } from "../lib/passage-hash";

/** The lines of each source whose text file is in the folder. The documents themselves are not in the repository. */
export async function readDocuments(folder: string, files: ReadonlyMap<string, string>): Promise<Map<string, string[]>> {
  const read = await Promise.all(
    [...files].map(async ([source, file]) => [source, (await readFile(join(folder, file), "utf8")).split("\n")] as const),
  );
  return new Map(read);
}

/** Writes the hashes of the passages that the records cite. */
export async function writePassageHashes(
  seedFolder: string,
  cited: readonly { source: string; from: number; to: number }[],
  documents: ReadonlyMap<string, readonly string[]>,
): Promise<number> {
  const rows = new Map(
    cited.flatMap(({ source, from, to }) => {
      const lines = documents.get(source);
      return lines && from >= 1 && to >= from && to <= lines.length
        ? [[`${source}\t${from}-${to}`, `${source}\t${from}-${to}\t${passageHash(lines, from, to)}`] as const]
        : [];
    }),
  );
  const order = new Intl.Collator("en", { numeric: true });
  const sorted = [...rows].sort(([a], [b]) => order.compare(a, b)).map(([, row]) => row);
  const head =
    "# Source, lines, and the first 16 hex digits of the SHA-256 of the text there. Written by: npm run seed -- --passages FOLDER";
  await writeFile(join(seedFolder, "passages.tsv"), `${[head, ...sorted].join("\n")}\n`);
  return sorted.length;
}
