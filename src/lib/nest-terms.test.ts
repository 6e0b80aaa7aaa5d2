import { describe, expect, it } from "vitest";
import { nestTerms } from "./nest-terms";

const term = (id: string, broaderId: string | null = null) => ({ id, broaderId });

describe("nestTerms", () => {
  it("puts narrower terms under their broader one and keeps the order", () => {
    const nested = nestTerms([term("b"), term("a"), term("a2", "a"), term("a1", "a")]);
    expect(nested.map(({ id }) => id)).toEqual(["b", "a"]);
    expect(nested[1]?.narrower.map(({ id }) => id)).toEqual(["a2", "a1"]);
  });

  it("keeps a term whose broader one is elsewhere", () => {
    expect(nestTerms([term("street-children", "children")])).toEqual([{ ...term("street-children", "children"), narrower: [] }]);
  });
});
