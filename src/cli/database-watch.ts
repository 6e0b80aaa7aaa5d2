import { OperatorError } from "../server/operator-error.mjs";
import { type OpenDatabase, openDatabase } from "./database";
import { type Lifetime, untilAsked } from "./lifetime";

const RESTARTS = 5;
const WITHIN = 10 * 60_000;

/**
 * Starts the embedded database again, on the same port, when it has crashed: the application's pool then finds it within
 * seconds. A database that keeps crashing is a fault that somebody must look at.
 */
export async function keepDatabaseRunning(lifetime: Lifetime, lock: string, first: OpenDatabase): Promise<void> {
  const asked = untilAsked(lifetime.signal);
  const crashes: number[] = [];
  for (let current = first; current.embedded; ) {
    await Promise.race([current.embedded.crashed, asked]);
    if (lifetime.signal.aborted) return;
    crashes.push(Date.now());
    if (crashes.filter((time) => Date.now() - time < WITHIN).length > RESTARTS) {
      throw new OperatorError("The database keeps crashing. Its log is .data/logs/postgres.log.");
    }
    console.log("The database has crashed: starting it again …");
    current = await openDatabase(lifetime, lock, current.embedded.port);
    console.log("The database runs again.");
  }
  await asked;
}
