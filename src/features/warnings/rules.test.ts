import { describe, expect, it } from "vitest";
import { practiceDraft } from "../practices/schema";
import type { KnownRecords } from "./dto";
import { claimsThatDiffer, countWarnings, noteSubjectsOf, settledApart, toldAlready, warningsOf } from "./rules";

const added = { addedBy: { editor: "Somebody", on: "2026-11-22" } };
const draftOf = (changes: object) => practiceDraft.parse({ title: "A day-care centre", ...changes });
const stated = (text: string) => ({ text, ...added });
const known: KnownRecords = {
  places: [{ id: "rekovac", name: "Rekovac", names: [], misprints: [] }],
  people: [
    {
      id: "petra-zoric",
      path: "voices.0.speaker.person",
      name: "Petra Zorić",
      role: "Resident",
      addresses: ["zoric.petre@example.org"],
      numbers: [],
    },
  ],
  names: [],
  country: "RS",
};
const kindsIn = (changes: object) => warningsOf(draftOf(changes), known, []).map(({ group, kind, path }) => `${group} ${kind} ${path}`);
const claim = (changes: object) => ({ text: "15 people came.", kind: "reach", ...added, ...changes });

describe("warningsOf", () => {
  it("reads every text of a practice", () => {
    const texts = {
      need: [stated("The municipality of Rakovac asked.")],
      tips: [stated("Write to [us](mailto:zq@gmail.com), or call 063 000 0000.")],
      voices: [{ text: "My daughter is in a wheelchair.", speaker: { role: "Resident", person: "petra-zoric" }, ...added }],
      results: { paragraphs: [], claims: [claim({ value: 51, unit: "people" })] },
    };
    expect(kindsIn(texts)).toEqual([
      "contradictions two-spellings voices.0.speaker.person",
      "contradictions unknown-place need.0.text",
      "people private-address tips.0.text",
      "people mobile-number tips.0.text",
      "people named-person voices.0.text",
      "contradictions number-differs results.claims.0.value",
    ]);
  });

  it("tells what of the addresses and numbers of its people is their own", () => {
    const people = [
      { id: "ana", path: "contacts.0.person", name: "Ana Anić", role: "Clerk", addresses: ["ana@gmail.com", "ana@apatin.rs"] },
    ];
    const told = (numbers: readonly string[]) =>
      warningsOf(draftOf({}), { ...known, people: people.map((one) => ({ ...one, numbers })) }, []).map(({ kind, words, path }) => [
        kind,
        words,
        path,
      ]);
    expect(told(["+381641234567", "+38125772041"])).toEqual([
      ["private-address", "ana@gmail.com", "contacts.0.person"],
      ["mobile-number", "+381641234567", "contacts.0.person"],
    ]);
  });

  it("has one key for the same words of a section, and another for others", () => {
    const keyIn = (...texts: string[]) =>
      warningsOf(draftOf({ tips: texts.map(stated) }), { ...known, people: [] }, []).map(({ key }) => key);
    const [key] = keyIn("A (word.");
    expect(key).toMatch(/^unclosed-mark\.tips\.text\.[0-9a-f]{16}$/);
    expect(keyIn("New above.", "A (word.")).toEqual([key]);
    expect(keyIn("A (word.", "A (word.")).toEqual([key]);
    expect(keyIn("A (world.")).not.toEqual([key]);
  });
});

it("compares a result with its sentence and with its whole", () => {
  const differing = (changes: object) => claimsThatDiffer(draftOf({ results: { paragraphs: [], claims: [claim(changes)] } })).length;
  const whole = (value: number) => ({ value, unit: "people in all" });
  expect(differing({ value: 51, unit: "people" })).toBe(1);
  expect(differing({ value: 15, unit: "people", denominator: whole(12) })).toBe(1);
  expect(differing({ value: 15, unit: "people", denominator: whole(64) })).toBe(0);
  expect(differing({ text: "1,400 mothers, 22.6 % of all", value: 1400, unit: "mothers" })).toBe(0);
  expect(differing({ text: "1,400 mothers, 22,6 % of all", value: 22.6, unit: "%" })).toBe(0);
  expect(differing({ text: "Fifteen people came.", value: 15, unit: "people" })).toBe(0);
});

it("tells counts that their lists do not come to", () => {
  const count = { of: "places", label: "towns", claimed: 17, counted: 16, difference: -1 };
  const agreed = { ...count, counted: 17, difference: 0 };
  const unknown = { ...count, counted: null, difference: null };
  expect(countWarnings([count, agreed, unknown]).map(({ words, meant }) => [words, meant])).toEqual([["17 towns", ["16"]]]);
});

it("counts a decision for the words that it was about", () => {
  const warnings = warningsOf(draftOf({ tips: [stated("A (word."), stated("Another [word.")] }), { ...known, people: [] }, []);
  const [first] = warnings;
  const settlement = { by: { id: "1", name: "Vera" }, at: "2026-11-22T10:00:00Z", reason: "So it is.", note: null };
  const { open, settled } = settledApart(warnings, [
    { key: first?.key ?? "", ...settlement },
    { key: "gone", ...settlement },
  ]);
  expect([open.length, settled.map(({ settlement: { reason } }) => reason)]).toEqual([1, ["So it is."]]);
});

it("takes a count for told where a public note gives both figures", () => {
  const warnings = countWarnings([{ of: "places", label: "towns of 2022", claimed: 17, counted: 16, difference: -1 }]);
  const noteOf = (text: string) => ({ recordId: "a-programme", id: "a-note", date: "2026-11-21", text });
  const [told] = toldAlready(warnings, [noteOf("It claims 21 towns, and has 20."), noteOf("It claims 17 towns: 16 different ones.")]);
  expect(told).toEqual({
    key: warnings[0]?.key,
    by: null,
    at: "2026-11-21",
    reason: null,
    note: { id: "a-note", text: "It claims 17 towns: 16 different ones." },
  });
  expect(toldAlready(warnings, [noteOf("It claims 17 towns."), noteOf("There are 16.")])).toEqual([]);
});

it("puts a note where both parts of what differs stand", () => {
  const subject = { type: "practice", id: "1", name: "", slug: "a-practice" } as const;
  const differs = warningsOf(draftOf({ need: [stated("Around 500 people live there.")], tips: [stated("597 people came.")] }), known, []);
  expect(differs.filter(({ kind }) => kind === "number-differs").flatMap((warning) => noteSubjectsOf(subject, warning))).toEqual([
    { type: "practice", recordId: "a-practice", section: "tips" },
    { type: "practice", recordId: "a-practice", section: "need" },
  ]);
});
