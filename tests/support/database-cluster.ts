import type { TestProject } from "vitest/node";
import { loadSeeds } from "../../src/features/seeds/mutations";
import { connectDatabase } from "../../src/server/database-client";
import { applyMigrations } from "../../src/server/migrations/apply-migrations";
import { askDatabase } from "../../src/server/postgres/connection";
import { type TestCluster, withDatabaseName } from "./database";
import { startTemporaryPostgres } from "./temporary-postgres";

/** Once for all integration tests: a PostgreSQL with two templates, from which each test file gets a copy of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTemporaryPostgres();
  const { adminUrl, url } = postgres;
  try {
    await askDatabase(adminUrl, "CREATE DATABASE template_migrated OWNER atlas");
    await applyMigrations({ url: withDatabaseName(url, "template_migrated"), folder: "prisma/migrations" });
    await askDatabase(adminUrl, "CREATE DATABASE template_seeded TEMPLATE template_migrated OWNER atlas");
    const seedProblems = await seed(withDatabaseName(url, "template_seeded"));
    project.provide("cluster", { adminUrl, url, seedProblems } satisfies TestCluster);
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return () => postgres.stop();
}

/** Problems are handed on to the tests that need seeds: the others have no reason to fail. */
async function seed(url: string): Promise<string[]> {
  const db = connectDatabase(url, { connections: 2, statementTimeout: 60_000 });
  try {
    return (await loadSeeds(db, "seeds")).problems;
  } catch (error) {
    return [String(error)];
  } finally {
    await db.$disconnect();
  }
}
