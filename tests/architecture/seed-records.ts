import type { PracticeInput } from "../../src/features/practices/schema";
import { readSeedFolder } from "../../src/features/seeds/queries";
import type { SeedKind, SeedRecord } from "../../src/features/seeds/schema";
import type { SourceInput } from "../../src/features/sources/schema";
import { foldText } from "../../src/lib/fold-text";

const read = readSeedFolder("seeds");
export const seedFolder = () => read;

export const recordsOf = async <Input>(kind: SeedKind): Promise<SeedRecord<Input>[]> =>
  (await read).records.filter((record) => record.kind === kind) as SeedRecord<Input>[];
export const practices = () => recordsOf<PracticeInput>("practice");

export type FoundText = { key: string; text: string };

/** Every text in a record with the field it stands in. Hashes and ids of other records are no texts, but harmless. */
export function textsIn(node: unknown, key = ""): FoundText[] {
  if (typeof node === "string") return [{ key, text: node }];
  if (Array.isArray(node)) return node.flatMap((entry) => textsIn(entry, key));
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => textsIn(value, /^\d+$/.test(name) ? key : name));
}

/** Fields that hold a name or a title: these are kept as the source has them. */
const nameFields = new Set(["name", "nameLocal", "altNames", "acronym", "title", "sourceTitle", "publisherName", "asWritten", "file"]);
const isNameField = (key: string) => nameFields.has(key);

/** The title of a project that no record has as a name of its own. */
const OTHER_TITLES = ["Enhancing local capacities to implement the 2030 Agenda and the “Leave No One Behind” Principle"];

/** Names, titles and offices of the records, and the headings and footnotes of the sources, as they are written. */
export async function keptStrings(): Promise<string[]> {
  const { records } = await read;
  const names = records.flatMap(({ kind, input }) =>
    textsIn(input).filter(({ key }) => isNameField(key) || key === "heading" || (kind === "person" && key === "role")),
  );
  const sources = records.filter(({ kind }) => kind === "source").map(({ input }) => input as SourceInput);
  const footnotes = sources.flatMap((source) => source.footnotes.map(({ text }) => text));
  return [...new Set([...names.map(({ text }) => text), ...footnotes, ...OTHER_TITLES])];
}

export const wordsOf = (text: string) => foldText(text).split(" ").filter(Boolean);
