import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ApproachInput } from "../../src/features/approaches/schema";
import type { PersonInput } from "../../src/features/people/schema";
import type { PlaceInput } from "../../src/features/places/schema";
import type { EditorialNoteInput } from "../../src/features/sources/schema";
import { searchableTexts } from "../../src/features/text-search/rules";
import { keptStrings, practices, recordsOf, seedFolder, textsIn, wordsOf } from "./seed-records";
import { sourceFiles } from "./source-files";

describe("the seed records", () => {
  it("can be read without a problem", async () => {
    expect((await seedFolder()).problems).toEqual([]);
  });

  it("are all there", async () => {
    const [records, places, approaches] = [
      await practices(),
      await recordsOf<PlaceInput>("place"),
      await recordsOf<ApproachInput>("approach"),
    ];
    const count = <Entry extends { input: object }>(entries: Entry[], is: (input: Entry["input"]) => boolean) =>
      entries.filter(({ input }) => is(input)).length;
    expect({
      caseStudies: count(records, (input) => "tier" in input && input.tier === "case-study"),
      profiles: count(records, (input) => "tier" in input && input.tier === "profile"),
      municipalitiesAndCities: places.filter(({ input }) => input.kind === "municipality" || input.kind === "city").length,
      settlements: places.filter(({ input }) => input.kind === "settlement").length,
      approachesOnTop: approaches.filter(({ input }) => input.status === "approved" && !input.broader).length,
      approachesBelow: approaches.filter(({ input }) => input.status === "approved" && input.broader === "minority-inclusion").length,
      approachesProposed: approaches.filter(({ input }) => input.status === "proposed").length,
      approaches: approaches.length,
      programmes: (await recordsOf("programme")).length,
      sources: (await recordsOf("source")).length,
    }).toEqual({
      caseStudies: 13,
      profiles: 5,
      municipalitiesAndCities: 47,
      settlements: 7,
      approachesOnTop: 5,
      approachesBelow: 2,
      approachesProposed: 2,
      approaches: 9,
      programmes: 5,
      sources: 5,
    });
  });

  it("say of every passage where in its source it stands", async () => {
    const withoutHash = (await seedFolder()).records.filter(({ input }) =>
      textsIn(input).some(({ key, text }) => key === "hash" && !/^[0-9a-f]{16}$/.test(text)),
    );
    expect(withoutHash.map(({ id }) => id)).toEqual([]);
  });
});

const privateAddress = /[\w.+-]+@(?:gmail|googlemail|yahoo|hotmail|outlook|live|icloud|aol|gmx|mail|t-home|msn)\.[a-z.]+/i;
// An international number, or three or more groups of digits that begin with a zero; dates and ranges of years are neither.
const phoneNumber = /\+\s?\d[\d\s/().-]{6,}\d|\b0\d{1,2}(?:[\s/.-]\d{2,4}){2,}\b|\b(?:tel|phone|fax|mobile)\b[.:]?\s*[+\d]/i;

describe("people in the seed records", () => {
  const files = sourceFiles("seeds", /\.(?:ya?ml|md|tsv|json)$/);

  it("are not reached by private addresses or phone numbers", () => {
    const offences = files.flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .flatMap((line, index) => (privateAddress.test(line) || phoneNumber.test(line) ? [`${file}:${index + 1}`] : [])),
    );
    expect(files.length).toBeGreaterThan(25);
    expect(offences).toEqual([]);
    expect(["Write to someone.else@Gmail.com", "a@yahoo.co.uk"].every((line) => privateAddress.test(line))).toBe(true);
    expect(["+381 69 228 1 401", "065 438 192", "+ 355 68 23 14 530", "Tel: 38923090818"].every((line) => phoneNumber.test(line))).toBe(
      true,
    );
    expect(
      ["2014-2021", "from: 2022-05-26", "info@nalas.eu", "lat: 45.6711"].some(
        (line) => phoneNumber.test(line) || privateAddress.test(line),
      ),
    ).toBe(false);
  });

  it("are not named in the texts of a practice: those refer to them", async () => {
    const people = await recordsOf<PersonInput>("person");
    const names = people.map(({ input }) => wordsOf(input.name).join(" "));
    const offences = (await practices()).flatMap(({ id, input }) =>
      [...searchableTexts(input), ...input.voices.map(({ speaker }) => speaker.role)].flatMap((text) =>
        namesIn(text, names).map((name) => `${id}: ${name}`),
      ),
    );
    expect(names.length).toBeGreaterThan(20);
    expect(offences).toEqual([]);
    expect(namesIn("The mayor, Boris JERINIĆ, says so.", names)).toEqual(["boris jerinic"]);
    expect(namesIn("Jerinić says so.", names)).toEqual(["boris jerinic"]);
  });
});

