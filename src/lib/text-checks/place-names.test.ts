import { expect, it } from "vitest";
import { unknownPlaces } from "./place-names";

const place = (name: string, names: string[] = [], misprints: string[] = []) => ({ id: name, name, names, misprints });
const places = [
  place("Rekovac", ["Рековац"]),
  place("Niš", ["Nish"]),
  place("Lukavac", [], ["Lukawatz"]),
  place("Fushë Kosovë / Kosovo Polje"),
  place("Apatin"),
];
const unknown = (text: string, others: string[] = []) =>
  unknownPlaces([{ path: "need.0.text", text }], places, others).map(({ words, meant }) => `${words} → ${meant}`);

it.each([
  ["The municipality of Rakovac joined.", "Rakovac → Rekovac"],
  ["It was held with Niš, Rekovas and others.", "Rekovas → Rekovac"],
  ["The towns of Niš, Brezna and Apatin met.", "Brezna → "],
  ["People in Lukawatz know it.", "Lukawatz → Lukavac"],
  ["Opština Brezna je mala.", "Brezna → "],
])("tells the place of “%s”", (text, found) => expect(unknown(text)).toEqual([found]));

it.each([
  "The municipality of Rekovac and the City of Nish met.",
  "The municipality of Fushë Kosovë joined.",
  "Город и општина Рековац.",
  "City Administration and Municipality Council met.",
  "U Apatinu i oko Apatina.",
  "The plans of Municipalities NGOs support.",
])("says nothing of “%s”", (text) => expect(unknown(text)).toEqual([]));

it("says nothing of names that are known to be something else", () => {
  expect(unknown("Then Rekavac spoke.", ["Ana Rekavac"])).toEqual([]);
});
