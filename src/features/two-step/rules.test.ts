import { describe, expect, it } from "vitest";
import { codeOf, enrolmentAddress, fromBase32, newRecoveryCodes, stepAt, stepOfCode, toBase32 } from "./rules";

/** RFC 6238, appendix B, for SHA-1. */
const RFC_SECRET = Buffer.from("12345678901234567890");
const RFC_CODES: [seconds: number, code: string][] = [
  [59, "94287082"],
  [1_111_111_109, "07081804"],
  [1_111_111_111, "14050471"],
  [1_234_567_890, "89005924"],
  [2_000_000_000, "69279037"],
  [20_000_000_000, "65353130"],
];

describe("codes of an authenticator app", () => {
  it.each(RFC_CODES)("are at %i seconds what the RFC says", (seconds, code) => {
    expect(codeOf(RFC_SECRET, stepAt(seconds), 8)).toBe(code);
  });

  it.each([
    ["", ""],
    ["f", "my"],
    ["fo", "mzxq"],
    ["foo", "mzxw6"],
    ["foob", "mzxw6yq"],
    ["fooba", "mzxw6ytb"],
    ["foobar", "mzxw6ytboi"],
  ])("have secrets written as RFC 4648 says: “%s”", (text, base32) => {
    expect(toBase32(Buffer.from(text))).toBe(base32);
    expect(fromBase32(base32.toUpperCase()).toString()).toBe(text);
  });

  it("may be one step early or late, and no more", () => {
    const now = 1_111_111_111;
    for (const late of [-1, 0, 1])
      expect(stepOfCode(RFC_SECRET, codeOf(RFC_SECRET, stepAt(now) + late), now, null)).toBe(stepAt(now) + late);
    for (const late of [-2, 2]) expect(stepOfCode(RFC_SECRET, codeOf(RFC_SECRET, stepAt(now) + late), now, null)).toBeNull();
  });

  it("work once: neither the same nor an older one after it", () => {
    const now = 1_111_111_111;
    const step = stepAt(now);
    expect(stepOfCode(RFC_SECRET, codeOf(RFC_SECRET, step), now, step)).toBeNull();
    expect(stepOfCode(RFC_SECRET, codeOf(RFC_SECRET, step - 1), now, step)).toBeNull();
    expect(stepOfCode(RFC_SECRET, codeOf(RFC_SECRET, step + 1), now, step)).toBe(step + 1);
  });
});

it("makes recovery codes that nobody can guess, and that can be typed", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[a-z2-7]{16}$/);
});

it("tells the app whose code it is", () => {
  expect(enrolmentAddress("abc", "ana@example.org", "Inclusion Atlas")).toBe(
    "otpauth://totp/Inclusion%20Atlas:ana%40example.org?secret=ABC&issuer=Inclusion+Atlas",
  );
});
