import { describe, expect, it } from "vitest";
import { plainDocument } from "../../../tests/support/plain-document";
import { proposeTerms } from "./propose-terms";
import { recogniseDocument } from "./recognise-document";

const vocabularies = {
  places: [
    { id: "gornje-polje-me", names: ["Gornje Polje", "Горње Поље"] },
    { id: "gornje-polje-rs", names: ["Gornje Polje"] },
    { id: "fushe-e-eperme", names: ["Fusha e Epërme", "Gornja Ravan"] },
    { id: "lipovac", names: ["Lipovac", "Липовац"] },
    { id: "RS", names: ["Serbia", "Srbija"] },
  ],
  approaches: [
    { id: "mobile-team", names: ["Mobile outreach team", "MOT"] },
    { id: "day-care", names: ["Day-care centre"] },
  ],
  targetGroups: [
    { id: "minorities", names: ["National minorities", "minorities"] },
    { id: "children", names: ["Children", "minors"] },
    { id: "persons-with-disabilities", names: ["Persons with disabilities", "people with disabilities", "osobe sa invaliditetom"] },
  ],
};
function propose(place: string, need: string, heading = "What was the need?") {
  const [practice] = recogniseDocument(plainDocument(`${place}\n\nA title\n\n${heading}\n\n${need}`)).practices;
  if (!practice) throw new Error("there is no practice");
  return proposeTerms(practice, vocabularies);
}

describe("the place of a practice", () => {
  it("has several candidates where its name is that of several", () => {
    expect(propose("Municipality of Gornje Polje / Montenegro", "x").places).toEqual([
      {
        words: "Gornje Polje",
        lines: { from: 1, to: 1 },
        isOfPractice: true,
        candidates: ["gornje-polje-me", "gornje-polje-rs"],
        isNear: false,
      },
    ]);
  });

  it("is found by each of its names, and by a name one letter away", () => {
    expect(propose("Municipality of Fusha e Eperme / Gornja Ravan / Kosovo*", "x").places).toMatchObject([
      { candidates: ["fushe-e-eperme"], isNear: false },
    ]);
    expect(propose("Municipality of Lipovas / Serbia", "x").places).toMatchObject([{ candidates: ["lipovac"], isNear: true }]);
    expect(propose("Municipality of Elsewhere / Serbia", "x").places).toMatchObject([{ candidates: [], isNear: false }]);
  });

  it("is followed by those that the text names, in whichever case its language puts them", () => {
    expect(propose("Municipality of Gornje Polje / Serbia", "Serbs from Lipovac came.").places.slice(1)).toEqual([
      { words: "Lipovac", lines: { from: 7, to: 7 }, isOfPractice: false, candidates: ["lipovac"], isNear: false },
    ]);
    expect(
      propose("Opština Gornje Polje / Srbija", "Bilo je to u Lipovcu i u Lipovacu.", "Koja je bila potreba?").places.slice(1),
    ).toMatchObject([{ words: "Lipovacu" }]);
  });
});

describe("approaches and target groups", () => {
  it("are suggested by their words, with how often and where", () => {
    const { approaches, targetGroups } = propose(
      "Municipality of Gornje Polje / Serbia",
      "The mobile outreach teams (MOT) visit people with disabilities.\n\nAnother person with disability is visited by the MOT.",
    );
    expect(approaches).toEqual([
      {
        id: "mobile-team",
        count: 3,
        mentions: [
          { words: "mobile outreach teams", lines: { from: 7, to: 7 } },
          { words: "MOT", lines: { from: 7, to: 7 } },
          { words: "MOT", lines: { from: 9, to: 9 } },
        ],
      },
    ]);
    expect(targetGroups).toMatchObject([
      { id: "persons-with-disabilities", count: 2, mentions: [{ words: "people with disabilities" }, { words: "person with disability" }] },
    ]);
  });

  it("are those that are meant, not those that only begin alike", () => {
    expect(
      propose("Municipality of Gornje Polje / Serbia", "Each minority was asked, and the national minorities.").targetGroups,
    ).toMatchObject([{ id: "minorities", count: 2 }]);
  });

  it("are found in the cases of the language", () => {
    expect(
      propose("Opština Gornje Polje / Srbija", "Pomoć za osobu sa invaliditetom.", "Koja je bila potreba?").targetGroups,
    ).toMatchObject([{ id: "persons-with-disabilities", mentions: [{ words: "osobu sa invaliditetom" }] }]);
  });
});
