import { describe, expect, it } from "vitest";
import { practiceDraft, practiceInput } from "./schema";

describe("practiceDraft", () => {
  const problems = (input: object) =>
    practiceDraft.safeParse(input).error?.issues.map(({ path, code }) => `${path.join(".")} ${code}`) ?? [];

  it("takes nothing at all, and then has every field", () => {
    expect(practiceDraft.parse({})).toMatchObject({
      title: "",
      tier: null,
      lifecycle: { state: null, asOf: null },
      results: { claims: [] },
    });
  });

  it("takes what is half typed", () => {
    const half = {
      lifecycle: { asOf: "202" },
      places: [{ place: "" }],
      approaches: ["", "roma"],
      links: [{ label: "", address: "www" }],
      need: [{}],
    };
    expect(practiceDraft.parse(half)).toMatchObject({
      lifecycle: { state: null, asOf: "202" },
      places: [{ place: null }],
      approaches: ["roma"],
      links: [{ label: "", address: "www" }],
      need: [{ text: "" }],
    });
  });

  it("keeps lengths, options, types, list sizes and names of fields", () => {
    expect(problems({ title: "x".repeat(251), tier: "novel", need: "text", colour: "red", tips: Array(41).fill({}) })).toEqual([
      "title too_big",
      "tier invalid_union",
      "need invalid_type",
      "tips too_big",
      " unrecognized_keys",
    ]);
  });
});

it("has the same fields, lengths and list sizes in both schemas", () => {
  expect(Object.keys(practiceDraft.shape)).toEqual(Object.keys(practiceInput.shape));
  const statement = (length: number) => ({ text: "x".repeat(length), addedBy: { editor: "a", on: "2026" } });
  for (const schema of [practiceDraft, practiceInput]) {
    const { need } = schema.shape;
    expect([need.safeParse([statement(3000)]).success, need.safeParse([statement(3001)]).success]).toEqual([true, false]);
    expect([need.safeParse(Array(40).fill(statement(1))).success, need.safeParse(Array(41).fill(statement(1))).success]).toEqual([
      true,
      false,
    ]);
  }
});
