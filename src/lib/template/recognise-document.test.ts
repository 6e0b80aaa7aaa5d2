import { describe, expect, it } from "vitest";
import { shortStudy as study } from "../../../tests/support/case-studies";
import { plainDocument } from "../../../tests/support/plain-document";
import { recogniseDocument } from "./recognise-document";
import type { RecognisedPractice } from "./recognised-document";

const recognise = (text: string) => recogniseDocument(plainDocument(text));
const outline = ({ sections }: RecognisedPractice) =>
  sections.map(({ section, headings, paragraphs, entries }) => [
    section,
    headings.map(({ lines }) => lines.from),
    paragraphs.length,
    entries.length,
  ]);

describe("a document that deviates from the template", () => {
  it("may number its headings, leave their question marks and write them bold", () => {
    const { practices, leftOver } = recognise(
      study.replace("What was the need?", "1. WHAT WAS THE NEED").replace("Useful tips", "**2. Useful tip**"),
    );
    expect(practices.map(outline)).toEqual([
      [
        ["need", [5], 1, 0],
        ["tips", [9], 0, 1],
      ],
    ]);
    expect(leftOver).toEqual([]);
  });

  it("may have its sections in another order, and some not at all", () => {
    const { practices } = recognise(
      `${study}\n\nWhat were the main results?\n\nThere is bread.\n\nWhat did the municipality have in place?\n\nAn oven.`,
    );
    expect(practices.map(outline)).toEqual([
      [
        ["need", [5], 1, 0],
        ["tips", [9], 0, 1],
        ["results", [13], 1, 0],
        ["context", [17], 1, 0],
      ],
    ]);
  });

  it("may have a section twice: it is one, with both headings", () => {
    const { practices } = recognise(
      `${study}\n\nContact\n\nAna Anić, baker, ana@bread.example\n\nUseful tips\n\n- Begin with flour.\n- Then salt.`,
    );
    expect(practices.map(outline)).toEqual([
      [
        ["need", [5], 1, 0],
        ["tips", [9, 17], 0, 3],
        ["contacts", [13], 0, 0],
      ],
    ]);
  });

  it("may have headings of its own inside a section", () => {
    const { practices } = recognise(`${study}\n\nWhat were the main results?\n\nResults\n\n- Bread.\n\n**On the hill**\n\n- More bread.`);
    expect(practices[0]?.sections[2]).toMatchObject({
      section: "results",
      headings: [{ text: "What were the main results?" }],
      subHeadings: [{ text: "Results" }, { text: "On the hill" }],
    });
  });

  it("may have the title in the line of its place, or above it", () => {
    const inLine = study.replace("Montenegro\n\nBread", "Montenegro Bread");
    const bold = study.replace("Montenegro\n\nBread for the hill", "Montenegro **Bread for the hill**");
    const above = `# Bread for the hill\n\n${study.replace("\n\nBread for the hill", "")}`;
    for (const text of [inLine, bold, above])
      expect(recognise(text).practices).toMatchObject([
        { title: { text: "Bread for the hill" }, municipality: { text: "Gornje Polje" }, countryCode: "ME" },
      ]);
  });

  it("may name its place in labels, with several names, and a country with a footnote", () => {
    const labels = "Title: Bread for the hill\nMunicipality / Country: Gornje Polje / Kosovo*\nSocial approach: Village kitchens";
    expect(recognise(study.replace(/^.*\n\n.*\n/, `${labels}\n`)).practices).toMatchObject([
      {
        title: { text: "Bread for the hill" },
        municipality: { text: "Gornje Polje" },
        countryCode: "XK",
        approach: { title: { text: "Village kitchens" } },
      },
    ]);
    expect(recognise(study.replace("Gornje Polje / Montenegro", "Fusha e Epërme / Gornje Polje / Kosovo ¹")).practices).toMatchObject([
      {
        municipality: { text: "Fusha e Epërme / Gornje Polje" },
        country: { text: "Kosovo", lines: { from: 1, to: 1 } },
        countryCode: "XK",
      },
    ]);
  });

  it("may have no place at all, and headings in the lines of their texts", () => {
    const { practices, leftOver } = recognise(
      "Welcome, friends…\n\nA garden of the house\n\nDescription: The neighbours dug a garden.\n\nFirst steps: They asked for seeds.\n\nMonthly talks: They met under the tree.\n\nOutcome and evaluation: Everybody has tomatoes.",
    );
    expect(practices).toMatchObject([{ title: { text: "A garden of the house" }, municipality: null, country: null, countryCode: null }]);
    expect(
      practices[0]?.sections.map(({ section, paragraphs, entries }) => [
        section,
        paragraphs.map(({ text }) => text),
        entries.map(({ text, isMarkLost }) => [text, isMarkLost]),
      ]),
    ).toEqual([
      [
        "implementation",
        ["The neighbours dug a garden."],
        [
          ["First steps: They asked for seeds.", true],
          ["Monthly talks: They met under the tree.", true],
        ],
      ],
      ["results", ["Everybody has tomatoes."], []],
    ]);
    expect(leftOver).toEqual([{ lines: { from: 1, to: 1 }, practice: 0, section: null }]);
  });
});

describe("a document with several practices", () => {
  it("has each with its own lines, and the approach of the page before it", () => {
    const other = study.replace("Gornje Polje / Montenegro", "Donje Polje / Serbia").replace("Municipality", "City");
    const { practices, approaches } = recognise(
      `Social Approach Village kitchens\n\nThey cook.\n\n${study}\n\nSocial Approach\n\nNight buses\n\n${other}`,
    );
    expect(practices.map(({ municipality, approach, lines }) => [municipality?.text, approach?.title.text, lines.from, lines.to])).toEqual([
      ["Gornje Polje", "Village kitchens", 5, 15],
      ["Donje Polje", "Night buses", 21, 31],
    ]);
    expect(approaches.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 0]);
  });

  it("needs no places to tell them apart", () => {
    const first =
      "Soup on Monday\n\nWhat was the need?\n\nHunger.\n\nWhat were the main results?\n\nSoup.\n\nContact\n\nAna Anić, cook, ana@soup.example";
    const { practices } = recognise(`${first}\n\n${first.replace("Soup on Monday", "Tea on Tuesday")}`);
    expect(practices.map(({ title, sections }) => [title?.text, sections.length])).toEqual([
      ["Soup on Monday", 3],
      ["Tea on Tuesday", 3],
    ]);
    const styled =
      "# Soup on Monday\n## What was the need?\nHunger.\n## Contact\nAna Anić, cook, ana@soup.example\n# Tea on Tuesday\n## Contact\nIvo Ivić, cook, ivo@tea.example\n## What was the need?\nThirst.";
    expect(recognise(styled).practices.map(({ title, lines }) => [title?.text, lines.from])).toEqual([
      ["Soup on Monday", 1],
      ["Tea on Tuesday", 6],
    ]);
  });

  it("in a Word file is told by its headings, where approaches have no label and lines no space between them", () => {
    const text = `# Night buses\nA bus brings people home.\n## ${study.replaceAll("\n\n", "\n")}`;
    expect(recogniseDocument(plainDocument(text, "docx"))).toMatchObject({
      practices: [
        {
          title: { text: "Bread for the hill" },
          approach: { title: { text: "Night buses" }, paragraphs: [{ lines: { from: 2, to: 2 } }] },
        },
      ],
      leftOver: [],
    });
  });
});
