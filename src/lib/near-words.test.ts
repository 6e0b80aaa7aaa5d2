import { describe, expect, it } from "vitest";
import { errorsAllowed, lettersApart, nearbyHashes } from "./near-words";

const meet = (left: string, right: string) => {
  const hashes = new Set(nearbyHashes(left));
  return nearbyHashes(right).some((hash) => hashes.has(hash));
};

describe("near words", () => {
  it.each([
    ["zrenjanin", "zrenjnin", 1],
    ["zrenjanin", "zrenjanni", 1],
    ["zrenjanin", "zrnjannin", 2],
    ["trebinje", "trebine", 1],
    ["apatin", "apaitn", 1],
    ["children", "chidlren", 1],
    ["bitola", "bitula", 1],
    ["kavadarci", "kvadrci", 2],
    ["himara", "himera", 1],
    ["doboj", "dobij", 1],
    ["roskovec", "roskovec", 0],
  ])("%s and %s are %i apart and have a hash in common", (left, right, apart) => {
    expect(lettersApart(left, right)).toBe(apart);
    expect(meet(left, right)).toBe(true);
  });

  it.each([
    ["apatin", "zrenjanin"],
    ["roma", "sofa"],
    ["municipality", "disability"],
  ])("%s and %s do not meet", (left, right) => {
    expect(meet(left, right)).toBe(false);
  });

  it("finds any two words that are as near as is allowed", () => {
    const letters = "abcdefghij";
    let state = 7;
    const next = (limit: number) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state % limit;
    };
    for (let round = 0; round < 500; round += 1) {
      const word = Array.from({ length: 6 + next(8) }, () => letters[next(letters.length)]).join("");
      let other = word;
      for (let error = 0; error < 2; error += 1) {
        const at = next(other.length);
        const letter = letters[next(letters.length)] ?? "a";
        other = [other.slice(0, at) + letter + other.slice(at), other.slice(0, at) + letter + other.slice(at + 1)][next(2)] ?? other;
      }
      expect(lettersApart(word, other) > 2 || meet(word, other), `${word} ${other}`).toBe(true);
    }
  });

  it("allows more errors in longer words", () => expect(["nis", "roma", "doboj", "apatin"].map(errorsAllowed)).toEqual([0, 1, 1, 2]));
});
