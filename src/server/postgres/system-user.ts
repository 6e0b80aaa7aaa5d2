import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { OperatorError } from "../operator-error.mjs";

/** Under whom the database runs; empty: under whoever started the command. */
export type SystemUser = { uid?: number; gid?: number };

function lookUp(name: string): SystemUser | undefined {
  const ids = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  if (ids.some(({ status }) => status !== 0)) return undefined;
  const [uid, gid] = ids.map(({ stdout }) => Number(stdout));
  return { uid, gid };
}

function create(name: string): void {
  const debian = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name];
  if (spawnSync("useradd", debian).status === 0) return;
  spawnSync("adduser", ["-S", "-D", "-H", name]);
}

/**
 * PostgreSQL refuses to run as root. When root starts us, it runs as the owner of a data folder that is already there
 * (an ordinary user made it before), otherwise as the system's user `postgres`, which is created when there is none.
 */
export function databaseUser(clusterFolder: string): SystemUser {
  if (process.getuid?.() !== 0) return {};
  const existing = statSync(clusterFolder, { throwIfNoEntry: false });
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  const found = lookUp("postgres");
  if (found) return found;
  create("postgres");
  const created = lookUp("postgres");
  if (created) return created;
  throw new OperatorError(
    "PostgreSQL does not run as root, and no user for it could be created: start as an ordinary user, or create one " +
      'with "useradd --system postgres", or name another database in DATABASE_URL.',
  );
}

/** Whether that user can really run the program: every folder on the way must let him pass. */
export function canRun(user: SystemUser, program: string): boolean {
  return spawnSync(program, ["--version"], { ...user, stdio: "ignore", cwd: "/" }).status === 0;
}

export function canEnter(user: SystemUser, folder: string): boolean {
  return spawnSync("test", ["-x", folder], { ...user, stdio: "ignore", cwd: "/" }).status === 0;
}
