import { basename } from "node:path";
import { type ReadYaml, readPassageHashes, readYamlFile, readYamlFolder } from "../../server/seed-files";
import { crossCheck, expandRecord, type PassageHashes } from "./rules";
import { type SeedKind, type SeedProblem, type SeedRecord, seedKinds } from "./schema";

type Headings = Record<string, Record<string, string>>;

/**
 * Reads and checks a whole seed folder. `problems` holds everything that is wrong in it, by file and line;
 * with any problem nothing of `records` may be written.
 */
export async function readSeedFolder(folder: string): Promise<{ records: SeedRecord[]; problems: SeedProblem[] }> {
  const hashes = await readPassageHashes(folder);
  const lists = await Promise.all(
    Object.entries(seedKinds)
      .filter(([kind]) => kind !== "practice")
      .map(async ([kind, { file }]) => ({ kind: kind as SeedKind, yaml: await readYamlFile(folder, file) })),
  );
  const headings = sectionHeadingsOf(lists.find(({ kind }) => kind === "source")?.yaml.value);
  const practices = await readYamlFolder(folder, seedKinds.practice.file);
  const read = [
    ...lists.flatMap(({ kind, yaml }) => readList(kind, yaml, headings, hashes)),
    ...practices.map((yaml) => readOne("practice", basename(yaml.name, ".yaml"), yaml.value, [], yaml, headings, hashes)),
  ];
  const broken = [...lists.map(({ yaml }) => yaml), ...practices].flatMap(({ file, syntaxErrors }) =>
    syntaxErrors.map(({ line, message }) => ({ file, line, field: "", message })),
  );
  const records = read.flatMap(({ record }) => (record ? [record] : []));
  const problems = [...broken, ...read.flatMap((result) => result.problems)];
  // Cross references only make sense between records that could be read.
  return { records, problems: problems.length ? problems : crossCheck(records) };
}

/** Every passage that the files cite, right or wrong, and the document of each source: for making the hashes. */
export async function listCitedPassages(folder: string) {
  const lists = await Promise.all(
    Object.values(seedKinds)
      .filter(({ file }) => file.endsWith(".yaml"))
      .map(({ file }) => readYamlFile(folder, file)),
  );
  const sources = (lists.find(({ name }) => name === seedKinds.source.file)?.value ?? []) as { id: string; file: string }[];
  const kindOf = Object.fromEntries(Object.entries(seedKinds).map(([kind, { file }]) => [file, kind as SeedKind]));
  const context = { headings: {}, hashes: new Map() };
  const expanded = [
    ...lists.flatMap(({ name, value }) =>
      (Array.isArray(value) ? value : []).map((record) => expandRecord(kindOf[name] ?? "practice", record, context)),
    ),
    ...(await readYamlFolder(folder, seedKinds.practice.file)).map(({ value }) => expandRecord("practice", value, context)),
  ];
  return { passages: passagesIn(expanded), files: new Map(sources.map(({ id, file }) => [id, file])) };
}

function passagesIn(node: unknown): { source: string; from: number; to: number }[] {
  if (typeof node !== "object" || node === null) return [];
  const own = (node as { passage?: { source: string; lines: { from: number; to: number } } }).passage;
  const below = Object.values(node).flatMap(passagesIn);
  return own?.lines ? [{ source: own.source, ...own.lines }, ...below] : below;
}

function sectionHeadingsOf(value: unknown): Headings {
  if (!Array.isArray(value)) return {};
  return Object.fromEntries(value.filter((source) => source?.sectionHeadings).map((source) => [source.id, source.sectionHeadings]));
}

function readList(kind: SeedKind, yaml: ReadYaml, headings: Headings, hashes: PassageHashes) {
  if (yaml.syntaxErrors.length) return [];
  if (!Array.isArray(yaml.value)) {
    return [{ record: null, problems: [{ file: yaml.file, line: 1, field: "", message: "the file must be a list of records" }] }];
  }
  return yaml.value.map((value, index) => readOne(kind, String(value?.id ?? index), value, [index], yaml, headings, hashes));
}

function readOne(kind: SeedKind, id: string, value: unknown, at: PropertyKey[], yaml: ReadYaml, headings: Headings, hashes: PassageHashes) {
  if (yaml.syntaxErrors.length) return { record: null, problems: [] };
  const result = seedKinds[kind].schema.safeParse(expandRecord(kind, value, { headings, hashes }));
  const lineOf = (path: readonly PropertyKey[]) => yaml.lineOf([...at, ...path]);
  if (result.success) {
    return { record: { kind, id, input: result.data, file: yaml.file, lineOf } satisfies SeedRecord, problems: [] };
  }
  const problems = result.error.issues.map(({ path, message }) => ({
    file: yaml.file,
    line: lineOf(path),
    field: path.map(String).join(".") || id,
    message,
  }));
  return { record: null, problems };
}
