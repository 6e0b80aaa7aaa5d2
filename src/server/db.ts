import "server-only";
import type { PrismaClient } from "../generated/prisma/client";
import { connectDatabase } from "./database-client";
import { env } from "./env";

// While the application is built there is no database. pg would then fall back to whatever listens on port 5432: better
// an address where nothing can answer.
const NOWHERE = "postgresql://DATABASE_URL-is-not-set@127.0.0.1:1/none";

// `next dev` loads this module anew after each change; without a global each time would leave a pool behind.
const kept = globalThis as { inclusionAtlasDb?: PrismaClient };

export const db = kept.inclusionAtlasDb ?? connectDatabase(env.DATABASE_URL ?? NOWHERE);

if (env.NODE_ENV === "development") kept.inclusionAtlasDb = db;
