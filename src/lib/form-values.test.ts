import { describe, expect, it } from "vitest";
import { FORM_LIMITS, readForm, withLists, withoutSecrets } from "./form-values";

function form(...entries: [string, string | Blob][]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value as string);
  return data;
}

describe("a form that was sent", () => {
  it("keeps every one of several equal names, in order", () => {
    expect(readForm(form(["role", "a"], ["name", "Ana"], ["role", "b"], ["role", "a"]))).toEqual({ role: ["a", "b", "a"], name: "Ana" });
  });

  it("leaves out files and what Next adds", () => {
    const sent = form(["$ACTION_KEY", "k"], ["$ACTION_1:0", "{}"], ["file", new Blob(["x"])], ["name", "Ana"]);
    expect(readForm(sent)).toEqual({ name: "Ana" });
  });

  it("takes a field of any name as a field", () => {
    const values = readForm(form(["__proto__", "x"], ["constructor", "y"]));
    expect(Object.keys(values ?? {})).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });

  it("may not hold more than any form has", () => {
    const many = Array.from({ length: FORM_LIMITS.entries + 1 }, (): [string, string] => ["n", ""]);
    expect(readForm(form(...many))).toBeNull();
    expect(readForm(form(["text", "x".repeat(FORM_LIMITS.characters)]))).toBeNull();
  });
});

it("makes a list of one text, and of none", () => {
  const values = { one: "a", two: ["a", "b"], other: "c" };
  expect(withLists(values, ["one", "two", "none"])).toEqual({ one: ["a"], two: ["a", "b"], none: [], other: "c" });
});

it("does not show again what is secret", () => {
  const values = { email: "a", password: "b", newPassword: "c", code: "d", token: "e", sealedSecret: "f" };
  expect(withoutSecrets(values)).toEqual({ email: "a" });
});
