import { describe, expect, it } from "vitest";
import type { FormPath } from "../../lib/form-data";
import { type Field, fieldAt } from "../../lib/form-field";
import en from "../../messages/en.json" with { type: "json" };
import { compareRevisions } from "../editorial/rules";
import { practiceDraft } from "../practices/schema";
import { messageKey } from "./dto";
import {
  briefValue,
  comparedAs,
  fieldLink,
  opensAs,
  pageAfter,
  practiceForm,
  problemsOf,
  termsCompared,
  toldChanges,
  toldEntries,
} from "./rules";

const form = practiceForm();
const words = en.practiceForm;

/** Every control of the form with its path; entries of lists stand at 0. */
function controls(field: Field, path: FormPath = []): [FormPath, Field][] {
  if (field.kind === "list") return [[path, field], ...controls(field.entry, [...path, 0])];
  if (field.kind === "group") return Object.entries(field.fields).flatMap(([name, part]) => controls(part, [...path, name]));
  return [[path, field]];
}

describe("the form that is made from the schema", () => {
  it("has the sections of a case in their order", () =>
    expect(Object.keys(form.fields)).toEqual([
      "title",
      "summary",
      "tier",
      "lifecycle",
      "period",
      "places",
      "approaches",
      "targetGroups",
      "sustainableDevelopmentGoals",
      "organisations",
      "programmes",
      "need",
      "context",
      "implementation",
      "results",
      "tips",
      "voices",
      "links",
      "contacts",
    ]));

  it("knows where a term is chosen, and from which vocabulary", () => {
    const terms = controls(form).flatMap(([path, field]) => (field.kind === "term" ? [`${messageKey(path)} ${field.term}`] : []));
    expect(terms).toEqual([
      "places_place place",
      "approaches approach",
      "targetGroups_group targetGroup",
      "organisations_organisation organisation",
      "programmes programme",
      "results_claims_group targetGroup",
      "voices_speaker_person person",
      "contacts_person person",
    ]);
  });

  it("has words for every control, every row and every option", () => {
    const missing = controls(form).flatMap(([path, field]) => {
      const key = messageKey(path);
      const lacks = (where: object, name: string) => (Object.hasOwn(where, name) ? [] : [name]);
      if (field.kind === "origin") return [];
      const options = field.kind === "choice" ? field.options.flatMap((option) => lacks(words.options, option)) : [];
      return [...lacks(words.fields, key), ...(field.kind === "list" ? lacks(words.entries, key) : []), ...options];
    });
    expect(missing).toEqual([]);
  });
});

describe("what is wrong with a form", () => {
  it.each([
    [["title"], { title: "x".repeat(251) }, "title", "tooLong"],
    [["results", "claims", 0, "value"], { results: { claims: [{ value: "many" }] } }, "results.claims[0].value", "notANumber"],
    [["need"], { need: [] }, "need", "tooMany"],
    [["need", 0, "passage", "source"], { need: [{}] }, "need[0].origin", "notValid"],
  ])("is told at its field: %j", (path, tree, name, problem) => {
    expect(problemsOf(form, tree as never, [{ path }])).toMatchObject([{ name, problem }]);
  });

  it("is linked to the control that shows it", () => expect(fieldLink(form, "need.0.addedBy.on")).toBe("#f-need-0-origin"));
});

describe("a form that was sent without scripts", () => {
  const writer = { editor: "Ana", on: "2026-11-22" };
  const row = (text: string) => ({ text, origin: { from: "editor" } });

  it.each([
    ["rows that are all written", { need: [row("one"), row("two")] }, true],
    ["the first rows of an empty form", { need: [row("")], places: [{ place: "", origin: { from: "editor" } }] }, true],
    ["a row that waits at the end", { need: [row("one"), row("")] }, false],
    ["a term that is not chosen yet", { approaches: ["day-care-centre", ""] }, false],
  ])("is opened as it was, with %s: %s", (_, tree, expected) => expect(opensAs(form, { title: "A", ...tree }, writer)).toBe(expected));

  it("goes on where somebody was", () => {
    const meta = { id: "1", version: 1, requestKey: "1", message: "", intent: "save" };
    expect(pageAfter(meta, 2, null)).toBe("/admin/practices/1?saved=2#practice-form");
    expect(pageAfter({ ...meta, at: "s-need", check: "1" }, 2, null)).toBe("/admin/practices/1?check=1&saved=2#s-need");
    expect(pageAfter(meta, 2, "need[0].text")).toBe("/admin/practices/1?saved=2#f-need-0-text");
  });
});

