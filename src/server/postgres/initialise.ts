import { execFile, execFileSync } from "node:child_process";
import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { OperatorError } from "../operator-error.mjs";
import type { PostgresHome } from "./home";

/** What PostgreSQL's programs may see of our environment: a PGDATA or LC_ALL of the user's would lead them astray. */
export const POSTGRES_ENVIRONMENT = { PATH: "/usr/local/bin:/usr/bin:/bin", LANG: "C" } as unknown as NodeJS.ProcessEnv;

function unicodeLocale(): string {
  try {
    const known = execFileSync("locale", ["-a"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return known.split("\n").find((name) => /^(C|en_US)\.utf-?8$/i.test(name)) ?? "C";
  } catch {
    return "C";
  }
}

/**
 * Makes the data folder under a temporary name and renames it when it is whole, so that a start that was interrupted
 * half way leaves nothing that the next one would take for a database.
 */
export async function initialiseCluster(home: PostgresHome, password: string): Promise<boolean> {
  if (existsSync(path.join(home.cluster, "PG_VERSION"))) return false;
  for (const name of readdirSync(home.folder).filter((entry) => entry.startsWith("draft-"))) {
    rmSync(path.join(home.folder, name), { recursive: true, force: true });
  }
  const draft = path.join(home.folder, `draft-${process.pid}`);
  const passwordFile = `${draft}-password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.user.uid !== undefined) chownSync(passwordFile, home.user.uid, home.user.gid ?? home.user.uid);
  try {
    await runInitdb(home, draft, passwordFile);
    renameSync(draft, home.cluster);
    return true;
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

async function runInitdb(home: PostgresHome, draft: string, passwordFile: string): Promise<void> {
  const flags = [
    `--pgdata=${draft}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // With libc's rules lower() and ILIKE depend on which locales a machine happens to have: under "C" they leave
    // Š and Ж alone. ICU comes with the binaries and is the same everywhere.
    "--locale-provider=icu",
    "--icu-locale=und",
    `--locale=${unicodeLocale()}`,
    "--lc-messages=C",
  ];
  try {
    const options = { ...home.user, env: POSTGRES_ENVIRONMENT, cwd: home.folder };
    await promisify(execFile)(path.join(home.native, "bin/initdb"), flags, options);
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    if (`${stdout}${stderr}`.includes("No space left on device")) {
      throw new OperatorError(`The disk that holds ${home.folder} is full: free some space and try again.`);
    }
    throw new OperatorError("PostgreSQL could not create its data folder. It said:", { details: stderr || String(error) });
  }
}
