import { expect, it } from "vitest";
import { asHelp, withoutHelp } from "./template-help";

it("Help that was left alone leaves nothing", () => expect(withoutHelp(asHelp("Who needed what? Tell it with numbers."))).toBe(""));

it("What was written before or behind the help is kept", () => {
  const help = asHelp("Who needed what?");
  expect(withoutHelp(`Before. ${help} Of 64 adults, 15 came [1].`)).toBe("Before. Of 64 adults, 15 came [1].");
  expect(withoutHelp(`${help}${help}`)).toBe("");
});

it("A line that was to be written over leaves nothing until it is", () => {
  for (const text of ["Social approach: …", "Municipality of … / Country"]) expect(withoutHelp(text)).toBe("");
  for (const text of ["Social approach: Kitchens", "Municipality of Polje / Serbia", "They asked: who, why …"])
    expect(withoutHelp(text)).toBe(text);
});

it("A question in brackets is no help", () => expect(withoutHelp("Why [and when?] did it end?")).toBe("Why [and when?] did it end?"));
