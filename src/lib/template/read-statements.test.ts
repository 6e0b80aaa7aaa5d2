import { describe, expect, it } from "vitest";
import { plainDocument } from "../../../tests/support/plain-document";
import { readBlocks } from "./read-blocks";
import { readLines } from "./read-lines";
import { readStatements } from "./read-statements";
import type { TemplateSection } from "./section-headings";

function read(text: string, section: TemplateSection) {
  const { paragraphs, entries } = readStatements(readBlocks(readLines(plainDocument(text)), "text"), section);
  return {
    paragraphs: paragraphs.map((one) => one.text),
    entries: entries.map(({ text: own, isMarkLost, details }) => [own, isMarkLost, details.length]),
  };
}

describe("entries that lost their marks", () => {
  it("are three paragraphs or more of results, and every tip", () => {
    const three = "Buses run.\n\nPeople ride.\n\nShops sell.";
    const lost = [
      ["Buses run.", true, 0],
      ["People ride.", true, 0],
      ["Shops sell.", true, 0],
    ];
    expect(read(three, "results")).toEqual({ paragraphs: [], entries: lost });
    expect(read(three, "tips")).toEqual({ paragraphs: [], entries: lost });
    expect(read(three, "need")).toEqual({ paragraphs: ["Buses run.", "People ride.", "Shops sell."], entries: [] });
    expect(read("Buses run.\n\nPeople ride.", "results").entries).toEqual([]);
  });

  it("are paragraphs after one that announces a list, and those that end as entries do", () => {
    expect(read("A team was made.\n\nThe following was done:\n\nCalls\n\nVisits", "implementation")).toEqual({
      paragraphs: ["A team was made.", "The following was done:"],
      entries: [
        ["Calls", true, 0],
        ["Visits", true, 0],
      ],
    });
    expect(read("A team was made.\n\nIt called;\n\nIt visited;", "implementation").entries).toEqual([
      ["It called;", true, 0],
      ["It visited;", true, 0],
    ]);
  });

  it("are not the paragraphs around a list that has its marks", () => {
    expect(read("Before.\n\n- One.\n- Two.\n\nAfter.\n\nAt last.", "results")).toEqual({
      paragraphs: ["Before.", "After.", "At last."],
      entries: [
        ["One.", false, 0],
        ["Two.", false, 0],
      ],
    });
  });
});

it("what is lettered or deeper belongs to the entry above it", () => {
  expect(read("- The plan has areas:\n- a) water;\n- b) fire.\n- It was read.\n  - twice", "implementation").entries).toEqual([
    ["The plan has areas:", false, 2],
    ["It was read.", false, 1],
  ]);
});

it("an entry or a paragraph may go over several lines", () => {
  expect(read("- Ten talks about the welfare\nof families\n- One study\n\nIt was long and\nwinding.\nIt ended.", "results")).toEqual({
    paragraphs: ["It was long and winding.", "It ended."],
    entries: [
      ["Ten talks about the welfare of families", false, 0],
      ["One study", false, 0],
    ],
  });
});
