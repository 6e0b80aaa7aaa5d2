import { describe, expect, it } from "vitest";
import { caseStudies } from "../../../tests/support/case-studies";
import { plainDocument } from "../../../tests/support/plain-document";
import { recogniseDocument } from "./recognise-document";

describe.each(Object.entries(caseStudies))("a case study in %s", (_, { document, language, countryCode, municipality, e164 }) => {
  const lines = document.split("\n");
  const recognised = recogniseDocument(plainDocument(document));
  const [practice] = recognised.practices;
  const sections = new Map(practice?.sections.map((section) => [section.section, section]));

  it("is recognised whole, with nothing left over", () => {
    expect(recognised.practices).toHaveLength(1);
    expect(recognised.leftOver).toEqual([]);
    expect(recognised.setAside).toEqual([]);
    expect(recognised.whyNoPractice).toBeNull();
    expect([...sections.keys()]).toEqual(["need", "context", "implementation", "results", "tips", "voices", "links", "contacts"]);
  });

  it("has its title block and its approach", () => {
    expect(practice).toMatchObject({
      title: { text: lines[12], lines: { from: 13, to: 13 } },
      municipality: { text: municipality, lines: { from: 11, to: 11 } },
      countryCode,
      language,
      approach: { title: { text: lines[2], lines: { from: 3, to: 3 } }, heading: { from: 1, to: 1 } },
    });
    expect(practice?.approach?.phases.map((phase) => phase.lines.from)).toEqual([8, 9]);
  });

  it("has its sections filled, each value with its lines", () => {
    const linesOf = (values: { lines: { from: number } }[] | undefined) => values?.map((value) => value.lines.from);
    expect(linesOf(sections.get("need")?.paragraphs)).toEqual([17]);
    expect(linesOf(sections.get("context")?.paragraphs)).toEqual([21]);
    expect(sections.get("implementation")?.paragraphs).toMatchObject([{ isLeadIn: true, lines: { from: 25, to: 25 } }]);
    expect(
      sections.get("implementation")?.entries.map(({ lines: range, details, isMarkLost }) => [range.from, linesOf(details), isMarkLost]),
    ).toEqual([
      [26, [], false],
      [27, [28, 29], false],
    ]);
    expect(linesOf(sections.get("results")?.entries)).toEqual([33]);
    expect(linesOf(sections.get("tips")?.entries)).toEqual([37]);
    expect(sections.get("voices")?.voices).toMatchObject([
      { lines: { from: 41, to: 41 }, isUnpaired: false, speaker: { lines: { from: 43, to: 43 } } },
    ]);
    expect(sections.get("links")?.links).toMatchObject([{ address: "https://film.example/kitchen", lines: { from: 47, to: 47 } }]);
    expect(sections.get("contacts")?.contacts).toMatchObject([
      {
        name: expect.stringMatching(/^(?:Mira Mir|Мира Мир)/),
        emails: ["mira@polje.example"],
        phones: [{ e164 }],
        lines: { from: 51, to: 51 },
      },
    ]);
    expect(sections.get("contacts")?.contacts[0]?.role).toMatch(/^[ck]o+rdin|^коорд/);
  });
});
