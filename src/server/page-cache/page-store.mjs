/** @typedef {{ bytes: number, isUsed?: boolean, names?: string[] }} Entry the bytes are the owner's to say, the rest is ours. */

/** Spellings of one address that are known by heart; any other one is read anew each time. */
const MAX_NAMES = 4;

/**
 * A bounded memory of whole answers. What nobody has asked for again leaves a small queue of probation; what was asked for
 * moves into the rest of the room, and is pushed out there only after a whole turn in which nobody wanted it. So a flood of
 * addresses that nobody asks for twice pushes nothing else out, and finding something costs one look into a map
 * (a FIFO of probation before a clock, as S3-FIFO has it: Yang and others, 2023).
 * @template {Entry} Kept
 * @param {{ maxBytes: number, maxEntries: number }} bounds
 */
export function createPageStore({ maxBytes, maxEntries }) {
  /** @type {Map<string, Kept>} */
  const byName = new Map();
  const probation = { /** @type {Set<Kept>} */ entries: new Set(), bytes: 0, share: 0.25 };
  const main = { /** @type {Set<Kept>} */ entries: new Set(), bytes: 0, share: 0.75 };

  const leave = (/** @type {typeof main} */ queue, /** @type {Kept} */ entry) => {
    if (queue.entries.delete(entry)) queue.bytes -= entry.bytes;
  };
  const enter = (/** @type {typeof main} */ queue, /** @type {Kept} */ entry) => {
    entry.isUsed = false;
    queue.entries.add(entry);
    queue.bytes += entry.bytes;
  };
  const drop = (/** @type {Kept} */ entry) => {
    leave(probation, entry);
    leave(main, entry);
    for (const name of entry.names ?? []) if (byName.get(name) === entry) byName.delete(name);
    entry.names = [];
  };
  const isOver = (/** @type {typeof main} */ { bytes, entries, share }) => bytes > maxBytes * share || entries.size > maxEntries * share;
  const makeRoom = () => {
    for (const queue of [probation, main]) {
      while (isOver(queue)) {
        const [oldest] = queue.entries;
        if (!oldest) break;
        const isWanted = oldest.isUsed;
        leave(queue, oldest);
        if (isWanted) enter(main, oldest);
        else drop(oldest);
      }
    }
  };
  const grow = (/** @type {Kept} */ entry, /** @type {number} */ bytes) => {
    for (const queue of [probation, main]) if (queue.entries.has(entry)) queue.bytes += bytes;
    entry.bytes += bytes;
    makeRoom();
  };

  return {
    /** @param {string} name an address, or another spelling of it @returns {Kept | undefined} */
    find(name) {
      const entry = byName.get(name);
      if (entry) entry.isUsed = true;
      return entry;
    },
    /** Another spelling by which an entry is found. @param {string} name @param {Kept} entry */
    name(name, entry) {
      if (!entry.names || entry.names.length === 0 || entry.names.length >= MAX_NAMES || byName.has(name)) return;
      entry.names.push(name);
      byName.set(name, entry);
      grow(entry, name.length);
    },
    /** @param {string} address @param {Kept} entry */
    set(address, entry) {
      // One answer must not push out most of the others on probation.
      if (entry.bytes > (maxBytes * probation.share) / 4) return;
      const before = byName.get(address);
      if (before) drop(before);
      entry.names = [address];
      byName.set(address, entry);
      enter(probation, entry);
      makeRoom();
    },
    /** Something more is kept with an entry. */
    grow,
    clear() {
      byName.clear();
      for (const queue of [probation, main]) {
        queue.entries.clear();
        queue.bytes = 0;
      }
    },
    size: () => ({ entries: probation.entries.size + main.entries.size, bytes: probation.bytes + main.bytes, names: byName.size }),
  };
}
