import { OperatorError } from "../../server/operator-error.mjs";
import { releaseLock, takeLock } from "./lock-file.mjs";

const LOCK = ".data/run/preparation.lock";

/**
 * Installing, generating and building write to the same folders: several commands started at once take turns.
 * @template T @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function withPreparation(work, patience = 600_000) {
  for (const since = Date.now(); !takeLock(LOCK).taken; ) {
    if (Date.now() - since > patience) {
      throw new OperatorError("Another command has been preparing this folder for ten minutes: stop it and try again.");
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    return await work();
  } finally {
    releaseLock(LOCK);
  }
}
