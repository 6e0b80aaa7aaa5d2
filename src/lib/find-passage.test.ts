import { describe, expect, it } from "vitest";
import { type CitedPassage, isInPlace, passageFinder } from "./find-passage";
import { passageHash } from "./passage-hash";
import { type LineRange, sourceLines, sourceText } from "./source-text";
import { annotationTarget } from "./web-annotation";

const line = (text: string) => ({ text, kind: "paragraph" as const, level: 0, isBold: false, page: null, links: [] });
const linesOf = (texts: readonly string[], written?: readonly string[]) => sourceLines({ lines: texts.map(line) }, written);

const first = [
  "The well of Zelengrad",
  "",
  "Before the well was dug, forty households carried water from the river every morning.",
  "",
  "The municipality paid for the pump, and neighbours dug the shaft in two summers.",
  "What was learned",
  "Ask those who carry the water where the well should be.",
];
const cited = (texts: readonly string[], lines: LineRange, isQuoted = true): CitedPassage => ({
  lines,
  hash: passageHash(texts, lines.from, lines.to),
  target: isQuoted ? annotationTarget("booklet", sourceText(texts), lines) : null,
  isChanged: false,
});
const find = (texts: readonly string[], passage: CitedPassage) => passageFinder("booklet", linesOf(texts))(passage);

describe("a passage of a text", () => {
  it("stands in place where the hash of its lines is the same", () => {
    expect(find(first, cited(first, { from: 3, to: 5 }, false))).toMatchObject({
      standing: "in-place",
      lines: { from: 3, to: 5 },
      target: { selector: [{ exact: first.slice(2, 5).join("\n") }, { start: 23 }] },
    });
  });

  it("stands in place when only the marks that reading took off are missing", () => {
    const file = ["- A bullet", "[A link](https://example.org)", "# A heading"];
    const read = linesOf(["A bullet", "A link", "A heading"], file);
    for (const texts of [file, ["A bullet", "A link", "A heading"]])
      for (const from of [1, 2, 3]) expect(isInPlace(read, cited(texts, { from, to: from }))).toBe(true);
    expect(read.map(({ written }) => written)).toEqual(file);
    expect(isInPlace(read, cited([...file, "more"], { from: 4, to: 4 }))).toBe(false);
  });

  it.each([true, false])("is found where lines were put in or taken out before it (its words known: %s)", (isQuoted) => {
    const later = ["A new foreword", "", ...first.slice(0, 2), ...first.slice(2)];
    expect(find(later, cited(first, { from: 5, to: 5 }, isQuoted))).toMatchObject({ standing: "moved", lines: { from: 7, to: 7 } });
    const dense = first.filter(Boolean);
    expect(find(dense, cited(first, { from: 3, to: 5 }, isQuoted))).toMatchObject({ standing: "moved", lines: { from: 2, to: 3 } });
  });

  it("is found by its words where its lines are broken elsewhere", () => {
    const broken = first.flatMap((text) => text.split(", ").map((part, at, all) => (at < all.length - 1 ? `${part},` : part)));
    expect(find(broken, cited(first, { from: 5, to: 5 }))).toMatchObject({ standing: "moved", lines: { from: 6, to: 7 } });
  });

  it("is found where a few words were changed, and says so", () => {
    const changed = first.map((text) => text.replace("two summers", "three long summers").replace("paid for", "bought"));
    const found = find(["Foreword", ...changed], cited(first, { from: 5, to: 5 }));
    expect(found).toMatchObject({ standing: "changed", lines: { from: 6, to: 6 } });
    expect(found.target?.selector[0].exact).toBe(changed[4]);
    const later = { ...cited(first, { from: 5, to: 5 }), target: found.target, isChanged: true };
    expect(find(["Preface", "Foreword", ...changed], later)).toMatchObject({ standing: "changed", lines: { from: 7, to: 7 } });
    expect(find(["Foreword", ...first], later)).toMatchObject({ standing: "moved", lines: { from: 6, to: 6 } });
  });

  it("is lost where its words are gone, and keeps them", () => {
    const passage = cited(first, { from: 5, to: 5 });
    const other = first.with(4, "The church paid for nothing, and a company from the town drilled it within a week.");
    expect(find(other, passage)).toEqual({ standing: "lost", lines: null, target: passage.target });
    expect(find(other, cited(first, { from: 5, to: 5 }, false))).toEqual({ standing: "lost", lines: null, target: null });
    expect(find([], passage).standing).toBe("lost");
  });

  it("is lost rather than guessed where it has few words", () => {
    expect(find(first.with(5, "What we learned"), cited(first, { from: 6, to: 6 })).standing).toBe("lost");
  });

  it("is found again in a later text after it was lost", () => {
    const lost = find(["Something else"], cited(first, { from: 5, to: 5 }));
    const again = passageFinder("booklet", linesOf(["", ...first]))({ ...cited(first, { from: 5, to: 5 }), target: lost.target });
    expect(again).toMatchObject({ standing: "moved", lines: { from: 6, to: 6 } });
  });
});

it("finds what can be found in a long text within a bounded number of steps", () => {
  const words = (seed: number) => Array.from({ length: 60 }, (_, at) => `word${(seed * 7919 + at * 104_729) % 65_521}`).join(" ");
  const long = Array.from({ length: 3000 }, (_, at) => `${at} ${words(at)}`);
  const finder = passageFinder("booklet", linesOf(["A new line", ...long.with(2001, `2001 another ${words(2001)}`)]));
  const unknown = (at: number) => ({ ...cited(long, { from: at, to: at + 30 }, false), hash: "0123456789abcdef" });
  for (let at = 1; at < 100; at += 1) expect(finder(unknown(at)).standing).toBe("lost");
  expect(finder(cited(long, { from: 2500, to: 2501 }))).toMatchObject({ standing: "moved", lines: { from: 2501, to: 2502 } });
  expect(finder(cited(long, { from: 2002, to: 2002 }))).toMatchObject({ standing: "changed", lines: { from: 2003, to: 2003 } });
}, 20_000);
