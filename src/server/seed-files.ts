import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseYamlWithLines, type YamlFile } from "../lib/yaml-lines";

export type ReadYaml = YamlFile & { file: string; name: string };

/** One YAML file of the seed folder, with its path as a person would write it. */
export async function readYamlFile(folder: string, name: string): Promise<ReadYaml> {
  const path = join(folder, name);
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  const file = relative(process.cwd(), path);
  if (text === null) return { file, name, value: [], lineOf: () => 1, syntaxErrors: [{ line: 1, message: "the file is missing" }] };
  return { file, name, ...parseYamlWithLines(text) };
}

/** All YAML files of a folder inside the seed folder, in the order of their names. */
export async function readYamlFolder(folder: string, name: string): Promise<ReadYaml[]> {
  const names = (await readdir(join(folder, name))).filter((file) => file.endsWith(".yaml")).sort();
  return Promise.all(names.map((file) => readYamlFile(folder, join(name, file))));
}

/** The hashes of passages: source, lines and hash, separated by tabs. */
export async function readPassageHashes(folder: string): Promise<Map<string, string>> {
  const text = await readFile(join(folder, "passages.tsv"), "utf8").catch(() => "");
  const rows = text.split("\n").filter((row) => row && !row.startsWith("#"));
  return new Map(
    rows.map((row) => {
      const [source, lines, hash = ""] = row.split("\t");
      return [`${source} ${lines}`, hash];
    }),
  );
}
