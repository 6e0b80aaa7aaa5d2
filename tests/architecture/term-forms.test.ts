import { describe, expect, it } from "vitest";
import { readSeedFolder } from "../../src/features/seeds/queries";
import { termForm } from "../../src/features/term-form/rules";
import { termDocuments, vocabularyKinds } from "../../src/features/vocabularies/schema";
import { toContent, toFormTree } from "../../src/lib/form-content";
import type { Field } from "../../src/lib/form-field";
import { misfitsOf } from "../../src/lib/form-shape";

const { records } = await readSeedFolder("seeds");
const writer = { editor: "Somebody", on: "2026-11-29" };

/** The texts of a form that are too short to be anything but a date, by their names. */
function shortTexts(field: Field, name = ""): string[] {
  if (field.kind === "list") return shortTexts(field.entry, name);
  if (field.kind === "group") return Object.entries(field.fields).flatMap(([inner, part]) => shortTexts(part, `${name}.${inner}`));
  return field.kind === "text" && field.max <= 3 ? [name] : [];
}

describe("the form of a term", () => {
  it.each(vocabularyKinds)("has a place for everything that a record says, and sends it back unchanged: %s", (kind) => {
    const form = termForm(kind);
    const ofKind = records.filter((record) => record.kind === kind);
    expect(ofKind.length).toBeGreaterThan(2);
    const known = Object.keys(termDocuments[kind].shape);
    for (const { id, input } of ofKind) {
      const document = Object.fromEntries(Object.entries(input as object).filter(([name]) => known.includes(name)));
      const tree = toFormTree(form, document);
      expect([id, misfitsOf(form, tree)]).toEqual([id, []]);
      const sent = termDocuments[kind].safeParse({ ...(toContent(form, tree, writer) as object), id });
      expect([id, sent.error?.issues]).toEqual([id, undefined]);
      expect(sent.data).toEqual(document);
    }
  });

  it("asks for terms by their vocabulary, with the limits and options of the schema", () => {
    const { fields } = termForm("exchange");
    expect(fields).toMatchObject({
      title: { kind: "text", max: 250, isRequired: true },
      kind: { kind: "choice" },
      partOf: { kind: "term", term: "exchange", isRequired: false },
      hosts: { kind: "list", entry: { kind: "term", term: "place" } },
      organisations: { kind: "list", entry: { kind: "term", term: "organisation" } },
      related: { kind: "list", max: 50, entry: { kind: "term", term: "exchange" } },
      labels: { kind: "list", max: 100, entry: { kind: "group", fields: { lang: { kind: "text", max: 12 } } } },
      origin: { kind: "origin" },
    });
    expect(termForm("programme").fields.organisations).toMatchObject({
      kind: "list",
      entry: { fields: { organisation: { kind: "term", term: "organisation" }, role: { kind: "choice" }, origin: { kind: "origin" } } },
    });
    expect(termForm("place").fields.id).toBeUndefined();
  });

  it("cuts no text short because its schema has no limit", () => {
    expect(vocabularyKinds.flatMap((kind) => shortTexts(termForm(kind)))).toEqual([".names.lang"]);
  });
});
