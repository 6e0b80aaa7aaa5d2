import { describe, expect, it } from "vitest";
import { withBroader } from "./broader-terms";

describe("withBroader", () => {
  const broader = new Map([
    ["street-children", "children"],
    ["children", "families"],
    ["families", null],
    ["hen", "egg"],
    ["egg", "hen"],
  ]);

  it.each([
    [["street-children"], ["street-children", "children", "families"]],
    [
      ["children", "street-children"],
      ["children", "street-children", "families"],
    ],
    [["families"], ["families"]],
    [["unknown"], ["unknown"]],
    [[], []],
    // Two terms above each other are a mistake of an editor: it must not hang.
    [["hen"], ["hen", "egg"]],
  ])("%j → %j", (ids, all) => expect(withBroader(ids, broader)).toEqual(all));
});
