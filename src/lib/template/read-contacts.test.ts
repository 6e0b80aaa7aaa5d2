import { describe, expect, it } from "vitest";
import { plainDocument } from "../../../tests/support/plain-document";
import { readContacts } from "./read-contacts";
import type { ReadLine } from "./read-lines";
import { readLines } from "./read-lines";

function read(text: string, country: string | null = "RS") {
  const [heading, ...lines] = readLines(plainDocument(`Contact\n\n${text}`));
  return readContacts(lines, heading as ReadLine, country);
}
const contact = (text: string, country?: string | null) => read(text, country).contacts[0];

describe("a contact", () => {
  it("is one line with commas", () => {
    expect(contact("Ms. Mara Marić, Social Worker, Head of Unit, Centre for Families, mara@centar.example, +381 64 123 45 67")).toEqual({
      name: "Mara Marić",
      role: "Social Worker, Head of Unit",
      institution: "Centre for Families",
      emails: ["mara@centar.example"],
      phones: [{ asWritten: "+381 64 123 45 67", e164: "+381641234567" }],
      others: [],
      lines: { from: 3, to: 3 },
    });
  });

  it("may go over several lines, with or without commas", () => {
    expect(
      contact("Arben Krasniqi,\nProject office,\nMunicipality of Somewhere,\narben@komuna.example,\n+ 355 68 123 4567", "AL"),
    ).toMatchObject({
      name: "Arben Krasniqi",
      role: null,
      institution: "Project office, Municipality of Somewhere",
      phones: [{ asWritten: "+ 355 68 123 4567", e164: "+355681234567" }],
      lines: { from: 3, to: 7 },
    });
  });

  it("may have labels, in any of the languages", () => {
    expect(
      contact("Ime i prezime: Jovan Jović\nFunkcija: koordinator\nUstanova: Dom kulture\nE-pošta: jovan@dom.example\nTel.: 011/123-4567"),
    ).toMatchObject({
      name: "Jovan Jović",
      role: "koordinator",
      institution: "Dom kulture",
      emails: ["jovan@dom.example"],
      phones: [{ asWritten: "011/123-4567", e164: "+381111234567" }],
    });
    expect(contact("Име и презиме: Васил Василев\nТелефон: 02 123 4567\nЕ-пошта: vasil@grad.example", "MK")).toMatchObject({
      name: "Васил Василев",
      emails: ["vasil@grad.example"],
      phones: [{ e164: "+38921234567" }],
      role: null,
    });
  });

  it("keeps what it cannot place, and a person without an address", () => {
    expect(contact("Pavel Novák, coordinator, Dlouhá 12, www.example.org", "CZ")).toMatchObject({
      name: "Pavel Novák",
      role: "coordinator",
      others: ["Dlouhá 12", "www.example.org"],
    });
    expect(contact("Vera Verić, Project Coordinator, City of Somewhere")).toMatchObject({
      name: "Vera Verić",
      institution: "City of Somewhere",
      emails: [],
      phones: [],
    });
  });

  it("keeps no degree with the name", () => {
    for (const written of ["Mujo Mujić, B.Sc.", "Mujo Mujić B.Ecc", "Mujo Mujić, MPH", "Mujo Mujić, dipl. soc. radnik"])
      expect(contact(`Mr. ${written}, Director, mujo@pi.example`), written).toMatchObject({ name: "Mujo Mujić", role: "Director" });
  });

  it.each([
    ["+381 64 228 1 401", "RS", "+381642281401"],
    ["064/123-4567", "RS", "+381641234567"],
    ["(+381) 11 123 4567", null, "+381111234567"],
    ["00381 64 1234567", "RS", "+381641234567"],
    ["+389 71 22 28 39", null, "+38971222839"],
    ["071 222 839", "MK", "+38971222839"],
    ["+355 69 12 34 567", null, "+355691234567"],
    ["069 123 4567", "AL", "+355691234567"],
    ["035-123-456", "BA", "+38735123456"],
    ["+38761123456", null, "+38761123456"],
    ["+420 777 123 456", null, "+420777123456"],
    ["777 123 456", "CZ", "+420777123456"],
    ["+383 44 123 456", null, "+38344123456"],
    ["049 123 456", "XK", "+38349123456"],
  ])("has the number %s of %s", (asWritten, country, e164) => {
    expect(contact(`Ana Anić, teacher, ana@school.example, ${asWritten}`, country)?.phones).toEqual([{ asWritten, e164 }]);
  });

  it("may have several numbers, and one that cannot be", () => {
    expect(contact("Ana Anić, ana@school.example, 061-123-456, 035 123 456.", "BA")?.phones.map(({ e164 }) => e164)).toEqual([
      "+38761123456",
      "+38735123456",
    ]);
    expect(contact("Ana Anić, ana@school.example, 061 123 456 / 035 123 456", "BA")?.phones.map(({ e164 }) => e164)).toEqual([
      "+38761123456",
      "+38735123456",
    ]);
    expect(contact("Ana Anić, ana@school.example, 0000 00 00")?.phones).toEqual([{ asWritten: "0000 00 00", e164: null }]);
  });
});

describe("the contacts of a section", () => {
  const two = "Ms. Ana Anić, teacher, ana@school.example\nMr. Ivan Ivić, nurse, ivan@clinic.example";

  it("begin with a person each", () => {
    expect(read(two).contacts.map(({ name, lines }) => [name, lines.from])).toEqual([
      ["Ana Anić", 3],
      ["Ivan Ivić", 4],
    ]);
    expect(read(two.replace("\n", "\n\n")).contacts).toHaveLength(2);
    expect(
      read("Ana Anić, teacher\nana@school.example\nIvan Ivić, nurse\nivan@clinic.example").contacts.map(({ emails }) => emails),
    ).toEqual([["ana@school.example"], ["ivan@clinic.example"]]);
  });

  it("end where a picture's words or an imprint begin", () => {
    const { contacts, setAside } = read(
      `${two}\n\n\nДЕН НА ОТВОРЕНА ВРАТА\nповикајте 02 123 4567\n\n\nOther Secretariat\nLong Street 5A\n+389 2 123 4567\noffice@publisher.example`,
    );
    expect(contacts).toHaveLength(2);
    expect(setAside).toEqual([
      { lines: { from: 7, to: 8 }, why: "picture-or-logo" },
      { lines: { from: 11, to: 14 }, why: "imprint" },
    ]);
  });
});