/** Full names, or surnames alone. */
function namesIn(text: string, names: readonly string[]): string[] {
  const folded = ` ${wordsOf(text).join(" ")} `;
  return names.filter((name) => folded.includes(` ${name} `) || folded.includes(` ${name.split(" ").at(-1)} `));
}

describe("Kosovo*", () => {
  it("carries its asterisk wherever the country is meant", async () => {
    const tails = (await keptStrings()).flatMap(kosovoTails);
    const offences = (await seedFolder()).records.flatMap(({ kind, id, input }) =>
      textsIn(input).flatMap(({ text }) => (bareKosovo(text, tails) ? [`${kind} ${id}: ${text.slice(0, 80)}`] : [])),
    );
    expect(tails).toContain("Kosovo Polje");
    expect(offences).toEqual([]);
    expect(bareKosovo("Five municipalities in Kosovo will come.", tails)).toBe(true);
    expect(bareKosovo("Kosovo Polje and the Association of Kosovo Municipalities are in Kosovo*.", tails)).toBe(false);
  });
});

/** "Kosovo" with the words after it in a kept name or footnote, so that "Kosovo Polje" is known from "Kosovo". */
function kosovoTails(kept: string): string[] {
  const tails = kept.match(/Kosovo(?: \p{L}+)+/gu) ?? [];
  // A footnote goes on after the name.
  return tails.map((tail) => tail.split(/ and | is /)[0] ?? tail);
}

const bareKosovo = (text: string, tails: readonly string[]) =>
  /Kosovo(?!\*)/.test(tails.reduce((rest, tail) => rest.replaceAll(tail, ""), text));

/** What is wrong in the documents and must be said: the kind of the note, a record it is about, and where it is about one section, that. */
const demandedNotes: [kind: string, type: string, id: string, section?: string][] = [
  ["duplicate-text", "practice", "doboj-mobile-outreach-remote-areas", "implementation"],
  ["duplicate-text", "practice", "fushe-kosove-mobile-outreach-employment", "implementation"],
  ["duplicate-text", "practice", "lezhe-disaster-action-plan-for-children", "voices"],
  ["duplicate-text", "practice", "bitola-needs-of-people-with-disabilities", "voices"],
  ["spelling", "practice", "doboj-mobile-outreach-remote-areas"],
  ["lost-text", "practice", "obiliq-day-care-centre", "tips"],
  ["count-mismatch", "source", "nalas-2022"],
  ["count-mismatch", "practice", "kalesija-disaster-action-plan", "need"],
  ["count-mismatch", "practice", "kalesija-disaster-action-plan", "results"],
  ["contradiction", "practice", "zrenjanin-emergency-preparedness"],
  ["spelling", "practice", "kavadarci-sensory-room"],
  ["lost-link", "source", "nalas-2022"],
  ["count-mismatch", "exchange", "leskovac-exchange-march-2022"],
  ["count-mismatch", "exchange", "kragujevac-presentation-june-2022"],
  ["spelling", "place", "rekovac"],
  ["spelling", "place", "sid"],
  ["missing-information", "exchange", "social-service-providers-trainings"],
  ["missing-information", "practice", "eurotopia-neighbour-support"],
];

const notes = (await recordsOf<EditorialNoteInput>("editorialNote")).map(({ input }) => input);

describe("the editorial notes", () => {
  const isSaid = (kind: string, type: string, id: string, section?: string) =>
    notes.some(
      (note) =>
        note.kind === kind &&
        note.about.some((about) => about.type === type && about.id === id && (section === undefined || about.section === section)),
    );

  it.each(demandedNotes)("say that there is a %s about %s %s %s", (...demanded) => {
    expect(isSaid(...demanded)).toBe(true);
  });

  it("would be missed", () => expect(isSaid("duplicate-text", "practice", "life90")).toBe(false));

  it("stand beside every practice whose links have lost their addresses", async () => {
    const lost = (await practices()).filter(({ input }) => input.links.some(({ address }) => address === null));
    expect(lost.reduce((sum, { input }) => sum + input.links.length, 0)).toBe(21);
    expect(lost.filter(({ id }) => !isSaid("lost-link", "practice", id)).map(({ id }) => id)).toEqual([]);
  });
});
