import { describe, expect, it } from "vitest";
import { sourceText } from "./source-text";
import { annotationTarget, findQuote, linesOfSpan, spanOfTarget } from "./web-annotation";

const lines = [
  "The well of Zelengrad",
  "",
  "In Zelengrad – Зеленград – the well 🕳️ was dug by forty neighbours.",
  "It took them",
  "two summers.",
  "",
  "Contact",
  "The well was closed.",
  "Contact",
];
const text = sourceText(lines);
const pointsOf = (whole: string, start: number, end: number) => [...whole].slice(start, end).join("");

describe("a target", () => {
  it("has the words, what stands around them, and their place in code points", () => {
    const target = annotationTarget("booklet", text, { from: 3, to: 5 });
    expect(target).toEqual({
      source: "booklet",
      selector: [
        {
          type: "TextQuoteSelector",
          exact: lines.slice(2, 5).join("\n"),
          prefix: "The well of Zelengrad\n\n",
          suffix: "\n\nContact\nThe well was closed.\nC",
        },
        { type: "TextPositionSelector", start: 23, end: expect.any(Number) },
      ],
    });
    const { start, end } = target?.selector[1] ?? { start: 0, end: 0 };
    expect(pointsOf(text.whole, start, end)).toBe(lines.slice(2, 5).join("\n"));
  });

  it.each([
    { from: 1, to: 1 },
    { from: 3, to: 3 },
    { from: 4, to: 5 },
    { from: 7, to: 7 },
    { from: 9, to: 9 },
    { from: 1, to: 9 },
  ])("leads back to the lines %j", (range) => {
    const target = annotationTarget("booklet", text, range);
    const span = target && spanOfTarget(text, target);
    expect(span && linesOfSpan(text, span)).toEqual(range);
  });

  it("leaves out the empty lines around, and is nothing where nothing stands", () => {
    expect(annotationTarget("booklet", text, { from: 2, to: 3 })).toEqual(annotationTarget("booklet", text, { from: 3, to: 3 }));
    for (const range of [
      { from: 2, to: 2 },
      { from: 10, to: 10 },
      { from: 0, to: 1 },
      { from: 5, to: 4 },
    ])
      expect(annotationTarget("booklet", text, range)).toBeNull();
  });

  it("does not cut a character in two", () => {
    const around = sourceText([`${"x".repeat(31)}🕳 begins`, "here", `${"y".repeat(30)}🕳z`]);
    const target = annotationTarget("booklet", around, { from: 2, to: 2 });
    for (const part of Object.values(target?.selector[0] ?? {})) expect(part.isWellFormed()).toBe(true);
  });
});

describe("a quote", () => {
  const quoteOf = (from: number, to = from) => {
    const target = annotationTarget("booklet", text, { from, to });
    if (!target) throw new Error("no target");
    return target.selector[0];
  };

  it("is found where the lines are broken elsewhere", () => {
    const again = sourceText([
      "Foreword",
      "In Zelengrad – Зеленград – the well 🕳️ was dug by",
      "forty neighbours. It took them two summers.",
    ]);
    const span = findQuote(again, quoteOf(3, 5), 0);
    expect(span && linesOfSpan(again, span)).toEqual({ from: 2, to: 3 });
  });

  it("is found where a copy has other marks, and takes the marks of its own lines", () => {
    const list = sourceText(["He said:", "- “The well is ours”;", "- [A link](#)", "and left."]);
    const target = annotationTarget("booklet", list, { from: 2, to: 3 });
    const plain = sourceText(["He said:", "The well is ours", "A link", "and left."]);
    const span = target && findQuote(plain, target.selector[0], 0);
    expect(span && plain.whole.slice(span.start, span.end)).toBe("The well is ours\nA link");
    const again = span && findQuote(list, { ...target.selector[0], exact: plain.whole.slice(span.start, span.end) }, 0);
    expect(again && list.whole.slice(again.start, again.end)).toBe("- “The well is ours”;\n- [A link](#)");
    const within = sourceText(["As we know, “The well is ours; a link”. So it is."]);
    const inside = findQuote(within, { type: "TextQuoteSelector", exact: "The well is ours", prefix: "", suffix: "" }, 0);
    expect(inside && within.whole.slice(inside.start, inside.end)).toBe("“The well is ours;");
  });

  it("is told from an equal one by what stands around it, then by how near it is", () => {
    expect(findQuote(text, quoteOf(9), 0)?.start).toBe(text.starts[8]);
    expect(findQuote(text, { ...quoteOf(9), prefix: "", suffix: "" }, 0)?.start).toBe(text.starts[6]);
    expect(findQuote(text, { ...quoteOf(9), prefix: "", suffix: "" }, text.whole.length)?.start).toBe(text.starts[8]);
  });

  it("is no part of a longer word, and not found where it is not", () => {
    expect(findQuote(sourceText(["Contacts"]), quoteOf(7), 0)).toBeNull();
    expect(findQuote(sourceText([]), quoteOf(7), 0)).toBeNull();
  });
});
