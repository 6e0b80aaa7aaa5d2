import { parseArgs } from "node:util";
import { setDatabaseUrl } from "../server/env";
import { OperatorError } from "../server/operator-error.mjs";
import { generateClient } from "./build";
import { importDrafts } from "./import-drafts";
import { importSource, importSources } from "./import-sources";
import { migrateDatabase } from "./prepare-database";
import { importTable } from "./tables";
import { importVocabulary } from "./vocabularies";
import { withDatabase } from "./with-database";

const USAGE = `Use one of
  npm run import -- FILE…                 makes drafts of the practices in documents (.docx, .pdf, .txt, .md); with
      --from ID                           … the source that they cite; without it a new one is made of each document,
      --publisher "NAME"                  … of this publisher
      --owner ana@example.org             … whose drafts they are; without it they are nobody's, and editors see them
      --update | --another                … what becomes of a document that was imported already
  npm run import -- --source ID FILE      stores the document of a source, and finds what is cited of it
  npm run import -- --sources FOLDER      the same for all sources whose documents are in the folder, by the names in seeds/sources.yaml
  npm run import -- --table FILE [--dry-run]   writes what a table of practices changes (npm run export), or says what it would change
  npm run import -- --vocabulary NAME FILE [--dry-run]   the same for a vocabulary (.csv, .ttl, .jsonld); NAME is approaches, places or another vocabulary`;

/** `npm run import -- …`: what is imported is said by the option. */
export async function importDocuments(args: string[]): Promise<number> {
  const work = chosen(args);
  return withDatabase(async (url, signal) => {
    await generateClient(signal);
    await migrateDatabase(url);
    setDatabaseUrl(url);
    const { db } = await import("../server/db");
    // A database that was started for this command stops with it, and must find no connection open.
    return work().finally(() => db.$disconnect());
  });
}

function chosen(args: string[]): () => Promise<number> {
  const { source, sources, table, vocabulary, "dry-run": isDryRun = false, files, ...drafts } = readArguments(args);
  const { from, publisher, owner, update, another } = drafts;
  const [file, ...rest] = files;
  const isForDrafts = Object.values(drafts).some((option) => option !== undefined);
  const ways = [source, sources, table, vocabulary].filter((way) => way !== undefined).length;
  if (ways > 1 || (ways === 1 && isForDrafts) || (isDryRun && !table && !vocabulary)) throw new OperatorError(USAGE);
  if (vocabulary && file && rest.length === 0) return () => importVocabulary(vocabulary, file, isDryRun);
  if (table && !file) return () => importTable(table, isDryRun);
  if (source && file && rest.length === 0) return () => importSource(source, file);
  if (sources && !file) return () => importSources(sources);
  if (ways > 0 || !file || (update && another)) throw new OperatorError(USAGE);
  const again = update ? "update" : another ? "another" : "ask";
  return () => importDrafts(files, { from, publisher, owner, again });
}

function readArguments(args: string[]) {
  try {
    const [text, flag] = [{ type: "string" }, { type: "boolean" }] as const;
    const ofDrafts = { from: text, publisher: text, owner: text, update: flag, another: flag };
    const options = { source: text, sources: text, table: text, vocabulary: text, "dry-run": flag, ...ofDrafts };
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    return { ...values, files: positionals };
  } catch (error) {
    const [sentence] = (error as Error).message.split(". ");
    throw new OperatorError(`${sentence}.`, { details: USAGE });
  }
}
