import { describe, expect, it } from "vitest";
import { pictureFaults } from "../../lib/picture-fault";
import en from "../../messages/en.json";
import type { PictureStanding } from "./dto";
import { descriptionOf, focalNameOf, licenceAddress, licenceKey, problemsOf, sourceSet } from "./rules";
import { focalNames, licences, pictureDescription, pictureForm, pictureProblems } from "./schema";

it("each fault of a picture has a sentence of its own, and each sentence a fault", () => {
  expect(Object.keys(en.pictures.faults).toSorted()).toEqual([...pictureFaults].toSorted());
  expect(new Set(Object.values(en.pictures.faults)).size).toBe(pictureFaults.length);
});

describe("a picture can be shown", () => {
  const complete: PictureStanding = {
    isDecorative: false,
    languages: ["en"],
    credit: "Zora Zelić",
    licence: "CC-BY-4.0",
    isPeopleTold: true,
    isAgreed: true,
  };

  it("when all is told, or by choice without a text", () => {
    expect(problemsOf(complete)).toEqual([]);
    expect(problemsOf({ ...complete, isDecorative: true, languages: [] })).toEqual([]);
  });

  it("and not when anything is missing", () => {
    expect(problemsOf({ ...complete, languages: ["sr"] })).toEqual(["alternative-text"]);
    const nothing = { isDecorative: false, languages: [], credit: "", licence: null, isPeopleTold: false, isAgreed: false };
    expect(problemsOf(nothing)).toEqual([...pictureProblems]);
  });
});

describe("what is told about a picture", () => {
  const told = {
    id: "0194f6a0-0000-7000-8000-000000000000",
    version: 1,
    isDecorative: false,
    alternativeTexts: [{ language: "en", text: " A well. " }],
    caption: "",
    credit: "",
    licence: null,
    isPeopleTold: false,
    people: [],
    focalPoint: { left: 50, top: 0 },
  };
  const reads = (changes: object) => pictureDescription.safeParse({ ...told, ...changes }).success;

  it("is read strictly, and trimmed", () => {
    expect(pictureDescription.parse(told).alternativeTexts).toEqual([{ language: "en", text: "A well." }]);
    expect(reads({ key: "x" })).toBe(false);
    expect(reads({ alternativeTexts: [{ language: "en", text: " " }] })).toBe(false);
    expect(reads({ alternativeTexts: [...told.alternativeTexts, ...told.alternativeTexts] })).toBe(false);
    expect(reads({ focalPoint: { left: 101, top: 0 } })).toBe(false);
    expect(reads({ licence: "mine" })).toBe(false);
  });

  it("does not contradict itself", () => {
    expect(reads({ isDecorative: true })).toBe(false);
    expect(reads({ isDecorative: true, alternativeTexts: [] })).toBe(true);
    expect(reads({ people: ["aida-cacaj"] })).toBe(false);
    expect(reads({ people: ["aida-cacaj"], isPeopleTold: true })).toBe(true);
  });
});

describe("the form of a picture", () => {
  const sent = {
    practice: "0194f6a0-0000-7000-8000-000000000001",
    id: "0194f6a0-0000-7000-8000-000000000000",
    version: "3",
    kind: "telling",
    alternativeText: "A well.",
    caption: "",
    credit: "",
    recognised: "unknown",
    focalPoint: "middle-centre",
  };
  const described = (changes: object) => pictureDescription.parse(descriptionOf(pictureForm.parse({ ...sent, ...changes })));

  it("says what is stored", () => {
    expect(described({})).toEqual({
      id: sent.id,
      version: 3,
      isDecorative: false,
      alternativeTexts: [{ language: "en", text: "A well." }],
      caption: "",
      credit: "",
      licence: null,
      isPeopleTold: false,
      people: [],
      focalPoint: { left: 50, top: 50 },
    });
    expect(described({ kind: "decorative" })).toMatchObject({ isDecorative: true, alternativeTexts: [] });
    expect(described({ alternativeText: " " })).toMatchObject({ isDecorative: false, alternativeTexts: [] });
  });

  it("has people where somebody says that it is these", () => {
    const people = ["aida-cacaj"];
    expect(described({ recognised: "these", people })).toMatchObject({ isPeopleTold: true, people });
    expect(described({ recognised: "nobody", people })).toMatchObject({ isPeopleTold: true, people: [] });
    expect(described({ recognised: "these" })).toMatchObject({ isPeopleTold: false, people: [] });
  });

  it.each(focalNames)("finds %s again", (focalPoint) => {
    expect(focalNameOf(described({ focalPoint }).focalPoint)).toBe(focalPoint);
  });
});

it("each licence has a name, and an address where everybody can read it", () => {
  expect(Object.keys(en.pictures.licences)).toEqual(licences.map(licenceKey));
  expect(licences.map(licenceAddress)).toEqual([
    "https://creativecommons.org/publicdomain/zero/1.0/",
    "https://creativecommons.org/licenses/by/4.0/",
    "https://creativecommons.org/licenses/by-sa/4.0/",
    "https://creativecommons.org/licenses/by-nc/4.0/",
    null,
  ]);
});

it("a browser is offered the sizes of one format", () => {
  const sources = [
    { format: "webp" as const, width: 480, height: 360, key: "a.webp" },
    { format: "jpeg" as const, width: 480, height: 360, key: "a.jpg" },
    { format: "webp" as const, width: 960, height: 720, key: "b.webp" },
  ];
  expect(sourceSet(sources, "webp", (key) => `/pictures/${key}`)).toBe("/pictures/a.webp 480w, /pictures/b.webp 960w");
});
