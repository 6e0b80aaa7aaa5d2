import { applyMigrations } from "../server/migrations/apply-migrations";
import { OperatorError } from "../server/operator-error.mjs";

export const SEEDS = "seeds";
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
  const { loadSeeds } = await import("../features/seeds/mutations");
  // Several instances that start at once load one after the other, and the last of them must be able to wait.
  const db = connectDatabase(url, { connections: 2, statementTimeout: 60_000 });
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
