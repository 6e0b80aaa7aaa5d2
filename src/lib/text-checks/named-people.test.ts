import { expect, it } from "vitest";
import { namedPeople } from "./named-people";

const told = (text: string, { known = [] as string[], others = [] as string[], speaker = "" } = {}) =>
  namedPeople([{ path: "voices.0.text", text }], {
    known,
    others,
    speakers: new Map(speaker ? [["voices.0.text", speaker]] : []),
  }).map(({ words }) => words);

it.each([
  ["health", "Petra Zorić has a son with autism and came twice."],
  ["ethnicity", "Ms. Petra Zorić, citizen of the Roma community, said so."],
  ["income", "Petra Zorić is unemployed and lives on social assistance."],
  ["a child", "Petra Zorić, a mother of a pupil, was glad."],
  ["a named relative", "I live with my 18 years old son, Petar, who goes to school."],
  ["health, in the language", "Petra Zorić ima dijete s invaliditetom."],
])("finds somebody named with %s", (_what, text) => expect(told(text)).toEqual([text]));

it.each([
  "The mayor, Petra Zorić, says that children with disabilities need the room.",
  "A mother of a child with autism was glad.",
  "Petra Zorić opened the centre.",
  "The Day-Care Centre of Novi Grad serves children with a disability.",
  "The Red Cross helps poor and unemployed people.",
  "The School Safety Committees help a pupil who is in need.",
  "Kalesija made a plan for poor families.",
])("says nothing of “%s”", (text) => expect(told(text, { others: ["Novi Grad"] })).toEqual([]));

it("knows who speaks, and what they speak for", () => {
  expect(told("My daughter is in a wheelchair. It is a good centre.", { speaker: "Petra Zorić, resident" })).toEqual([
    "My daughter is in a wheelchair.",
  ]);
  expect(told("Children with a disability need it.", { speaker: "Petra Zorić, mayor" })).toEqual([]);
});

it("knows the names of the catalogue in small print, too", () => {
  expect(told("Here zorić petra is blind, she says.", { known: ["Zorić Petra"] })).toHaveLength(1);
});
