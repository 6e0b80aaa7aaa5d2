import { parseArgs } from "node:util";
import { pendingSchemaChanges, writeMigration } from "../server/migrations/schema-changes";
import { OperatorError } from "../server/operator-error.mjs";
import { MIGRATIONS, migrateDatabase } from "./prepare-database";
import { withDatabase } from "./with-database";

const PLACES = { schemaFolder: "prisma", migrationsFolder: MIGRATIONS };

/** `npm run migrate`, `npm run migrate -- new NAME [--by-hand]`, `npm run migrate -- check`. */
export async function migrate(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { "by-hand": { type: "boolean", default: false } },
  });
  const [action = "apply", name = ""] = positionals;
  if (action === "apply") return apply();
  if (action === "new") return writeNew(name, values["by-hand"]);
  if (action === "check") return check();
  throw new OperatorError(`"${action}" is unknown: use "npm run migrate", "… -- new NAME" or "… -- check".`);
}

function apply(): Promise<number> {
  return withDatabase(async (url) => {
    console.log(`Migrations: ${await migrateDatabase(url)}.`);
    return 0;
  });
}

async function writeNew(name: string, byHand: boolean): Promise<number> {
  const file = await writeMigration(PLACES, { name, byHand });
  console.log(`Wrote ${file}: read it, and add by hand what a schema cannot say (extensions, functions, indexes).`);
  return 0;
}

async function check(): Promise<number> {
  const sql = await pendingSchemaChanges(PLACES);
  if (sql !== undefined) {
    throw new OperatorError("The schema has changes without a migration: write one with npm run migrate -- new NAME.", {
      details: sql,
    });
  }
  console.log("Every change of the schema has its migration.");
  return 0;
}
