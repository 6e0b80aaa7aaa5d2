import { OperatorError } from "../operator-error.mjs";
import { MigrationConnection } from "./migration-connection";
import { asMigrationList, assertTransactional, type Migration, readMigrations } from "./migration-folder";
import { withMigrationLock } from "./migration-lock";
import { NO_FILTERS, openSchemaEngine, type SchemaEngine } from "./schema-engine";

type Options = { url: string; folder: string; onWait?: () => void };

/**
 * Brings the database up to date, and returns the names of what was applied. Each migration is one transaction together
 * with its row in _prisma_migrations: a failing one leaves nothing behind, and after it is corrected the next run goes
 * on from there. Throws an OperatorError that names the file and repeats PostgreSQL's words.
 */
export async function applyMigrations({ url, folder, onWait = () => {} }: Options): Promise<string[]> {
  const migrations = readMigrations(folder);
  migrations.forEach(assertTransactional);
  return withMigrationLock(url, onWait, async () => {
    const connection = new MigrationConnection(url);
    try {
      const engine = await openSchemaEngine(connection);
      return await applyPending(engine, connection, folder, migrations);
    } finally {
      await connection.pool.end();
    }
  });
}

async function applyPending(
  engine: SchemaEngine,
  connection: MigrationConnection,
  folder: string,
  migrations: Migration[],
): Promise<string[]> {
  const { failedMigrationNames, history, hasMigrationsTable } = await engine.diagnoseMigrationHistory({
    migrationsList: asMigrationList(folder, migrations),
    optInToShadowDatabase: false,
    filters: NO_FILTERS,
  });
  // Only Prisma's own command line leaves such rows, and they would lock everybody out for ever.
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
  const pending = pendingNames(migrations, hasMigrationsTable, history, failedMigrationNames);
  for (const name of pending) {
    const index = migrations.findIndex((migration) => migration.name === name);
    await applyOne(engine, connection, folder, migrations.slice(0, index + 1));
  }
  return pending;
}

type Diagnosis = Awaited<ReturnType<SchemaEngine["diagnoseMigrationHistory"]>>;

function pendingNames(migrations: Migration[], hasMigrationsTable: boolean, history: Diagnosis["history"], failed: string[]): string[] {
  if (!hasMigrationsTable) return migrations.map(({ name }) => name);
  const unapplied = history && "unappliedMigrationNames" in history ? history.unappliedMigrationNames : [];
  const names = new Set([...unapplied, ...failed]);
  return migrations.map(({ name }) => name).filter((name) => names.has(name));
}

/** Applies the last of these; the others are applied already. */
async function applyOne(engine: SchemaEngine, connection: MigrationConnection, folder: string, upTo: Migration[]) {
  const migrationsList = asMigrationList(folder, upTo);
  connection.scriptError = undefined;
  try {
    await connection.inTransaction(() => engine.applyMigrations({ migrationsList, filters: NO_FILTERS }));
  } catch (error) {
    throw migrationFailure(upTo.at(-1) as Migration, connection.scriptError ?? error);
  }
}

function migrationFailure({ file, script }: Migration, error: unknown): OperatorError {
  const { message, position, detail, hint } = error as Error & Record<"position" | "detail" | "hint", string | undefined>;
  const line = position ? `, line ${script.slice(0, Number(position)).split("\n").length}` : "";
  return new OperatorError(
    `The migration ${file}${line} failed, and nothing of it was kept: correct it and start again. PostgreSQL says:`,
    { details: [message, detail, hint].filter(Boolean).join("\n") },
  );
}
