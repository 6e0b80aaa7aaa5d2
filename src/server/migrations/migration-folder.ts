import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { OperatorError } from "../operator-error.mjs";

export type Migration = { name: string; file: string; script: string };

/** The migrations of a folder in the order in which they are applied. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, file: path.join(folder, name, "migration.sql") }))
    .filter(({ file }) => {
      // An empty folder is what is left of a branch: git does not keep it, and the engine would stumble over it.
      return existsSync(file);
    })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .map((migration) => ({ ...migration, script: readFileSync(migration.file, "utf8") }));
}

const OWN_TRANSACTION = /^\s*(BEGIN|COMMIT|ROLLBACK|START\s+TRANSACTION|END)(\s+(TRANSACTION|WORK))?\s*;/im;
const OUTSIDE_TRANSACTION = /\bCONCURRENTLY\b|^\s*(VACUUM|ALTER\s+SYSTEM|CREATE\s+DATABASE|DROP\s+DATABASE)\b/im;

function withoutBodiesAndComments(script: string): string {
  return script
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/--.*$/gm, "")
    .replace(/(\$\w*\$)[\s\S]*?\1/g, "''");
}

/** Each migration runs in one transaction, so that a failure leaves nothing behind: a script must not end it itself. */
export function assertTransactional({ file, script }: Migration): void {
  const sql = withoutBodiesAndComments(script);
  const found = OWN_TRANSACTION.exec(sql)?.[0] ?? OUTSIDE_TRANSACTION.exec(sql)?.[0];
  if (!found) return;
  throw new OperatorError(
    `The migration ${file} contains "${found.trim()}", but each migration runs in one transaction, so that a failure ` +
      "leaves nothing behind: take that statement out.",
  );
}

/** In the engine's words. */
export function asMigrationList(folder: string, migrations: Migration[]) {
  return {
    baseDir: path.resolve(folder),
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: script } },
    })),
  };
}
