import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { bornAt, commandLine, endProcess, identify } from "../process-identity.mjs";

/**
 * After a `kill -9` of the launcher its database may still be running (it is stopped: its log and its port are nobody's
 * any more), or its pid file may name a number that is now another program (PostgreSQL would refuse to start for ever).
 */
export async function clearLeftover(cluster: string): Promise<boolean> {
  const file = path.join(cluster, "postmaster.pid");
  if (!existsSync(file)) return false;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  // A dead process is left to PostgreSQL: it reads in the file whether children of that process still hold the memory.
  if (!Number.isInteger(pid) || pid < 2 || bornAt(pid) === undefined) return false;
  const command = commandLine(pid);
  const ours = command.includes("postgres") && command.includes(cluster);
  if (ours) await endProcess(identify(pid), ["SIGINT", "SIGQUIT", "SIGKILL"]);
  else rmSync(file);
  return ours;
}
