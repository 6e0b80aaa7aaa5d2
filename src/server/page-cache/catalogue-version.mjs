import pg from "pg";

/** How long something may be shown after it was withdrawn is two seconds: the net below NOTIFY asks often enough for that. */
const POLL_MS = 600;
const PATIENCE_MS = 1000;

/**
 * Follows the number that every change of what visitors may read raises. `current()` is undefined while nobody can tell:
 * before the first answer, and as soon as the database does not answer. NOTIFY brings a new number with the commit;
 * asking now and then is the net below it.
 * @param {string} connectionString
 * @returns {{ current: () => bigint | undefined, stop: () => void }}
 */
export function followCatalogueVersion(connectionString) {
  /** @type {bigint | undefined} */
  let version;
  /** @type {pg.Client | undefined} */
  let client;
  let isStopped = false;

  const rise = (/** @type {string} */ told) => {
    const next = BigInt(told);
    if (version === undefined || next > version) version = next;
  };
  const lose = () => {
    version = undefined;
    const lost = client;
    client = undefined;
    lost?.removeAllListeners();
    lost?.on("error", () => {});
    lost?.end().catch(() => {});
  };
  const connect = async () => {
    const opened = new pg.Client({ connectionString, connectionTimeoutMillis: PATIENCE_MS, query_timeout: PATIENCE_MS, keepAlive: true });
    opened.on("error", lose);
    opened.on("end", lose);
    opened.on("notification", ({ payload }) => payload && rise(payload));
    client = opened;
    await opened.connect();
    await opened.query("LISTEN catalogue_version");
  };
  const ask = async () => {
    try {
      if (!client) await connect();
      const { rows } = (await client?.query("SELECT version::text FROM catalogue_version")) ?? { rows: [] };
      if (rows[0]) rise(rows[0].version);
      else lose();
    } catch {
      lose();
    }
    if (!isStopped) setTimeout(ask, POLL_MS).unref();
  };
  void ask();
  return {
    current: () => version,
    stop: () => {
      isStopped = true;
      lose();
    },
  };
}
