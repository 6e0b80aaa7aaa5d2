import { expect, it } from "vitest";
import { plainDocument } from "../../../tests/support/plain-document";
import { type ExpectedPractice, reportOverDocuments } from "./report-over-documents";

const text = plainDocument(
  "Social Approach\n\nKitchens\n\nMunicipality of Polje / Serbia\n\nA soup\n\nWhat was the need?\n\nHunger.\n\nUseful tips\n\n- Salt.\n- Pepper.\n\nContact\n\nAna Anić, cook, ana@soup.example, +381 64 123 45 67",
);
const right: ExpectedPractice = {
  line: 5,
  title: "A soup",
  municipalities: ["Polje"],
  countryCode: "RS",
  approach: "Kitchens",
  sections: ["need", "tips", "contacts"],
  entries: [
    { section: "tips", line: 15 },
    { section: "tips", line: 16 },
  ],
  statements: [{ section: "need", lines: { from: 11, to: 11 } }],
  emails: ["ana@soup.example"],
  phones: ["381641234567"],
};
const report = (expected: ExpectedPractice[]) => reportOverDocuments([{ name: "a", text, expected }])[0];

it("a document that gives what is expected has nothing wrong", () => {
  const found = report([right]);
  expect(Object.values(found?.shares ?? {}).flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(found).toMatchObject({
    lines: 11,
    practices: 1,
    invented: [],
    leftOver: [],
    misplaced: [],
    shares: { entries: { right: 2, of: 2 } },
  });
});

it("each thing that is not as expected is counted and told", () => {
  const found = report([
    {
      ...right,
      title: "A stew",
      countryCode: "BA",
      sections: ["need", "links"],
      entries: [{ section: "results", line: 15 }],
      statements: [{ section: "tips", lines: { from: 9, to: 11 } }],
      phones: ["381"],
    },
  ]);
  expect(found).toMatchObject({
    shares: {
      title: { right: 0, of: 1, wrong: ["line 5: A soup"] },
      municipality: { right: 1, of: 1 },
      country: { right: 0, of: 1 },
      sections: { right: 1, of: 2, wrong: ["line 5: links"] },
      entries: { right: 0, of: 1, wrong: ["line 15 in results"] },
      statements: { right: 0, of: 1 },
      phones: { right: 0, of: 1, wrong: ["line 5: 381"] },
    },
    invented: ["line 5: tips", "line 5: contacts"],
    misplaced: [9, 11, 15],
  });
});

it("a practice that nobody expects is invented, and one that is missing has everything wrong", () => {
  expect(report([{ ...right, line: 90 }])).toMatchObject({
    invented: ["a practice in line 5"],
    shares: { title: { right: 0, of: 1 }, emails: { right: 0 } },
  });
});
