import { describe, expect, it } from "vitest";
import { queryParts } from "./query-parts";

const word = (text: string, isPrefix = false) => ({ words: [text], isPhrase: false, isPrefix });
const written = (...args: Parameters<typeof queryParts>) =>
  queryParts(...args)
    .map(([before, , text = ""]) => before + text)
    .join("");

describe("the parts of a query", () => {
  it("are every word with what stands before it, and the end", () => {
    expect(queryParts([{ alternatives: [word("skola", true)] }], "&")).toEqual([["((", "skola", "'skola':*"], ["))"]]);
  });

  it("join clauses, ways and words, each in brackets", () => {
    const ways = [word("opstina"), { words: ["local", "council"], isPhrase: false, isPrefix: false }];
    expect(written([{ alternatives: ways }, { alternatives: [word("shkolla")] }], "&")).toBe(
      "(('opstina') | ('local' & 'council')) & (('shkolla' | 'skola'))",
    );
    expect(written([{ alternatives: [word("a")] }, { alternatives: [word("b")] }], "|")).toBe("(('a')) | (('b'))");
  });

  it("have a phrase as one word, whose words stand next to each other", () => {
    const phrase = { words: ["sensory", "room"], isPhrase: true, isPrefix: false };
    expect(queryParts([{ alternatives: [phrase] }], "&")).toEqual([["((", "sensory room", "'sensory' <-> 'room'"], ["))"]]);
  });

  it("are none for nothing", () => expect(queryParts([], "&")).toEqual([]));
});
