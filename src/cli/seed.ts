import { parseArgs } from "node:util";
import { generateClient } from "./build";
import { migrateDatabase, SEEDS, seedDatabase } from "./prepare-database";
import { withDatabase } from "./with-database";

/** `npm run seed`: loads the seeds folder into the database. `-- --passages FOLDER`: first refreshes the passage hashes. */
export async function seed(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { passages: { type: "string" } } });
  if (values.passages) console.log(`Passages: ${await refreshPassages(values.passages)} hashes written.`);
  return withDatabase(async (url, signal) => {
    await generateClient(signal);
    await migrateDatabase(url);
    console.log(`Seeds: ${await seedDatabase(url)}.`);
    return 0;
  });
}

/** Writes the hash of every passage that the records cite, from the source documents in the folder. */
async function refreshPassages(folder: string): Promise<number> {
  const { listCitedPassages } = await import("../features/seeds/queries");
  const { readDocuments, writePassageHashes } = await import("../server/source-documents");
  const { passages, files } = await listCitedPassages(SEEDS);
  return writePassageHashes(SEEDS, passages, await readDocuments(folder, files));
}
