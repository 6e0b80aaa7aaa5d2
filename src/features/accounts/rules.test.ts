import { describe, expect, it } from "vitest";
import { PASSWORD_LENGTH, passwordProblem } from "./rules";

describe("a password", () => {
  it.each([
    "three bakers at the ford",
    "Лозница има седам мостова",
    "řeka teče pod oknem",
    "🌲🌊🏔🚲📚🎻🧺🪴🍞🧵🪁🔭🎷🧭⛵",
    "x9$Lq-fw2!mZr7pk",
    "          seven spaces",
  ])("may be “%s”", (password) => expect(passwordProblem(password)).toBeUndefined());

  it("is counted in signs, not in bytes", () => {
    expect(passwordProblem("🌲🌊🏔🚲📚🎻🧺🪴🍞🧵🪁🔭🎷🧭")).toBe("passwordTooShort");
    expect(passwordProblem("four-teen-sign")).toBe("passwordTooShort");
    expect(passwordProblem("čšžđć".repeat(4) + "abcdfg".repeat(18))).toBeUndefined();
    expect(passwordProblem("ab cd ef gh ij k".repeat(9))).toBe("passwordTooLong");
    expect(PASSWORD_LENGTH).toEqual({ min: 15, max: 128 });
  });

  it.each([
    "passwordpassword",
    "Password123456789",
    "123456789012345",
    "1234567890123456",
    "qwertyuiopasdfgh",
    "qwertyuiopasdfghjkl",
    "1q2w3e4r5t6y7u8i",
    "aaaaaaaaaaaaaaaaaaaa",
    "abcabcabcabcabcabc",
    "abcdefghijklmnop",
    "correcthorsebatterystaple",
    "Welcome2026Welcome2026",
    "inclusionatlas2026",
    "letmein!letmein!",
    "lozinka123456789",
  ])("may not be “%s”, which is tried first", (password) => expect(passwordProblem(password)).toBe("passwordCommon"));

  it("may not be made of its owner's name and address", () => {
    expect(passwordProblem("aidacacaj-lezhe-2026", ["aida.cacaj@lezhe.example", "Aida Cacaj"])).toBe("passwordCommon");
    expect(passwordProblem("aidacacaj-lezhe-2026")).toBeUndefined();
  });
});
