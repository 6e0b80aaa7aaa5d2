import { describe, expect, it } from "vitest";
import { mobileNumbers, privateAddresses } from "./contacts";

const placed = (text: string) => [{ path: "tips.0.text", text }];

describe("privateAddresses", () => {
  it.each(["gmail.com", "yahoo.co.uk", "hotmail.rs", "eunet.rs", "seznam.cz", "abv.bg", "live.mk", "on.net.mk"])(
    "finds one at %s",
    (domain) => {
      expect(privateAddresses(placed(`Write to zq.example@${domain}.`)).map(({ words }) => words)).toEqual([`zq.example@${domain}`]);
    },
  );

  it("finds one behind a link, and tells each once", () => {
    expect(privateAddresses(placed("[write](mailto:zq@gmail.com) or zq@gmail.com"))).toHaveLength(1);
  });

  it.each(["ana@apatin.rs", "office@example.org", "me@kavadarci.gov.mk", "no address @ all"])("says nothing of %s", (text) =>
    expect(privateAddresses(placed(text))).toEqual([]),
  );
});

describe("mobileNumbers", () => {
  // Made of the prefixes of each country and of digits that are nobody's.
  it.each([
    ["+381 60 000 0000", undefined],
    ["063/000-0000", "RS"],
    ["065 000 000", "BA"],
    ["+389 70 000 000", undefined],
    ["+355 69 000 0000", undefined],
    ["+383 44 000 000", undefined],
    ["+420 601 000 000", undefined],
  ])("finds %s", (number, country) =>
    expect(mobileNumbers(placed(`Call ${number} before noon.`), country).map(({ words }) => words)).toEqual([number]),
  );

  it.each([
    ["a landline", "+381 25 000 000"],
    ["years", "In 2021-2024 and 2014/2018"],
    ["counts", "1,400 mothers and 278 of 146 people, 4 000 in all"],
    ["a law", "Law no. 24/2011, 16/2018"],
    ["dates", "30.06.2022 and 01.07.2022"],
  ])("says nothing of %s", (_what, text) => expect(mobileNumbers(placed(text))).toEqual([]));
});
