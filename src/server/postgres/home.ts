import { createHash } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { OperatorError } from "../operator-error.mjs";
import { packagedPostgres, restoreLibraryLinks } from "./binaries";
import { canEnter, canRun, databaseUser, type SystemUser } from "./system-user";

/** Where an embedded database lives: its programs, its data and its passwords. */
export type PostgresHome = { native: string; folder: string; cluster: string; user: SystemUser; note: string | undefined };

/** A copy of the programs at a place that everybody can reach, made again when the package has changed. */
function copyPrograms(native: string, target: string): void {
  const mark = path.join(target, "copied-from");
  const version = readFileSync(path.join(native, "..", "package.json"), "utf8");
  if (existsSync(mark) && readFileSync(mark, "utf8") === version) return;
  const draft = `${target}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  writeFileSync(path.join(draft, "copied-from"), version);
  rmSync(target, { recursive: true, force: true });
  renameSync(draft, target);
}

/** A place of its own for each folder that PostgreSQL's user cannot reach. */
function elsewhere(folder: string): string {
  return path.join("/var/lib/inclusion-atlas", createHash("sha256").update(folder).digest("hex").slice(0, 12));
}

function findPrograms(user: SystemUser): string {
  const native = packagedPostgres();
  restoreLibraryLinks(native);
  if (canRun(user, path.join(native, "bin/postgres"))) return native;
  if (user.uid !== undefined) {
    const copy = path.join(elsewhere(native), "native");
    mkdirSync(path.dirname(copy), { recursive: true });
    copyPrograms(native, copy);
    if (canRun(user, path.join(copy, "bin/postgres"))) return copy;
  }
  throw new OperatorError(
    "The packaged PostgreSQL does not run on this machine: install PostgreSQL 15 or newer and name it in DATABASE_URL.",
  );
}

/** The folder is made by whoever started the command; only the database's user writes in it. */
function makeFolder(folder: string): SystemUser {
  const user = databaseUser(path.join(folder, "cluster"));
  mkdirSync(folder, { recursive: true });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  return user;
}

/**
 * Below the project when PostgreSQL's user can get there. A project below /root he cannot reach, and opening /root for
 * him would be worse: then programs and data live in /var/lib.
 */
export function findHome(preferred: string): PostgresHome {
  let folder = path.resolve(preferred);
  let user = makeFolder(folder);
  const reachable = canEnter(user, folder);
  if (!reachable) {
    folder = path.join(elsewhere(folder), "postgres");
    user = makeFolder(folder);
  }
  const note = reachable ? undefined : `data in ${folder}, as PostgreSQL's user cannot enter this project's folder`;
  return { native: findPrograms(user), folder, cluster: path.join(folder, "cluster"), user, note };
}
