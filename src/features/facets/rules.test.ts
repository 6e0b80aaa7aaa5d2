import { describe, expect, it } from "vitest";
import type { FacetChange } from "./dto";
import { FacetIndex, keptIn, newestOf } from "./rules";

/** The same numbers in every run (Lehmer, 1949). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const chance = chanceFrom(4);
const pick = (facet: string, values: number, most: number) =>
  [...new Set(Array.from({ length: 1 + Math.floor(chance() * most) }, () => Math.floor(chance() ** 2 * values)))].map((value) => ({
    facet,
    value: `${facet}-${value}`,
  }));
/** Enough that common values become rows of bits and rare ones stay lists. */
const COUNT = 5000;
const practices: FacetChange[] = Array.from({ length: COUNT }, (_, index) => ({
  // Withdrawn practices leave gaps.
  number: index * 3 + (index % 2),
  terms: [...pick("approach", 6, 2), ...pick("place", 400, 2), ...pick("tier", 2, 1)],
}));

const indexOf = (changes: readonly FacetChange[]) => {
  const index = new FacetIndex();
  index.apply(changes);
  return index;
};
const has = ({ terms }: FacetChange, facet: string, values: readonly string[] = []) =>
  values.length === 0 || terms.some((term) => term.facet === facet && values.includes(term.value));

/** The same by looking at every practice. */
function bruteForce(all: readonly FacetChange[], chosen: Record<string, string[]>, within: readonly number[] | null) {
  const inText = all.filter(({ number }) => !within || within.includes(number));
  const facets = [...new Set(all.flatMap(({ terms }) => terms.map(({ facet }) => facet)))];
  const under = (left: string | null) =>
    inText.filter((practice) => Object.entries(chosen).every(([facet, values]) => facet === left || has(practice, facet, values)));
  const counts = Object.fromEntries(
    facets.map((facet) => {
      const count: Record<string, number> = {};
      for (const { terms } of under(facet))
        for (const term of terms) if (term.facet === facet) count[term.value] = (count[term.value] ?? 0) + 1;
      return [facet, count];
    }),
  );
  return { numbers: under(null).map(({ number }) => number), counts };
}

const withoutZeros = (counts: Record<string, Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(counts).map(([facet, values]) => [facet, Object.fromEntries(Object.entries(values).filter(([, count]) => count > 0))]),
  );

describe("the index of facets", () => {
  const asked: [string, Record<string, string[]>, number[] | null][] = [
    ["nothing", {}, null],
    ["one common value", { approach: ["approach-0"] }, null],
    ["one rare value", { place: ["place-301"] }, null],
    ["alternatives, and another facet", { approach: ["approach-1", "approach-4"], tier: ["tier-1"] }, null],
    ["what nothing has", { place: ["place-9999"] }, null],
    ["among some numbers", { tier: ["tier-0"] }, practices.filter((_, index) => index % 7 === 0).map(({ number }) => number)],
    ["among none", {}, []],
    ["among numbers that are not there", {}, [999_999_999, 1]],
  ];

  it.each(asked)("selects and counts %s as looking at every practice does", (_what, chosen, within) => {
    const { total, counts, mask } = indexOf(practices).select(chosen, within);
    const expected = bruteForce(practices, chosen, within);
    expect(newestOf(mask, 0, COUNT)).toEqual(expected.numbers.toSorted((a, b) => b - a));
    expect(total).toBe(expected.numbers.length);
    expect(withoutZeros(counts)).toEqual(withoutZeros(expected.counts));
    expect(indexOf(practices).count(chosen, within)).toBe(total);
  });

  it("is the same after any changes as made anew", () => {
    const index = indexOf(practices);
    const changed = practices.map((practice, at) =>
      at % 5 === 0 ? { ...practice, terms: [] } : at % 5 === 1 ? { ...practice, terms: [...pick("place", 400, 3)] } : practice,
    );
    index.apply(changed.filter((practice, at) => practice !== practices[at]));
    const fresh = indexOf(changed.filter(({ terms }) => terms.length > 0));
    for (const [, chosen] of asked) expect(withoutZeros(index.select(chosen).counts)).toEqual(withoutZeros(fresh.select(chosen).counts));
    expect(index.size).toBe(fresh.size);
    const [first] = changed.filter(({ terms }) => terms.length > 0);
    expect(index.termsOf(first?.number ?? -1)).toHaveLength(first?.terms.length ?? -1);
  });

  it("gives any page of the newest", () => {
    const { mask } = indexOf(practices).select({ approach: ["approach-0"] });
    const all = newestOf(mask, 0, COUNT);
    for (const offset of [0, 1, 19, 20, 500, all.length - 5, all.length])
      expect(newestOf(mask, offset, 20)).toEqual(all.slice(offset, offset + 20));
  });

  it("keeps an order of its own", () => {
    const { mask } = indexOf(practices).select({ tier: ["tier-0"] });
    const [a, b, c] = newestOf(mask, 0, 3) as [number, number, number];
    expect(keptIn(mask, [b, 999_999, a, c])).toEqual([b, a, c]);
  });

  it("finds what is most alike, weighted, without itself", () => {
    const terms = (...values: string[]) => values.map((value) => ({ facet: value.replace(/\d/, ""), value }));
    const index = indexOf([
      { number: 1, terms: terms("a1", "g1", "g2") },
      { number: 2, terms: terms("a1") },
      { number: 3, terms: terms("g1", "g2") },
      { number: 4, terms: terms("a1", "g2") },
      { number: 5, terms: terms("a2") },
      { number: 6, terms: terms("g1", "g2") },
    ]);
    expect(index.mostAlike(1, { a: 3, g: 1 }, 10)).toEqual([4, 2, 6, 3]);
    expect(index.mostAlike(1, { a: 3, g: 1 }, 2)).toEqual([4, 2]);
    expect(index.mostAlike(77, { a: 3 }, 2)).toEqual([]);
  });
});
