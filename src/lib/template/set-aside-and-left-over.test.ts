import { describe, expect, it } from "vitest";
import { shortStudy as study } from "../../../tests/support/case-studies";
import { plainDocument } from "../../../tests/support/plain-document";
import type { DocumentText } from "../document-text";
import { asHelp } from "../template-help";
import { recogniseDocument } from "./recognise-document";

const recognise = (text: string) => recogniseDocument(plainDocument(text));

describe("what is no part of a practice", () => {
  it("is set aside with the reason", () => {
    const front =
      "Our booklet\n\nPublisher:\n\nA network of towns\n\n© Somewhere, May 2024\n\nContents\n\nMunicipality of Gornje Polje / Montenegro\t3\nMunicipality of Donje Polje / Serbia ..... 7\n\nForeword\n\nTowns learn from towns.";
    const { setAside, leftOver, practices } = recognise(
      `${front}\n\n${study}\n\nPhoto: A. Nonymous\n\nThe work was funded by a friendly fund.\n\nSkip to content`,
    );
    expect(setAside.map(({ lines, why }) => [lines.from, lines.to, why])).toEqual([
      [1, 1, "cover"],
      [3, 7, "imprint"],
      [9, 12, "contents-list"],
      [14, 16, "foreword"],
      [30, 30, "caption"],
      [32, 32, "imprint"],
      [34, 34, "page-furniture"],
    ]);
    expect(leftOver).toEqual([]);
    expect(practices).toHaveLength(1);
  });

  it("is what stands on every page, and the template's help", () => {
    const lines = plainDocument(
      study.replace("The shop had closed.", `${asHelp("Who lacked what?")}\n\nThe shop had closed.`),
    ).lines.filter(({ text }) => text !== "");
    const page = (number: number, from: number, to: number): DocumentText["lines"] => [
      { ...plainDocument("Good practices of our towns").lines[0], page: number } as DocumentText["lines"][number],
      ...lines.slice(from, to).map((line) => ({ ...line, page: number })),
      { ...plainDocument(`${number}`).lines[0], page: number } as DocumentText["lines"][number],
    ];
    const paged: DocumentText = { format: "pdf", lines: [...page(1, 0, 3), ...page(2, 3, 6), ...page(3, 6, 7)] };
    const { setAside, leftOver } = recogniseDocument(paged);
    expect(setAside.map(({ lines: { from }, why }) => [from, why])).toEqual([
      [1, "running-head"],
      [5, "page-number"],
      [6, "running-head"],
      [7, "template-help"],
      [10, "page-number"],
      [11, "running-head"],
      [13, "page-number"],
    ]);
    expect(leftOver).toEqual([]);
  });

  it("is an address that a browser would run, while its words stay", () => {
    const text = study.replace("The shop had closed.", "The [shop](about:invalid) had closed.");
    const { practices, setAside, leftOver } = recognise(text);
    expect(practices[0]?.sections[0]?.paragraphs.map(({ text: words }) => words)).toEqual(["The shop had closed."]);
    expect([setAside, leftOver]).toEqual([[{ lines: { from: 7, to: 7 }, why: "refused-address" }], []]);
  });

  it("is left over where nothing tells what it is", () => {
    expect(
      recognise(
        `${study.replace("Bread for the hill", "Bread for the hill\n\nWith the help of many hands.")}\n\nTestimonials\n\nSee the film.`,
      ).leftOver,
    ).toEqual([
      { lines: { from: 5, to: 5 }, practice: 0, section: null },
      { lines: { from: 17, to: 17 }, practice: 0, section: "voices" },
    ]);
  });
});

describe("a document without a practice", () => {
  it("says why", () => {
    const why = (text: string) => {
      const { practices, whyNoPractice } = recognise(text);
      return { count: practices.length, whyNoPractice };
    };
    expect(why("")).toEqual({ count: 0, whyNoPractice: "empty" });
    expect(why("Dear colleagues,\n\nthe meeting is on Monday.")).toEqual({ count: 0, whyNoPractice: "no-headings" });
    const letter = (begin: string) => `${begin}\n\nContact\n\nAna Anić, ana@office.example\n\nResults\n\nWe had tea, and cake.`;
    for (const begin of ["Dear all,\n\nWe met in May.", "Dear all", "Poštovani"])
      expect(why(letter(begin)), begin).toEqual({ count: 0, whyNoPractice: "no-title" });
    expect(why("Tea for all\n\nNeed\n\nResults\n\nContact\n\nAna Anić")).toEqual({ count: 0, whyNoPractice: "nothing-written" });
    expect(why("Our office\n\nContact\n\nAna Anić, ana@office.example")).toEqual({ count: 0, whyNoPractice: "too-few-sections" });
  });

  it("leaves nothing unsaid: every line is somewhere", () => {
    expect(recognise("One.\n\nTwo.\n12\n").leftOver).toEqual([{ lines: { from: 1, to: 3 }, practice: null, section: null }]);
  });
});

describe("any text", () => {
  const parts = [
    "Contact",
    "What was the need?",
    "Municipality of X / Serbia",
    "- a:",
    "“",
    "**",
    "]( )",
    "\ud800",
    "1.",
    "1 400 %",
    "Social Approach",
    "a@b.c",
    "+",
    "\t",
    "Title:",
    "# ",
    ": : :",
    "99999999999999999999",
  ];

  it("is read without a fault, whatever the order of its lines", () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 60; round += 1) {
      const lines = Array.from({ length: 40 }, () => Array.from({ length: next(4) }, () => parts[next(parts.length)]).join(" "));
      for (const format of ["text", "docx"] as const) {
        const { practices, setAside, leftOver } = recogniseDocument(plainDocument(lines.join("\n"), format));
        for (const { lines: range } of [...practices, ...setAside, ...leftOver])
          expect(range.from > 0 && range.from <= range.to && range.to <= 40).toBe(true);
      }
    }
  });

  it("may be very long", () => {
    const many = Array.from({ length: 600 }, (_, index) => study.replace("Gornje", `Gornje${index}`)).join("\n\n");
    expect(recognise(many).practices).toHaveLength(600);
    expect(recognise("Contact\n".repeat(20_000)).practices).toEqual([]);
    expect(recognise(`${study}\n${"word, ".repeat(100_000)}`).practices).toHaveLength(1);
  });
});
