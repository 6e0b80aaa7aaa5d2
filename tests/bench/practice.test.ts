import { describe, expect, it } from "vitest";
import { practiceInput } from "../../src/features/practices/schema";
import { searchableTexts } from "../../src/features/text-search/rules";
import { practiceOf } from "./practice";
import { chanceOf } from "./random";
import { makeWorld, placesFor } from "./world";

const SAMPLE = 200;
const approaches = ["visits", "day-care", "forum"].map((id, index) => ({ id, name: id, phases: index === 1 ? [] : ["plan", "act"] }));
const groups = ["children", "adults", "roma", "older-people", "pupils", "women", "volunteers"];
const places = [{ id: "bitola", name: "Bitola", organisations: ["social-council"], people: [] }];
const terms = { approaches, groups, places, programmes: ["sori"] };
const { world, rows } = makeWorld(1000, terms);
const made = Array.from({ length: SAMPLE }, (_, index) => practiceOf(index * 5, world));
const lengths = made.map(({ content }) => searchableTexts(content).join(" ").split(/\s+/).length);

describe("made-up practices", () => {
  it("are what may come in", () => {
    const problems = made.flatMap(({ content, slug }) =>
      (practiceInput.safeParse(content).error?.issues ?? []).map(({ path }) => [slug, path]),
    );
    expect(problems).toEqual([]);
    expect(made.map(({ content }) => practiceInput.parse(content))).toEqual(made.map(({ content }) => content));
  });

  it("have 600 to 1200 words each", () => {
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(600);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1200);
  });

  it("are the same ones in every run, and each another one", () => {
    expect(practiceOf(35, makeWorld(1000, terms).world)).toEqual(made[7]);
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(SAMPLE);
    expect(new Set(made.map(({ content }) => content.summary)).size).toBe(SAMPLE);
  });

  it("fill every part of a practice", () => {
    const some = (length: (content: (typeof made)[number]["content"]) => number) =>
      made.filter(({ content }) => length(content) > 0).length;
    expect(some(({ results }) => results.claims.filter(({ denominator }) => denominator).length)).toBeGreaterThan(SAMPLE / 4);
    expect(some(({ voices }) => voices.length)).toBeGreaterThan(SAMPLE / 2);
    expect(some(({ contacts }) => contacts.length)).toBeGreaterThan(SAMPLE / 4);
    expect(made.every(({ content }) => content.tips.length > 1 && content.links.length > 0 && content.organisations.length > 0)).toBe(true);
  });

  it("use few words often and many words seldom", () => {
    const uses = new Map<string, number>();
    for (const { content } of made) {
      for (const word of new Set(
        searchableTexts(content)
          .join(" ")
          .toLowerCase()
          .match(/\p{L}+/gu),
      ))
        uses.set(word, (uses.get(word) ?? 0) + 1);
    }
    const counts = [...uses.values()];
    expect(counts.filter((count) => count > SAMPLE * 0.9).length).toBeGreaterThan(20);
    expect(counts.filter((count) => count <= 2).length).toBeGreaterThan(counts.length / 10);
  });
});

describe("the made-up vocabularies", () => {
  it("grow more slowly than the catalogue", () => {
    expect([1000, 10_000, 100_000].map(placesFor)).toEqual([387, 867, 1940]);
    expect(rows.place.length).toBe(387);
  });

  it("have no id twice, nor one that is taken", () => {
    const ids = [...rows.place, { id: "bitola" }].map((row) => (row as { id: string }).id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("chance", () => {
  it("is the same for the same seed, and skewed where it is to be", () => {
    const list = Array.from({ length: 100 }, (_, index) => index);
    const chance = chanceOf(1);
    const picked = list.map(() => chance.pickSkewed(list));
    const again = chanceOf(1);
    expect(list.map(() => again.pickSkewed(list))).toEqual(picked);
    expect(picked.filter((value) => value < 10).length).toBeGreaterThan(35);
    expect(new Set(chance.pickSome(list, 20)).size).toBe(20);
  });
});
