import { describe, expect, it } from "vitest";
import { addressSpellings, twoSpellings } from "./names";

const spelt = (texts: readonly string[], accepted: readonly string[] = []) =>
  twoSpellings(
    texts.map((text, at) => ({ path: `need.${at}.text`, text })),
    accepted,
  ).map(({ words, other }) => `${words} / ${other?.text}`);

describe("twoSpellings", () => {
  it.each([
    ["one letter apart", "The city of Lukavac began.", "People of Lukavic know it.", "Lukavic / Lukavac"],
    ["without its marks", "Ana Kitić leads it.", "Ask Ana Kitic.", "Kitic / Kitić"],
    ["in another spelling of the region", "Ana Kamceva says so.", "Contact: Ana Kamcheva", "Kamcheva / Kamceva"],
    ["with a letter swapped", "The Milanovci school", "It stands in Milanvoci now.", "Milanvoci / Milanovci"],
  ])("finds a name %s", (_what, one, other, found) => expect(spelt([one, other])).toEqual([found]));

  it.each([
    ["two people", "Marija Kos and her staff", "Marina Bek and hers"],
    ["a country and its people", "All of Albania", "An Albanian town"],
    ["forms of a name", "grad Apatin", "u Apatinu i oko Apatina"],
    ["words that are no names", "Centres opened. The centres help.", "Centers opened. Many centers help."],
    ["two scripts", "The town of Kalesija", "Општина Калесија"],
  ])("says nothing of %s", (_what, one, other) => expect(spelt([one, other])).toEqual([]));

  it("accepts both names of a bilingual town", () => {
    const texts = ["The town of Obiliq has it.", "So has Obilić."];
    expect(spelt(texts)).toHaveLength(1);
    expect(spelt(texts, ["Obiliq / Obilić"])).toEqual([]);
  });
});

describe("addressSpellings", () => {
  const wrong = (name: string, address: string) => addressSpellings([{ path: "contacts.0.person", name, address }]).length;

  it.each([
    ["Marija Kamcheva", "kamcevamarija95@example.org"],
    ["Zoran Kitanović", "zoran.kitanivic@example.org"],
    ["Aida Halilaj", "aidahalili93@example.org"],
  ])("of %s are compared with %s", (name, address) => expect(wrong(name, address)).toBe(1));

  it.each([
    ["Zoran Kitić", "zoran.kitic@example.org"],
    ["Zoran Kitić", "kitic.z@example.org"],
    ["Đorđe Đorđević", "djordje.djordjevic@example.org"],
    ["Ana Petrović", "apetrovic@example.org"],
    ["Ana Petrović", "office@example.org"],
    ["Ana Petrović", "socijalni.rad@example.org"],
  ])("of %s agree with %s", (name, address) => expect(wrong(name, address)).toBe(0));
});
