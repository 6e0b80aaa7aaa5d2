/** Chance that comes out the same in every run: a small generator of numbers with a seed (sfc32), and choices made by it. */
export type Chance = {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  isTrue(probability: number): boolean;
  /** One entry, each as likely as the others. */
  pick<Entry>(entries: readonly Entry[]): Entry;
  /** The first entries far more often than the last ones, as words of a language are used (Zipf). */
  pickSkewed<Entry>(entries: readonly Entry[]): Entry;
  /** So many different entries, the first ones more often. */
  pickSome<Entry>(entries: readonly Entry[], count: number): Entry[];
};

/** Two numbers, so that each practice has a beginning of its own and can be made without those before it. */
export function chanceOf(seed: number, stream = 0): Chance {
  let [a, b, c, d] = [0x9e3779b9 ^ seed, 0x243f6a88 ^ stream, 0xb7e15162, 1];
  const bits = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) bits();
  const next = () => bits() / 4_294_967_296;
  const at = <Entry>(entries: readonly Entry[], index: number) => entries[Math.min(index, entries.length - 1)] as Entry;
  const pickSkewed = <Entry>(entries: readonly Entry[]) => at(entries, Math.floor((entries.length + 1) ** next()) - 1);
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    isTrue: (probability) => next() < probability,
    pick: (entries) => at(entries, Math.floor(next() * entries.length)),
    pickSkewed,
    pickSome(entries, count) {
      const found = new Set<(typeof entries)[number]>();
      for (let tries = 0; found.size < count && tries < count * 8; tries += 1) found.add(pickSkewed(entries));
      return [...found];
    },
  };
}
