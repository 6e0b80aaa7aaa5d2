import { env } from "../server/env";
import { embeddedUrl } from "../server/postgres/embedded";
import { EMBEDDED_LOCK, endLeftovers } from "./bootstrap/instance.mjs";
import { releaseLock, takeLock } from "./bootstrap/lock-file.mjs";
import { EMBEDDED_FOLDER, openDatabase } from "./database";
import { type Lifetime, withLifetime } from "./lifetime";

/**
 * For commands that need the database for a moment: the one of DATABASE_URL; else that of the running application; else
 * the embedded one is started and stopped again. Commands that start it themselves take turns.
 */
export function withDatabase(work: (url: string, signal: AbortSignal) => Promise<number>): Promise<number> {
  return withLifetime(async (lifetime) => work(await findDatabase(lifetime), lifetime.signal));
}

async function findDatabase(lifetime: Lifetime): Promise<string> {
  if (env.DATABASE_URL) return (await openDatabase(lifetime, EMBEDDED_LOCK)).url;
  for (let told = false; ; told = true) {
    lifetime.signal.throwIfAborted();
    const lock = takeLock(EMBEDDED_LOCK);
    if (lock.taken) {
      lifetime.atEnd(async () => releaseLock(EMBEDDED_LOCK));
      await endLeftovers(lock.left);
      return (await openDatabase(lifetime, EMBEDDED_LOCK)).url;
    }
    const { address, databasePort } = lock.holder;
    if (address && databasePort) return embeddedUrl(EMBEDDED_FOLDER, databasePort);
    if (!told) console.log("Another command is starting or using the database: waiting for it …");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
