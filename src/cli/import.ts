import { parseArgs } from "node:util";
import { setDatabaseUrl } from "../server/env";
import { OperatorError } from "../server/operator-error.mjs";
import { generateClient } from "./build";
import { importSource, importSources } from "./import-sources";
import { migrateDatabase } from "./prepare-database";
import { withDatabase } from "./with-database";

const USAGE = `Use one of
  npm run import -- --source ID FILE      stores the document of a source, and finds what is cited of it
  npm run import -- --sources FOLDER      the same for all sources whose documents are in the folder, by the names in seeds/sources.yaml`;

/** `npm run import -- …`: what is imported is said by the option. */
export async function importDocuments(args: string[]): Promise<number> {
  const work = chosen(args);
  return withDatabase(async (url, signal) => {
    await generateClient(signal);
    await migrateDatabase(url);
    setDatabaseUrl(url);
    const { db } = await import("../server/db");
    // A database that was started for this command stops with it, and must find no connection open.
    await work().finally(() => db.$disconnect());
    return 0;
  });
}

function chosen(args: string[]): () => Promise<void> {
  const { source, sources, files } = readArguments(args);
  const [file, ...rest] = files;
  if (source && !sources && file && rest.length === 0) return () => importSource(source, file);
  if (sources && !source && !file) return () => importSources(sources);
  throw new OperatorError(USAGE);
}

function readArguments(args: string[]) {
  try {
    const options = { source: { type: "string" }, sources: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    return { ...values, files: positionals };
  } catch (error) {
    const [sentence] = (error as Error).message.split(". ");
    throw new OperatorError(`${sentence}.`, { details: USAGE });
  }
}
