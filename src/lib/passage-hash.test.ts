import { describe, expect, it } from "vitest";
import { passageHash } from "./passage-hash";

const lines = ["one", "two  words", "three", "Čačak"];

describe("passageHash", () => {
  it("is the beginning of the SHA-256 of the lines, counted from one", () => {
    // printf 'two words three' | sha256sum
    expect(passageHash(lines, 2, 3)).toBe("073a113144486768");
    expect(passageHash(lines, 4, 4)).toBe("32366a61b76891b4");
  });

  it("is the same for a copy that breaks its lines elsewhere", () => {
    expect(passageHash(["two", " words three "], 1, 2)).toBe(passageHash(lines, 2, 3));
  });

  it("changes with a letter", () => expect(passageHash(["two words Three"], 1, 1)).not.toBe(passageHash(lines, 2, 3)));
});
