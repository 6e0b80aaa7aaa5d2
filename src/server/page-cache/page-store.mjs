/** @typedef {{ version: bigint, bytes: number }} Entry what a store holds needs to say; the rest is the owner's. */

/**
 * A bounded memory of whole answers. What was asked for once is on probation and has a quarter of the room; only what is
 * asked for again is kept: so a flood of addresses that nobody asks for twice pushes nothing else out (segmented LRU,
 * Karedla, Love and Wherry 1994).
 * @template {Entry} Kept
 * @param {{ maxBytes: number, maxEntries: number }} bounds
 */
export function createPageStore({ maxBytes, maxEntries }) {
  const segments = {
    probation: { /** @type {Map<string, Kept>} */ entries: new Map(), bytes: 0, share: 0.25 },
    kept: { /** @type {Map<string, Kept>} */ entries: new Map(), bytes: 0, share: 0.75 },
  };
  /** @typedef {typeof segments.kept} Segment */

  const remove = (/** @type {Segment} */ segment, /** @type {string} */ key) => {
    segment.bytes -= segment.entries.get(key)?.bytes ?? 0;
    segment.entries.delete(key);
  };
  const add = (/** @type {Segment} */ segment, /** @type {string} */ key, /** @type {Kept} */ entry) => {
    remove(segment, key);
    segment.entries.set(key, entry);
    segment.bytes += entry.bytes;
    for (const [oldest] of segment.entries) {
      if (segment.bytes <= maxBytes * segment.share && segment.entries.size <= maxEntries * segment.share) break;
      remove(segment, oldest);
    }
  };

  return {
    /** @param {string} key @param {bigint} version @returns {Kept | undefined} */
    get(key, version) {
      for (const segment of [segments.kept, segments.probation]) {
        const entry = segment.entries.get(key);
        if (!entry) continue;
        remove(segment, key);
        if (entry.version !== version) return undefined;
        add(segments.kept, key, entry);
        return entry;
      }
      return undefined;
    },
    /** @param {string} key @param {Kept} entry */
    set(key, entry) {
      if (entry.bytes > (maxBytes * segments.probation.share) / 4) return;
      remove(segments.kept, key);
      add(segments.probation, key, entry);
    },
    clear() {
      for (const segment of Object.values(segments)) {
        segment.entries.clear();
        segment.bytes = 0;
      }
    },
    size: () => ({
      entries: segments.probation.entries.size + segments.kept.entries.size,
      bytes: segments.probation.bytes + segments.kept.bytes,
    }),
  };
}
