import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OperatorError } from "../operator-error.mjs";
import { offlineAdapter } from "./offline-adapter";
import { NO_FILTERS, openSchemaEngine } from "./schema-engine";

export type SchemaPlaces = { schemaFolder: string; migrationsFolder: string };

/**
 * The schema as of the newest migration: with it, what is new can be told without a database. Its name does not end in
 * .prisma, because Prisma reads every such file below its folder as part of the schema.
 */
function snapshotFile({ migrationsFolder }: SchemaPlaces): string {
  return path.join(migrationsFolder, "schema-snapshot.txt");
}

function schemaFiles(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .flatMap((file) => (statSync(file).isDirectory() ? schemaFiles(file) : file))
    .filter((file) => file.endsWith(".prisma"))
    .sort();
}

function readSchema({ schemaFolder }: SchemaPlaces): string {
  return schemaFiles(schemaFolder)
    .map((file) => readFileSync(file, "utf8").trim())
    .join("\n\n")
    .concat("\n");
}

function asTarget(name: string, content: string) {
  return { tag: "schemaDatamodel" as const, files: [{ path: name, content }] };
}

/** The SQL that leads from the newest migration's schema to today's; undefined when nothing has changed. */
export async function pendingSchemaChanges(places: SchemaPlaces): Promise<string | undefined> {
  const snapshot = snapshotFile(places);
  const now = readSchema(places);
  const before = existsSync(snapshot) ? readFileSync(snapshot, "utf8") : undefined;
  const engine = await openSchemaEngine(offlineAdapter);
  const { stdout, exitCode } = await engine.diff({
    from: before === undefined ? { tag: "empty" } : asTarget("schema-snapshot.txt", before),
    to: asTarget("schema.prisma", now),
    script: true,
    exitCode: true,
    filters: NO_FILTERS,
  });
  return exitCode === 2 ? (stdout ?? "") : undefined;
}

type NewMigration = { name: string; byHand?: boolean; now?: Date };

/** Writes a migration for what has changed since the last one, or an empty one to be filled by hand. Returns its file. */
export async function writeMigration(places: SchemaPlaces, { name, byHand, now = new Date() }: NewMigration) {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
    throw new OperatorError(`"${name}" is no name for a migration: use small letters, digits and _, as in add_places.`);
  }
  const script = await pendingSchemaChanges(places);
  if (script === undefined && !byHand) {
    throw new OperatorError(
      "The schema has not changed since the last migration, so there is nothing to write: for a migration of your own " +
        "(an extension, a function, an index) add --by-hand.",
    );
  }
  const stamp = now.toISOString().replaceAll(/[-:T]/g, "").slice(0, 14);
  const folder = path.join(places.migrationsFolder, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "migration.sql");
  writeFileSync(file, script ?? "-- Written by hand.\n");
  acceptSchema(places);
  return file;
}

/** Remembers today's schema as that of the newest migration. */
export function acceptSchema(places: SchemaPlaces): void {
  writeFileSync(snapshotFile(places), readSchema(places));
}
