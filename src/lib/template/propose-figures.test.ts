import { describe, expect, it } from "vitest";
import { plainDocument } from "../../../tests/support/plain-document";
import { figuresIn, proposeFigures } from "./propose-figures";
import { recogniseDocument } from "./recognise-document";
import type { TemplateLanguage } from "./section-headings";

const lines = { from: 1, to: 1 };
const brief = (text: string, language: TemplateLanguage = "en") =>
  figuresIn({ text, lines }, language).map(({ value, unit, precision }) => [value, unit, precision]);

describe("a figure", () => {
  it.each([
    ["Of 64, 15 said so.", []],
    ["15 people with disabilities were there.", [[15, "people with disabilities", "exact"]]],
    ["It reached about 1,400 mothers from the hills.", [[1400, "mothers", "approximate"]]],
    ["They helped over 3,045 persons.", [[3045, "persons", "at-least"]]],
    [
      "More than 200 pupils joined, and at least ten teachers.",
      [
        [200, "pupils", "at-least"],
        [10, "teachers", "at-least"],
      ],
    ],
    ["A total population of around 4,000 is served.", [[4000, "total population", "approximate"]]],
    ["By now 22.6 % of girls have a coach.", [[22.6, "% of girls", "exact"]]],
    ["Only 3-10% of the workers stayed.", [[3, "% of the workers", "at-least"]]],
    ["100+ volunteers came.", [[100, "volunteers", "at-least"]]],
    [
      "Eight Roma families and twelve schools took part.",
      [
        [8, "Roma families", "exact"],
        [12, "schools", "exact"],
      ],
    ],
    [
      "It bought one van and 2 ramps.",
      [
        [1, "van", "exact"],
        [2, "ramps", "exact"],
      ],
    ],
    [
      "A thousand thanks: 1 400 books, 1.400 pens, 1,400.50 euros.",
      [
        [1400, "books", "exact"],
        [1400, "pens", "exact"],
        [1400.5, "euros", "exact"],
      ],
    ],
  ])("is in: %s", (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it.each<[TemplateLanguage, string, unknown[]]>([
    ["sr", "Više od 1.400 majki je dobilo pomoć.", [[1400, "majki", "at-least"]]],
    ["sr", "Око 22,6 % ученика је дошло.", [[22.6, "% ученика", "approximate"]]],
    ["bs", "Pomoć je dobilo najmanje pet porodica u selu.", [[5, "porodica", "at-least"]]],
    ["mk", "Околу 1 400 мајки од селата.", [[1400, "мајки", "approximate"]]],
    ["sq", "Rreth 30 nxënës në shkollë.", [[30, "nxënës", "approximate"]]],
    [
      "cs",
      "Přišlo přibližně 25 seniorů a dvanáct dětí.",
      [
        [25, "seniorů", "approximate"],
        [12, "dětí", "exact"],
      ],
    ],
  ])("is read as %s writes it: %s", (language, text, expected) => {
    expect(brief(text, language)).toEqual(expected);
  });

  it.each([
    "In 2021 and 2022 they met.",
    "The plan 2021-2024 was read on 3 May 2022 and on 30.06.2022.",
    "Call 064 123 45 67 or +381 64 123 45 67.",
    "The office is in Long Street 36A, by street 12 there.",
    "Children aged 9-15, or 18 years of age, came for 3 weeks.",
    "Pupils of the 6th to 9th grade and of COVID-19 times.",
    "1) Ask them. 2) Listen.",
    "Agenda 2030, UNSCR 1244 and Article 5 say so.",
    "One of them, and one might wonder.",
    "Seven",
  ])("is not in: %s", (text) => {
    expect(brief(text)).toEqual([]);
  });

  it("has the words from its precision to its unit, and its lines", () => {
    expect(figuresIn({ text: "So it was for about 1,400 mothers from here.", lines: { from: 7, to: 8 } }, "en")).toEqual([
      { value: 1400, unit: "mothers", precision: "approximate", denominators: [], words: "about 1,400 mothers", lines: { from: 7, to: 8 } },
    ]);
  });

  it("has its whole where the text gives one", () => {
    expect(figuresIn({ text: "15 of the 64 adults came; 7 od 9 škola.", lines }, "sr")).toMatchObject([
      { value: 15, unit: "adults", denominators: [{ value: 64 }] },
      { value: 7, unit: "škola", denominators: [{ value: 9, unit: "škola" }] },
    ]);
    expect(figuresIn({ text: "15 out of 64 adults were there.", lines }, "en")).toEqual([
      {
        value: 15,
        unit: "adults",
        precision: "exact",
        denominators: [{ value: 64, unit: "adults", words: "64 adults", lines }],
        words: "15 out of 64 adults",
        lines,
      },
    ]);
  });
});

it("a practice proposes the larger groups of its need as wholes, the likeliest first", () => {
  const text =
    "Municipality of Polje / Serbia\n\nA hall\n\nWhat was the need?\n\nHere live 900 persons, 64 adults with disabilities and 30 children with disabilities.\n\nWhat were the main results?\n\n- 15 children with disabilities swim.\n- 20 % of the adults watch.";
  const [practice] = recogniseDocument(plainDocument(text)).practices;
  const figures = practice ? proposeFigures(practice) : [];
  expect(
    figures.map(({ section, value, lines: range, denominators }) => [section, value, range.from, denominators.map((one) => one.value)]),
  ).toEqual([
    ["need", 900, 7, []],
    ["need", 64, 7, []],
    ["need", 30, 7, [64]],
    ["results", 15, 11, [30, 64]],
    ["results", 20, 12, []],
  ]);
});
