import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import type { RowProblem, TableComparison } from "../features/tables/dto";
import { fillText } from "../lib/fill-text";
import en from "../messages/en.json";
import { setDatabaseUrl } from "../server/env";
import { OperatorError } from "../server/operator-error.mjs";
import { readTableText } from "../server/table-text";
import { generateClient } from "./build";
import { operator } from "./operator";
import { migrateDatabase } from "./prepare-database";
import { exportVocabulary } from "./vocabularies";
import { withDatabase } from "./with-database";

const USAGE = `Use
  npm run export -- [--state STATE] [--words WORDS] FILE     FILE ends with .csv or .json
  npm run export -- --vocabulary NAME FILE                   a vocabulary: NAME is approaches or another one, FILE ends with .csv, .ttl or .jsonld
The file can be brought back with npm run import -- --table FILE, or --vocabulary NAME FILE`;

/** `npm run export -- FILE`: the practices of the desk's list with their newest texts, as a table or as JSON by the file's ending. */
export async function exportTable(args: string[]): Promise<number> {
  const { file, vocabulary, ...filter } = readArguments(args);
  return withDatabase(async (url, signal) => {
    await generateClient(signal);
    await migrateDatabase(url);
    setDatabaseUrl(url);
    const { db } = await import("../server/db");
    if (vocabulary !== undefined) return exportVocabulary(vocabulary, file).finally(() => db.$disconnect());
    const { exportPractices } = await import("../features/tables/admin-queries");
    const { tableRequest } = await import("../features/tables/schema");
    const request = tableRequest.safeParse(filter);
    if (!request.success)
      throw new OperatorError("There is no such state, or the file ends neither with .csv nor with .json.", { details: USAGE });
    const parts = exportPractices(await operator(), request.data);
    await pipeline(parts, createWriteStream(file)).finally(() => db.$disconnect());
    console.log(`Wrote ${file}.`);
    return 0;
  });
}

function readArguments(args: string[]) {
  try {
    const options = { state: { type: "string" }, words: { type: "string", default: "" }, vocabulary: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [file, ...rest] = positionals;
    if (!file || rest.length > 0) throw new Error("Name one file to write.");
    if (values.vocabulary && (values.state || values.words)) throw new Error("A vocabulary takes neither a state nor words.");
    return {
      file,
      vocabulary: values.vocabulary,
      format: extname(file).slice(1),
      q: values.words,
      ...(values.state ? { state: values.state } : {}),
    };
  } catch (error) {
    const [sentence = ""] = (error as Error).message.split(/\.(?: |$)/);
    throw new OperatorError(`${sentence}.`, { details: USAGE });
  }
}

/** What a table would change; without `isDryRun` it is written. With anything wrong nothing is. */
export async function importTable(file: string, isDryRun: boolean): Promise<number> {
  const bytes = await readFile(file).catch(() => {
    throw new OperatorError(`There is no file ${file}.`);
  });
  const { compareTable } = await import("../features/tables/admin-queries");
  const { applyTable } = await import("../features/tables/mutations");
  const { MAX_TABLE_BYTES } = await import("../features/tables/schema");
  const table = bytes.length > MAX_TABLE_BYTES ? ({ fault: "too-large" } as const) : readTableText(bytes);
  if ("fault" in table) throw new OperatorError(`${file}: ${en.tables.faults[table.fault]}`);
  const actor = await operator();
  const comparison = await compareTable(actor, table);
  const { rows, same, changed, begun, faulty } = comparison;
  if (faulty > 0)
    throw new OperatorError(`${file}: nothing is written, ${faulty} of ${rows} rows are wrong.`, { details: problemsOf(comparison) });
  for (const { place, title, practice } of comparison.changes)
    console.log(`  ${place.kind} ${place.number}: ${title}${practice ? "" : " (new)"}`);
  if (!isDryRun && changed + begun > 0)
    await applyTable(actor, table, fillText(en.tables.comparison.messageDefault, { name: basename(file) }));
  console.log(
    `${file}: ${changed} changed, ${begun} begun, ${same} as they were.${isDryRun ? " Nothing is written: this was a dry run." : ""}`,
  );
  return 0;
}

const problemsOf = ({ problems }: TableComparison) => problems.map(lineOf).join("\n");

function lineOf({ place, column, problem, detail }: RowProblem): string {
  const where = [`${place.kind} ${place.number}`, column].filter((part) => part !== null).join(", ");
  return `${where}: ${fillText(en.tables.problems[problem], { detail, column: column ?? "" })}`;
}
