import pg from "pg";

/** How long something may be shown after it was withdrawn is two seconds: what was last heard holds for less than that. */
const HOLDS_MS = 1800;
const POLL_MS = 400;
/** A database that says nothing for so long is given up, and looked for anew. Longer than a busy moment of this process. */
const PATIENCE_MS = 4000;

// What ends by date ends in any time zone at a full hour: so the hour is part of what is known, by the database's clock.
const ASK = "SELECT version::text AS version, to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24') AS hour FROM catalogue_version";

/**
 * Follows the number that every change of what visitors may read raises. `current()` is a word for the state of the catalogue:
 * the same word, the same pages. `version()` is the number in it. Both are undefined while nobody can tell: before the first answer, and as soon as the database
 * has not answered for two seconds. NOTIFY brings a new number with the commit; asking now and then is the net below it.
 * @param {string} connectionString
 * @param {() => void} onChange called when what was made before is not to be shown any more
 * @returns {{ current: () => string | undefined, version: () => bigint | undefined, stop: () => void }}
 */
export function followCatalogue(connectionString, onChange) {
  /** @type {{ version: number, hour: string } | undefined} */
  let known;
  /** @type {string | undefined} */
  let state;
  /** When the question was sent whose answer is the newest. */
  let askedAt = Number.NEGATIVE_INFINITY;
  /** Of connections: behind another one may be another database, whose numbers say nothing about this one's. */
  let generation = 0;
  /** @type {pg.Client | undefined} */
  let client;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  let isStopped = false;

  const learn = (/** @type {number} */ version, /** @type {string} */ hour) => {
    if (known && known.version === version && known.hour === hour) return;
    known = { version, hour };
    state = `${generation} ${version} ${hour}`;
    onChange();
  };
  const lose = () => {
    const lost = client;
    client = undefined;
    known = undefined;
    state = undefined;
    generation += 1;
    onChange();
    lost?.removeAllListeners().on("error", () => {});
    // A connection that hangs would not be closed by asking it to.
    /** @type {any} */ (lost)?.connection?.stream?.destroy();
  };
  const connect = async () => {
    const opened = new pg.Client({
      connectionString,
      connectionTimeoutMillis: PATIENCE_MS,
      application_name: "inclusion-atlas-pages",
      keepAlive: true,
    });
    client = opened;
    const isLost = () => void (client === opened && lose());
    opened.on("error", isLost).on("end", isLost);
    opened.on("notification", ({ payload }) => {
      if (client === opened && known && Number(payload) > known.version) learn(Number(payload), known.hour);
    });
    await opened.connect();
    await opened.query("LISTEN catalogue_version");
  };
  const confirm = async () => {
    const since = performance.now();
    if (!client) await connect();
    const asked = client;
    const [row] = (await asked?.query(ASK))?.rows ?? [];
    // In one connection no answer is older than a notification before it: a lower number is another catalogue.
    if (!row || asked !== client || (known && Number(row.version) < known.version)) throw new Error("the catalogue was lost");
    learn(Number(row.version), row.hour);
    askedAt = since;
  };
  const ask = async () => {
    /** @type {NodeJS.Timeout | undefined} */
    let watch;
    const late = new Promise((_, reject) => {
      watch = setTimeout(() => reject(new Error("the database says nothing")), PATIENCE_MS);
    });
    await Promise.race([confirm(), late]).catch(lose);
    clearTimeout(watch);
    if (!isStopped) timer = setTimeout(ask, POLL_MS).unref();
  };
  void ask();
  const current = () => (performance.now() - askedAt < HOLDS_MS ? state : undefined);
  return {
    current,
    version: () => (current() !== undefined && known ? BigInt(known.version) : undefined),
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      lose();
    },
  };
}
