import { expect, it } from "vitest";
import type { Field } from "./form-field";
import { misfitsOf } from "./form-shape";

const text: Field = { kind: "text", max: 10, isLong: false, isRequired: true };
const entry: Field = { kind: "group", isOptional: false, fields: { text, origin: { kind: "origin", headingMax: 10 } } };
const form: Field = { kind: "group", isOptional: false, fields: { title: text, need: { kind: "list", max: 3, entry } } };

it("finds nothing in a form that fits, complete or not", () => {
  expect(misfitsOf(form, {})).toEqual([]);
  expect(misfitsOf(form, { title: "a", need: [{ text: "b", origin: { from: "editor" } }] })).toEqual([]);
});

it.each([
  [{ colour: "red" }, "colour"],
  [{ title: ["a"] }, "title"],
  [{ title: { a: "b" } }, "title"],
  [{ need: "a" }, "need"],
  [{ need: { text: "a" } }, "need"],
  [{ need: [{ text: "a" }, "b"] }, "need[1]"],
  [{ need: [{ text: "a", colour: "red" }] }, "need[0].colour"],
  [{ need: [{ text: "a", origin: { from: ["editor"] } }] }, "need[0].origin.from"],
  [{ need: [{ text: "a", origin: { constructor: "a" } }] }, "need[0].origin.constructor"],
  [{ need: [{ text: "a", origin: "editor" }] }, "need[0].origin"],
])("names what has no place: %j", (tree, name) => expect(misfitsOf(form, tree)).toEqual([name]));
