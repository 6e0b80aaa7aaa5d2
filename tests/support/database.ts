import { randomBytes } from "node:crypto";
import { escapeIdentifier } from "pg";
import { inject } from "vitest";
import type { PrismaClient } from "../../src/generated/prisma/client";
import { connectDatabase } from "../../src/server/database-client";
import { askDatabase } from "../../src/server/postgres/connection";

/** What the setup of the cluster tells the tests. */
export type TestCluster = { adminUrl: string; url: string; seedProblems: string[] };

declare module "vitest" {
  export interface ProvidedContext {
    cluster: TestCluster;
  }
}

const TEMPLATES = { empty: "template1", migrated: "template_migrated", seeded: "template_seeded" };

export type Template = keyof typeof TEMPLATES;

export type TestDatabase = { url: string; db: PrismaClient; drop(): Promise<void> };

/** The same server and user with another database. */
export function withDatabaseName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = name;
  return changed.href;
}

/** A database of one's own, copied from a template in some hundredths of a second. To be dropped by whoever made it. */
export async function createDatabase(template: Template): Promise<TestDatabase> {
  const { adminUrl, url, seedProblems } = inject("cluster");
  if (template === "seeded" && seedProblems.length > 0) {
    throw new Error(`The seeds folder cannot be loaded:\n${seedProblems.join("\n")}`);
  }
  const name = `test_${randomBytes(6).toString("hex")}`;
  await askDatabase(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${escapeIdentifier(TEMPLATES[template])} OWNER atlas`);
  const own = withDatabaseName(url, name);
  const db = connectDatabase(own);
  return {
    url: own,
    db,
    async drop() {
      await db.$disconnect();
      await askDatabase(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
