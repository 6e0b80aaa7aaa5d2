import { describe, expect, it } from "vitest";
import { parseYamlWithLines } from "./yaml-lines";

const text = `- id: first
  date: 2022-08-31
  places:
    - place: apatin
      lines: 12
- id: second
`;

describe("parseYamlWithLines", () => {
  const { value, lineOf, syntaxErrors } = parseYamlWithLines(text);

  it("keeps dates as they are written", () => {
    expect(value).toEqual([{ id: "first", date: "2022-08-31", places: [{ place: "apatin", lines: 12 }] }, { id: "second" }]);
    expect(syntaxErrors).toEqual([]);
  });

  it.each([
    [[0, "id"], 1],
    [[0, "places", 0, "lines"], 5],
    [[1], 6],
    [[1, "name"], 6],
    [[0, "places", 7, "place"], 4],
    [[9], 1],
    [[], 1],
  ])("%j stands on line %i", (path, line) => expect(lineOf(path)).toBe(line));

  it.each([
    ["a key that stands twice", "a: 1\na: 2\n", 2],
    ["a quote that is not closed", 'a: 1\nb: "open\n', 2],
    ["wrong indentation", "a:\n  - 1\n - 2\n", 3],
  ])("says on which line there is %s, and gives no value", (_what, broken, line) => {
    const file = parseYamlWithLines(broken);
    expect(file.value).toBeNull();
    expect(file.syntaxErrors[0]?.line).toBeGreaterThanOrEqual(line);
    expect(file.syntaxErrors[0]?.message).not.toContain("\n");
  });

  it("does not unfold a bomb of references, and says where it is", () => {
    const bomb = `a: &a [x]\n${["b", "c", "d"].map((name, index) => `${name}: &${name} [${`*${"abc"[index]}, `.repeat(9)}]`).join("\n")}\n`;
    const file = parseYamlWithLines(bomb);
    expect(file.value).toBeNull();
    expect(file.syntaxErrors[0]).toEqual({ line: 2, message: "write the value out: references such as *a are not read" });
  });
});
