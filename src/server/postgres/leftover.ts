import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { bornAt, endProcess, findProcesses } from "../process-identity.mjs";

/**
 * After a `kill -9` the database may still be running: it is stopped, since its log and its port are nobody's any more.
 * It is looked for by its command line, because the number in its pid file may by now be that of another program, which
 * must be left alone, and because of which PostgreSQL would refuse to start for ever.
 */
export async function clearLeftover(cluster: string): Promise<void> {
  for (const orphan of findProcesses(`postgres -D ${cluster} `)) {
    await endProcess(orphan, ["SIGINT", "SIGQUIT", "SIGKILL"]);
  }
  const file = path.join(cluster, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
  // A dead process is left to PostgreSQL: it reads in the file whether children of that process still hold the memory.
  if (pid > 1 && bornAt(pid) !== undefined) rmSync(file);
}
