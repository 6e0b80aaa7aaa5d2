import "server-only";
import type { PrismaClient } from "../generated/prisma/client";
import { connectDatabase } from "./database-client";
import { env } from "./env";

// While the application is built there is no database. pg would then fall back to whatever listens on port 5432: better
// an address where nothing can answer.
const NOWHERE = "postgresql://DATABASE_URL-is-not-set@127.0.0.1:1/none";

// Next bundles this module more than once (pages, proxy), and `next dev` loads it anew after each change: one pool for all.
const kept = globalThis as { inclusionAtlasDb?: PrismaClient };

export const db = kept.inclusionAtlasDb ?? connectDatabase(env.DATABASE_URL ?? NOWHERE);

kept.inclusionAtlasDb = db;

/** Whether the database answers now, within the time limits of the pool. */
export async function isDatabaseReady(): Promise<boolean> {
  return db.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
}