describe("a comparison", () => {
  const draft = (changes: object) => practiceDraft.parse({ title: "A", ...changes });
  const row = (place: string, editor: string) => ({ place, addedBy: { editor, on: "2026-11-22" } });

  it("tells terms by the vocabulary they are from, options as options, and texts as they are", () => {
    const fields = compareRevisions(
      draft({ tier: "profile" }),
      draft({ tier: "case-study", places: [row("apatin", "Ana")], approaches: ["day-care-centre"] }),
    );
    const kinds = fields
      .filter(({ isChanged }) => isChanged)
      .flatMap((field) =>
        [...(field.value ? [field.value] : []), ...toldEntries(field).flatMap(({ values }) => values)].map((value) => [
          field.path,
          comparedAs(form, field, value),
        ]),
      );
    expect(kinds).toEqual([
      ["tier", "option"],
      ["places", "place"],
      ["approaches", "approach"],
    ]);
    const key = { path: "key", isText: false, parts: [] };
    expect(comparedAs(form, { path: "results.claims", isChanged: true, value: null, entries: [] }, key)).toBe("check");
    const terms = termsCompared(form, { fields });
    expect([...terms].map(([kind, ids]) => [kind, [...ids]])).toEqual([
      ["place", ["apatin"]],
      ["approach", ["day-care-centre"]],
    ]);
  });

  it("says nothing of a row in which only its writer has changed", () => {
    const [places] = compareRevisions(draft({ places: [row("apatin", "Ana")] }), draft({ places: [row("apatin", "Vera")] })).filter(
      ({ path }) => path === "places",
    );
    expect(places?.isChanged).toBe(true);
    expect(places && toldEntries(places)).toEqual([]);
    expect(toldChanges({ fields: places ? [places] : [] })).toEqual([]);
  });

  it("leaves in brief only the words next to a change, whole, and every word that came or went", () => {
    const stayed = "word ".repeat(60);
    const gone = { kind: "removed", text: "gone ".repeat(60) } as const;
    const parts = [{ kind: "same", text: stayed }, gone, { kind: "same", text: stayed }, gone, { kind: "same", text: stayed }] as const;
    const [before, first, between, second, after] = briefValue({ path: "text", isText: true, parts: [...parts] }).parts;
    expect([first, second]).toEqual([gone, gone]);
    expect(before?.text).toMatch(/^… (?:word ){15,17}$/);
    expect(between?.text).toMatch(/^(?:word ){15,17}… (?:word ){15,17}$/);
    expect(after?.text).toMatch(/^(?:word ){15,17}…$/);
    const short = { path: "text", isText: true, parts: [{ kind: "same", text: "Short." } as const, gone] };
    expect(briefValue(short)).toEqual(short);
    expect(briefValue({ ...short, parts: [{ kind: "same", text: stayed }] }).parts[0]?.text).toMatch(/^(?:word )+…$/);
    // An address cannot be cut between words.
    const address = { kind: "same", text: `https://example.org/${"x".repeat(500)}` } as const;
    expect(briefValue({ ...short, parts: [address] }).parts).toEqual([address]);
  });

  it("has a control of the form for each of its fields", () => {
    const fields = compareRevisions(draft({}), draft({}));
    expect(fields.filter(({ path }) => !fieldAt(form, path.split("."))).map(({ path }) => path)).toEqual([]);
  });
});
