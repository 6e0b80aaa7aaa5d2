import { existsSync, readFileSync } from "node:fs";
import { ASSETS } from "../server/assets";
import { childEnvironment } from "../server/env";
import { OperatorError } from "../server/operator-error.mjs";
import { buildAssets } from "./assets";
import { runOrExplain } from "./bootstrap/child.mjs";
import { assertFreeSpace } from "./bootstrap/folder.mjs";
import { servingInstance } from "./bootstrap/instance.mjs";
import { withPreparation } from "./bootstrap/preparation.mjs";
import { clearStamp, digest, stampIs, writeStamp } from "./bootstrap/stamp.mjs";

export const NEXT = "node_modules/next/dist/bin/next";
const CLIENT = "src/generated/prisma/client.ts";
const BUILD_ID = ".next/BUILD_ID";
const SOURCES = ["src", "public", "next.config.ts", "tsconfig.json", "package.json", "package-lock.json"];

/** Tests and commands are no part of the application; the generated client follows from the schema, which is. */
function isBuilt(file: string): boolean {
  return !/^(?:src\/(?:cli|generated)|public\/assets)\//.test(file) && !/\.test\.tsx?$/.test(file);
}

/** Makes the database client from the schema, unless that is done already. */
export function generateClient(signal: AbortSignal): Promise<string | undefined> {
  return withPreparation(async () => {
    const inputs = digest(["prisma", "prisma.config.ts", "package-lock.json"], (file) => !file.includes("/migrations/"));
    if (existsSync(CLIENT) && stampIs("client", inputs)) return "unchanged";
    clearStamp("client");
    await runOrExplain(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
      log: ".data/logs/generate.log",
      signal,
      // `generate` needs no engine, but would download one. A program that does nothing keeps it from that. With
      // `prisma migrate` the same trick would print success and do nothing: never set this elsewhere.
      env: childEnvironment({ PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" }),
      failure: "The database client could not be generated from prisma/schema.prisma.",
    });
    writeStamp("client", inputs);
    return undefined;
  });
}

function buildInputs(): string {
  const { SITE_URL = "" } = childEnvironment();
  return digest([...SOURCES, "prisma/models", "prisma/schema.prisma"], isBuilt, SITE_URL);
}

function stampOf(inputs: string): string {
  return existsSync(BUILD_ID) ? `${inputs} ${readFileSync(BUILD_ID, "utf8")}` : "";
}

/** Builds the application for production, unless that is done already. */
export function buildApplication(signal: AbortSignal): Promise<string | undefined> {
  return withPreparation(async () => {
    const inputs = buildInputs();
    if (existsSync(BUILD_ID) && existsSync(ASSETS) && stampIs("build", stampOf(inputs))) return "unchanged";
    assertNobodyServes();
    assertFreeSpace(".", 500, "the production build");
    clearStamp("build");
    await buildAssets({ minify: true });
    await runOrExplain(process.execPath, [NEXT, "build"], {
      log: ".data/logs/build.log",
      signal,
      // Nothing may be read from a database while the application is built: what is built is for every database.
      env: childEnvironment({ NODE_ENV: "production", DATABASE_URL: "", NEXT_TELEMETRY_DISABLED: "1" }),
      failure: "The production build failed.",
    });
    writeStamp("build", stampOf(inputs));
    return undefined;
  });
}

/** A server that runs reads its build from disk as pages are asked for: a new one under its feet would break it. */
function assertNobodyServes(): void {
  const other = servingInstance();
  if (!other) return;
  throw new OperatorError(
    `The sources have changed and must be built, but the Inclusion Atlas is running at ${other.address}: stop it first ` +
      "(npm run stop).",
  );
}
