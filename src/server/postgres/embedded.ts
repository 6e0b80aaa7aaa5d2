import { once } from "node:events";
import { escapeIdentifier, escapeLiteral } from "pg";
import { freePort } from "../free-port.mjs";
import { askDatabase } from "./connection";
import { findHome, type PostgresHome } from "./home";
import { initialiseCluster } from "./initialise";
import { clearLeftover } from "./leftover";
import { type Passwords, readOrMakePasswords } from "./passwords";
import { type ServerSettings, spawnServer, stopServer, untilReady, WrongPassword } from "./server-process";

export type EmbeddedPostgres = {
  /** For the application: owner of its database, nothing more. */
  url: string;
  /** For setting up: the superuser. */
  adminUrl: string;
  port: number;
  /** Of the guard, which is to be asked to end; PostgreSQL itself is its child. */
  pid: number;
  /** What the person at the terminal should know about where the data is. */
  note: string | undefined;
  stop(): Promise<void>;
  /** Resolves when the server has ended without being asked to. */
  crashed: Promise<void>;
};

export type EmbeddedOptions = Omit<ServerSettings, "port"> & { folder: string; port?: number };

const DATABASE = "atlas";

function urlFor(user: keyof Passwords, passwords: Passwords, port: number, database: string): string {
  return `postgresql://${user}:${passwords[user]}@127.0.0.1:${port}/${database}`;
}

/** The address of one that another process has started. */
export function embeddedUrl(folder: string, port: number): string {
  return urlFor("atlas", readOrMakePasswords(findHome(folder).folder), port, DATABASE);
}

/** Starts the database in its folder, which is made when there is none. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const home = findHome(options.folder);
  const passwords = readOrMakePasswords(home.folder);
  await initialiseCluster(home, passwords.postgres);
  await clearLeftover(home.cluster);
  const { child, port, adminUrl } = await startServer(home, options, passwords);
  await ensureAtlasDatabase(adminUrl, passwords);
  let asked = false;
  return {
    url: urlFor("atlas", passwords, port, DATABASE),
    adminUrl,
    port,
    pid: child.pid as number,
    note: home.note,
    stop() {
      asked = true;
      return stopServer(child);
    },
    crashed: once(child, "exit").then(() => (asked ? new Promise<void>(() => {}) : undefined)),
  };
}

/**
 * Tried again for a while: when the main process was killed, its children hold the shared memory for a moment longer,
 * and a free port may be gone before the server has it.
 */
async function startServer(home: PostgresHome, options: EmbeddedOptions, passwords: Passwords) {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const adminUrl = urlFor("postgres", passwords, port, "postgres");
    const child = spawnServer(home, { ...options, port });
    child.on("error", () => {});
    try {
      await untilReady(child, adminUrl, options.log);
      return { child, port, adminUrl };
    } catch (error) {
      if (attempt >= 12 || error instanceof WrongPassword) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

/** Each part is made only when it is missing: an earlier start may have been interrupted between them. */
async function ensureAtlasDatabase(adminUrl: string, passwords: Passwords): Promise<void> {
  const role = escapeIdentifier("atlas" satisfies keyof Passwords);
  const [found] = await askDatabase(
    adminUrl,
    "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'atlas') AS role, EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database",
    [DATABASE],
  );
  if (!found?.role) await askDatabase(adminUrl, `CREATE ROLE ${role} LOGIN PASSWORD ${escapeLiteral(passwords.atlas)}`);
  if (!found?.database) await askDatabase(adminUrl, `CREATE DATABASE ${escapeIdentifier(DATABASE)} OWNER ${role}`);
}
