import { describe, expect, it } from "vitest";
import { plainDocument } from "../../../tests/support/plain-document";
import { readBlocks } from "./read-blocks";
import { readLines } from "./read-lines";
import { readVoices } from "./read-voices";

const read = (...paragraphs: string[]) => readVoices(readBlocks(readLines(plainDocument(paragraphs.join("\n\n"))), "text"));
const brief = (...paragraphs: string[]) =>
  read(...paragraphs).map(({ text, marks, isUnpaired, speaker }) => ({ text, marks, isUnpaired, speaker: speaker?.text ?? null }));

describe("reported speech", () => {
  it.each([
    ["„", "“"],
    ["„", "”"],
    ["“", "”"],
    ['"', '"'],
    ["«", "»"],
    ["»", "«"],
    ["“", "“"],
  ])("stands between %s and %s", (open, close) => {
    expect(brief(`${open}We meet on Mondays now.${close}`, "Mara Marić, teacher")).toEqual([
      { text: "We meet on Mondays now.", marks: { open, close }, isUnpaired: false, speaker: "Mara Marić, teacher" },
    ]);
  });

  it("goes over several paragraphs, also where one of them is closed too early", () => {
    const [voice, ...others] = read(
      "“First we listened.”",
      "Then, over the course of a whole winter, we wrote down what everybody had told us about the house.",
      "At last we built it.”",
      "Mr. Petar Petrović, Mayor",
    );
    expect(others).toEqual([]);
    expect(voice).toMatchObject({
      // As written: a reader cannot tell where the quotation ends.
      text: "“First we listened.”\n\nThen, over the course of a whole winter, we wrote down what everybody had told us about the house.\n\nAt last we built it.”",
      lines: { from: 1, to: 5 },
      marks: { open: "“", close: "”" },
      isUnpaired: true,
      speaker: { text: "Mr. Petar Petrović, Mayor", lines: { from: 7, to: 7 } },
    });
  });

  it("keeps its mark where it is not closed, and ends at its speaker", () => {
    expect(brief("“The bus comes twice a day.", "Lira Gashi, driver", "“It is warm inside.”", "Agim Krasniqi, passenger")).toEqual([
      { text: "“The bus comes twice a day.", marks: { open: "“", close: null }, isUnpaired: true, speaker: "Lira Gashi, driver" },
      { text: "It is warm inside.", marks: { open: "“", close: "”" }, isUnpaired: false, speaker: "Agim Krasniqi, passenger" },
    ]);
  });

  it("keeps names in quotation marks at its end", () => {
    expect(brief("“We sing in the choir “Zora”.”", "Ana, singer of “Zora”")).toMatchObject([
      { text: "We sing in the choir “Zora”.", speaker: "Ana, singer of “Zora”" },
    ]);
    expect(brief("“We sing in “Zora”", "Ana, singer")).toMatchObject([{ text: "“We sing in “Zora”", isUnpaired: true }]);
  });

  it("may have its speaker in the same paragraph, before or behind it", () => {
    expect(
      brief("„Nismo znali jedni za druge.“ – Jovan Jović, komšija", "Vera Verić: „Sada znamo.“", "“Come and see.” (a mother of two)"),
    ).toMatchObject([
      { text: "Nismo znali jedni za druge.", speaker: "Jovan Jović, komšija" },
      { text: "Sada znamo.", speaker: "Vera Verić" },
      { text: "Come and see.", speaker: "a mother of two" },
    ]);
  });

  it("keeps a mark at its end that nothing opens", () => {
    expect(
      brief("Vera Verić:", "Sada znamo šta nam je činiti, i to je mnogo, i svi zajedno to radimo već celu godinu dana.“"),
    ).toMatchObject([{ text: expect.stringMatching(/godinu dana\.“$/), isUnpaired: true, marks: null }]);
  });

  it("says where one speaker stands for several", () => {
    const voices = read("“I bake.”", "“I sell.”", "Beneficiaries");
    expect(voices.map(({ speaker, isSpeakerShared }) => [speaker?.text, isSpeakerShared])).toEqual([
      ["Beneficiaries", true],
      ["Beneficiaries", true],
    ]);
  });

  it("may have its speakers above it", () => {
    expect(brief("Ilir Hoxha, farmer", "“One.”", "“Two.”", "Blerta Hoxha, farmer", "“Three.”")).toMatchObject([
      { text: "One.", speaker: "Ilir Hoxha, farmer" },
      { text: "Two.", speaker: "Ilir Hoxha, farmer" },
      { text: "Three.", speaker: "Blerta Hoxha, farmer" },
    ]);
  });

  it("needs no marks where paragraph and speaker take turns", () => {
    const long = "Before the centre opened, I had to travel for two hours with my son every single day of the week.";
    expect(brief(long, "A father", long, "A mother")).toEqual([
      { text: long, marks: null, isUnpaired: false, speaker: "A father" },
      { text: long, marks: null, isUnpaired: false, speaker: "A mother" },
    ]);
  });

  it("is not made of what is none", () => {
    expect(read("See the next page.")).toEqual([]);
    expect(read()).toEqual([]);
  });
});
