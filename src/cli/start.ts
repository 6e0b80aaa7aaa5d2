import { env, setDatabaseUrl } from "../server/env";
import { OperatorError } from "../server/operator-error.mjs";
import { assertUsable } from "../server/postgres/connection";
import { assertSignInSettings } from "../server/sign-in-secret";
import { watchAssets } from "./assets";
import { instanceLock } from "./bootstrap/instance.mjs";
import { createSteps } from "./bootstrap/steps.mjs";
import { buildApplication, generateClient } from "./build";
import { type OpenDatabase, openDatabase, recordProcess } from "./database";
import { keepDatabaseRunning } from "./database-watch";
import { firstAdminLink } from "./first-admin";
import { type Lifetime, untilAsked, withLifetime } from "./lifetime";
import { migrateDatabase, seedDatabase } from "./prepare-database";
import { startWebServer } from "./web-server";

type Mode = "start" | "dev";

/** `npm start`: everything from the sources to a running site. */
export function start(): Promise<number> {
  return withLifetime((lifetime) => serve(lifetime, "start"));
}

/** `npm run dev`: the same with Next's development server. */
export function dev(): Promise<number> {
  return withLifetime((lifetime) => serve(lifetime, "dev"));
}

async function serve(lifetime: Lifetime, mode: Mode): Promise<number> {
  assertSignInSettings({ ...env, NODE_ENV: mode === "start" ? "production" : "development" });
  const lock = instanceLock({ port: env.PORT, embedded: !env.DATABASE_URL });
  recordProcess(lock, "command", process.pid);
  // Asked before the long steps: somebody with a wrong address should not wait for a build to hear of it.
  if (env.DATABASE_URL) await assertUsable(env.DATABASE_URL);
  const { database, server } = await prepare(lifetime, mode, lock);
  const link = await firstAdminLink();
  if (link) console.log(`\nNobody has an account yet. This link makes the first administrator, once, within an hour:\n${link}`);
  console.log(`\nCtrl-C stops it.\nThe Inclusion Atlas is open at http://localhost:${env.PORT}`);
  const ended = server.ended.then(() => {
    throw new OperatorError("The web server has ended unexpectedly. Its log is .data/logs/web.log.");
  });
  const asked = untilAsked(lifetime.signal);
  await Promise.race([asked, ended, keepDatabaseRunning(lifetime, lock, database)]);
  ended.catch(() => {});
  return 0;
}

async function prepare(lifetime: Lifetime, mode: Mode, lock: string) {
  const { signal } = lifetime;
  const step = createSteps(mode === "start" ? 6 : 5);
  await step("Database client", () => generateClient(signal));
  if (mode === "start") await step("Production build", () => buildApplication(signal));
  else await watchAssets(signal);
  let database = undefined as OpenDatabase | undefined;
  await step("Database", async () => {
    database = await openDatabase(lifetime, lock);
    return database.where;
  });
  const { url } = database as OpenDatabase;
  // Before the first module that opens a connection is loaded, which the next steps do.
  setDatabaseUrl(url);
  signal.throwIfAborted();
  await step("Migrations", () => migrateDatabase(url));
  await step("Seeds", () => seedDatabase(url));
  signal.throwIfAborted();
  let server = undefined as Awaited<ReturnType<typeof startWebServer>> | undefined;
  await step("Web server", async () => {
    const log = mode === "start" ? ".data/logs/web.log" : undefined;
    server = await startWebServer({ mode, port: env.PORT, databaseUrl: url, log, signal });
    lifetime.atEnd(server.stop);
    recordProcess(lock, "server", server.pid);
  });
  return { database: database as OpenDatabase, server: server as NonNullable<typeof server> };
}
