import { describe, expect, it } from "vitest";
import { tellsPrivately } from "./private-text";

const around = { people: ["Vera Zelić"], others: ["Zelengrad"] };

describe("tellsPrivately", () => {
  it.each([
    "Write to office@zelengrad.example, any day.",
    "The office: +381 25 000 000.",
    "Call 063/000-0000 before noon.",
    "Vera Zelić is unemployed, and helps at the well.",
    "Ana Anić: my son Petar, who is autistic, drew the plan.",
  ])("is true of: %s", (text) => expect(tellsPrivately(text, around)).toBe(true));

  it.each([
    "The municipality of Zelengrad has 1,400 inhabitants, of whom 22.6 % are older than 65.",
    "Vera Zelić, mayor, opened the well in 2021.",
    "Children with disabilities came to the well every Monday.",
  ])("is false of: %s", (text) => expect(tellsPrivately(text, around)).toBe(false));
});
