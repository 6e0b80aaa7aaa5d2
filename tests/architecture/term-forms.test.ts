import { describe, expect, it } from "vitest";
import { readSeedFolder } from "../../src/features/seeds/queries";
import { termForm } from "../../src/features/term-form/rules";
import { importOf, rowsOf, unknownColumns } from "../../src/features/term-tables/rules";
import { type TermDocument, termDocuments, vocabularyKinds } from "../../src/features/vocabularies/schema";
import { toContent, toFormTree } from "../../src/lib/form-content";
import type { Field } from "../../src/lib/form-field";
import { misfitsOf } from "../../src/lib/form-shape";
import { readCsvRows } from "../../src/server/csv-rows";
import { BYTE_ORDER_MARK, csvText } from "../../src/server/csv-text";

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

  it.each(vocabularyKinds)("is a row of a table, which comes back unchanged through a CSV file: %s", async (kind) => {
    const known = Object.keys(termDocuments[kind].shape);
    const terms = records
      .filter((record) => record.kind === kind)
      .map(({ id, input }) => ({
        id,
        version: 3,
        standing: "approved",
        document: Object.fromEntries(Object.entries(input as object).filter(([name]) => known.includes(name))) as TermDocument,
      }));
    const rows: string[][] = [];
    for await (const { cells } of readCsvRows(BYTE_ORDER_MARK + csvText(rowsOf(kind, terms)))) rows.push(cells);
    const [names = [], ...read] = rows;
    expect(unknownColumns(kind, names)).toEqual([]);
    expect(unknownColumns(kind, [...names, "somethingElse"])).toEqual(["somethingElse"]);
    expect(read).toHaveLength(terms.length);
    for (const [index, { id, document }] of terms.entries()) {
      const row = importOf(kind, names, read[index] ?? [], writer);
      expect(row).toMatchObject({ id, version: 3, problems: [] });
      // Over the record, and into nothing: a table has everything that a record says.
      for (const before of [document, null]) {
        const content = row.contentOver(before, { relatedOf: new Map(), today: writer.on });
        expect(termDocuments[kind].parse(content)).toEqual(document);
      }
    }
  });

  it("leaves alone what a table has no column for", () => {
    const document = termDocuments.approach.parse({ id: "team", name: "Team", purpose: [{ text: "For it.", addedBy: writer }] });
    const { contentOver, problems } = importOf("approach", ["id", "name"], ["team", "A team"], writer);
    expect(problems).toEqual([]);
    expect(contentOver(document, { relatedOf: new Map(), today: writer.on })).toEqual({ ...document, name: "A team" });
    expect(importOf("approach", ["id", "name"], ["team"], writer).problems).toEqual([{ field: "id", message: "termCellCount" }]);
    expect(importOf("approach", ["name"], ["Team"], writer).problems).toEqual([{ field: "id", message: "fieldMissing" }]);
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
