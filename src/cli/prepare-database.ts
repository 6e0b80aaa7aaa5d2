import { OperatorError } from "../server/operator-error.mjs";
import { applyMigrations } from "../server/migrations/apply-migrations";

const SEEDS = "seeds";
export const MIGRATIONS = "prisma/migrations";

/** Says in a few words what was done. */
export async function migrateDatabase(url: string): Promise<string> {
  const onWait = () => console.log("  another process is migrating this database: waiting for it …");
  const applied = await applyMigrations({ url, folder: MIGRATIONS, onWait });
  if (applied.length === 0) return "up to date";
  return `${applied.length} applied`;
}

/** Loads the seeds folder; a single fault in it means that nothing was written. */
export async function seedDatabase(url: string): Promise<string> {
  // Loaded here and not above: on the first start the client that these modules need is not generated yet.
  const { connectDatabase } = await import("../server/database-client");
  const { loadSeeds } = await import("../server/seeding/load-seeds");
  const db = connectDatabase(url);
  const { created, updated, unchanged, leftAlone, problems } = await loadSeeds(db, SEEDS).finally(() => db.$disconnect());
  if (problems.length > 0) {
    const count = problems.length === 1 ? "a problem" : `${problems.length} problems`;
    throw new OperatorError(`The seeds folder has ${count}, and nothing of it was loaded: correct it and try again.`, {
      details: problems.join("\n"),
    });
  }
  for (const sentence of leftAlone) console.log(`  left alone: ${sentence}`);
  return `${created} created, ${updated} updated, ${unchanged} unchanged`;
}
