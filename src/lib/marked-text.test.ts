import { describe, expect, it } from "vitest";
import { type MarkedInline, parseMarkedText, plainText } from "./marked-text";

/** The tree as a short text: b(bold) i(italic) a(href|words), lists as ul[] and ol[]. */
const inline = (nodes: readonly MarkedInline[]): string =>
  nodes
    .map((node) => {
      if (node.kind === "text") return node.text;
      if (node.kind === "link") return `a(${node.href}|${inline(node.children)})`;
      return `${node.kind === "strong" ? "b" : "i"}(${inline(node.children)})`;
    })
    .join("");
const read = (source: string) =>
  parseMarkedText(source)
    .map((block) =>
      block.kind === "paragraph"
        ? inline(block.children)
        : `${block.start === null ? "ul" : `ol${block.start}`}[${block.items.map(inline).join("|")}]`,
    )
    .join(" ¶ ");

describe("marks", () => {
  it.each([
    ["**bold** and *italic*", "b(bold) and i(italic)"],
    ["***both***", "i(b(both))"],
    ["**bold *and italic***", "b(bold i(and italic))"],
    ["see [the plan](https://example.org/a_b?c=1&d=2)", "see a(https://example.org/a_b?c=1&d=2|the plan)"],
    ["write to [us](mailto:office@example.org)", "write to a(mailto:office@example.org|us)"],
    ["[**bold** words](http://example.org)", "a(http://example.org/|b(bold) words)"],
    ["- one\n- *two*", "ul[one|i(two)]"],
    ["1. one\n2. two", "ol1[one|two]"],
    ["First:\n\n- one\n- two\n\nThen.", "First: ¶ ul[one|two] ¶ Then."],
    ["- one\n  - inner\n- two", "ul[one|inner|two]"],
    ["one\n\ntwo", "one ¶ two"],
    ["\\*not italic\\*", "*not italic*"],
  ])("%j are read as %j", (source, expected) => expect(read(source)).toBe(expected));
});

describe("what is no mark", () => {
  it.each([
    "snake_case and _nothing_ and __nothing__",
    "# no heading",
    "> no quotation",
    "    no code",
    "`no code`",
    "| no | table |",
    "a & b &amp; c &lt;d&gt;",
    "<b>no</b> <img src=x onerror=alert(1)> <script>alert(1)</script>",
    "<https://example.org> https://example.org",
    "5 * 3 = 15 and 2 ** 3",
    "[brackets] and [more][brackets]",
    "* This designation is without prejudice",
    "+ one",
    "1990. was a year",
    "2) only",
    "a line\n---",
    "---",
    "-",
    "Kosovo*",
    "in Kosovo* and *in Kosovo* too, Kosovo*, (Kosovo*) Kosovo*'s Kosova*",
    "Косово* и Косова*",
    "*Kosovo*",
  ])("stands as it was typed: %j", (source) => {
    expect(plainText(source)).toBe(source);
    expect(read(source)).not.toMatch(/[abi]\(|[uo]l\d?\[/);
    // The same where something else in the text is a mark, so that all of it is parsed.
    expect(plainText(`${source}\n\n**z**`).replaceAll(/^ +| +$/gm, "")).toBe(`${source.trim()}\n\nz`);
  });

  it("leaves Kosovo* its asterisk inside of marks", () => {
    expect(read("**Kosovo***")).toBe("b(Kosovo*)");
    expect(read("**in Kosovo* and Serbia**")).toBe("b(in Kosovo* and Serbia)");
    expect(read("**Kosovo**")).toBe("b(Kosovo)");
    expect(read("*the plan of Kosovo* is* here")).toBe("i(the plan of Kosovo* is) here");
    expect(plainText("- Kosovo*\n- *Albania*")).toBe("- Kosovo*\n- Albania");
  });
});

describe("a script", () => {
  it.each([
    ["[x](javascript:alert(1))", "x"],
    ["[x](JaVaScRiPt:alert(1))", "x"],
    ["[x](java&#115;cript:alert(1))", "x"],
    ["[x](&#x6A;avascript:alert(1))", "x"],
    ["[x](<java\tscript:alert(1)>)", "x"],
    ["[x](data:text/html;base64,PHNjcmlwdD4=)", "x"],
    ["[x](vbscript:msgbox)", "x"],
    ["[x](blob:https://example.org/1)", "x"],
    ["[x](file:///etc/passwd)", "x"],
    ["[x](//example.org)", "x"],
    ["[x](/admin)", "x"],
    ["[x](#top)", "x"],
    ['[x](https://example.org "onmouseover=alert(1)")', "a(https://example.org/|x)"],
    ["[**x**](javascript:alert(1)) after", "b(x) after"],
    ["![x](https://example.org/x.png)", "!a(https://example.org/x.png|x)"],
    ["![x](javascript:alert(1))", "!x"],
    ["[x]: javascript:alert(1)\n\n[x]", "[x]: javascript:alert(1) ¶ [x]"],
    ["[<img src=x onerror=alert(1)>](https://example.org)", "a(https://example.org/|<img src=x onerror=alert(1)>)"],
    ["**<svg onload=alert(1)>**", "b(<svg onload=alert(1)>)"],
    ["<javascript:alert(1)>", "<javascript:alert(1)>"],
    ["[a [b](javascript:alert(1)) c](https://example.org)", "a(https://example.org/|a [b](javascript:alert(1)) c)"],
  ])("in %j ends as %j", (source, expected) => {
    const found = read(source);
    // Links do not stand in links: the inner one counts, as words.
    expect([expected, "[a b c](https://example.org)"]).toContain(found);
    expect(found).not.toMatch(/a\((?!https?:|mailto:)/);
  });

  it.each([
    ["emphasis", `${"*a **b ".repeat(400)}${"** *".repeat(400)}`],
    ["lists", `${"- ".repeat(1500)}x`],
    ["lists of both kinds", `${"1. - ".repeat(600)}x`],
    ["lists by their indent", Array.from({ length: 50 }, (_, depth) => `${" ".repeat(2 * depth)}- x`).join("\n")],
    ["brackets", "[".repeat(3000)],
    ["links", "[a](".repeat(700)],
    ["asterisks", "*".repeat(3000)],
    ["escapes", "\\".repeat(3000)],
  ])("of %s without end is read to its end, and not deep", (_what, source) => {
    const blocks = parseMarkedText(source);
    expect(plainText(source).length).toBeLessThanOrEqual(source.length);
    expect(JSON.stringify(blocks).split('"children"').length).toBeLessThan(3000);
    const depth = (nodes: readonly MarkedInline[]): number =>
      Math.max(0, ...nodes.map((node) => (node.kind === "text" ? 0 : 1 + depth(node.children))));
    for (const block of blocks) expect(depth(block.kind === "paragraph" ? block.children : block.items.flat())).toBeLessThanOrEqual(4);
  });
});

describe("plainText", () => {
  it("drops the marks, keeps the lists, and tells web addresses where they are asked for", () => {
    const source = "**One** of [two](https://example.org/two), [us](mailto:a@example.org):\n\n1. a\n2. *b*";
    expect(plainText(source)).toBe("One of two, us:\n\n1. a\n2. b");
    expect(plainText(source, { withAddresses: true })).toBe("One of two (https://example.org/two), us:\n\n1. a\n2. b");
  });

  it("takes characters of its own for unknown ones", () => expect(plainText("*a*\uFDD0b\n")).toBe("a\uFFFDb"));
});
