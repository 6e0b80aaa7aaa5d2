import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { proposePlace } from "../../src/features/proposals/mutations";
import { prefixes, quadsOfScheme } from "../../src/features/skos/dto";
import { applyVocabulary, tryVocabulary } from "../../src/features/skos/mutations";
import { readScheme } from "../../src/features/skos/queries";
import { listTermHistory } from "../../src/features/term-history/admin-queries";
import type { ImportedTerm } from "../../src/features/term-imports/dto";
import { exportTerms } from "../../src/features/term-tables/admin-queries";
import { tryTermTable } from "../../src/features/term-tables/mutations";
import { getTerm } from "../../src/features/vocabularies/admin-queries";
import { createTerm, saveTerm } from "../../src/features/vocabularies/mutations";
import { listPublishedTerms } from "../../src/features/vocabularies/queries";
import { type VocabularyKind, vocabularyKinds } from "../../src/features/vocabularies/schema";
import { jsonLdOf, quadsOf, turtleOf } from "../../src/lib/rdf-text";
import { db } from "../../src/server/db";
import { createPerson, type Person } from "../support/accounts";
import { faultOf } from "../support/editorial-records";

let editor: Person;
let author: Person;
beforeAll(async () => {
  [editor, author] = [await createPerson("editor"), await createPerson("contributor")];
});

const purpose = [{ text: "What it is for.", addedBy: { editor: "Somebody", on: "2026-11-29" } }];
const read = (kind: VocabularyKind, id: string) => getTerm(editor.actor, { kind, id });
/** An approach of the test's own. */
const approach = async (name: string, changes: object = {}) =>
  (await createTerm(editor.actor, { kind: "approach", content: { name: `${name} ${randomUUID().slice(0, 8)}`, purpose, ...changes } })).id;

describe("SKOS", () => {
  it.each(vocabularyKinds)(
    "of what visitors may see is read back by other libraries with as many statements, and has no circle: %s",
    async (kind) => {
      const quads = quadsOfScheme(await readScheme(kind, { title: kind, siteUrl: "https://atlas.example" }));
      const concepts = await listPublishedTerms(kind);
      expect(concepts.length).toBeGreaterThan(2);
      const turtle = await quadsOf(await turtleOf(quads, prefixes), "ttl");
      const linked = await quadsOf(JSON.stringify(await jsonLdOf(quads, prefixes)), "jsonld");
      expect([turtle.length, linked.length]).toEqual([quads.length, quads.length]);
      const broader = new Map(
        turtle.filter(({ predicate }) => predicate.value.endsWith("#broader")).map((one) => [one.subject.value, one.object.value]),
      );
      for (const start of broader.keys()) {
        const met = new Set<string>();
        for (let at = broader.get(start); at !== undefined; at = broader.get(at)) {
          expect(met.has(at)).toBe(false);
          met.add(at);
        }
      }
      const named = turtle.filter(({ predicate }) => predicate.value.endsWith("#prefLabel"));
      expect(new Set(named.map(({ subject }) => subject.value)).size).toBe(concepts.length);
    },
  );

  it("tells nobody of a place that is only proposed", async () => {
    const { id } = await proposePlace(author.actor, { name: "Unheard of", kind: "city", country: "RS" });
    expect((await listPublishedTerms("place")).some((term) => term.id === id)).toBe(false);
  });
});

describe("a vocabulary that comes in as SKOS", () => {
  const turtleFor = async (kind: VocabularyKind) =>
    turtleOf(quadsOfScheme(await readScheme(kind, { title: kind, siteUrl: "https://atlas.example" })), prefixes);
  const told = (rows: ImportedTerm[]) =>
    rows.map(({ id, change, fields, problems }) => [id, change, fields.join(), problems.map(({ message }) => message).join()]);

  it.each(vocabularyKinds)("changes nothing as it went out: %s", async (kind) => {
    const rows = await tryVocabulary(editor.actor, { kind, format: "ttl", text: await turtleFor(kind) });
    expect(rows.length).toBeGreaterThan(2);
    expect(told(rows).filter(([, change]) => change !== "same")).toEqual([]);
  });

  it.each(vocabularyKinds)("changes nothing as a table, either; an older one changes nothing that was changed since: %s", async (kind) => {
    const text = await exportTerms(editor.actor, kind);
    expect(told(await tryTermTable(editor.actor, { kind, text })).filter(([, change]) => change !== "same")).toEqual([]);
    const older = text.replace(/^([a-z][a-z0-9-]*),\d+,(.*)$/m, "$1,999,$2");
    expect(told(await tryTermTable(editor.actor, { kind, text: older })).filter(([, change]) => change !== "same")).toEqual([]);
  });

  it("is tried without a trace, and then written, all of it or nothing", async () => {
    const word = randomUUID().slice(0, 8);
    const [top, low] = [await approach("Was top"), await approach("Was low")];
    const { version, document } = await read("approach", low);
    await saveTerm(editor.actor, { kind: "approach", id: low, version, content: { ...document, broader: top } });
    const concept = (id: string, more: string) => `<https://a.example/${id}> a skos:Concept ; ${more} .`;
    // The two change places, and a new one stands below both.
    const text = [
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .",
      concept(
        `new-${word}`,
        `skos:prefLabel "New ${word}"@en ; skos:scopeNote "What it is for."@en ; skos:broader <https://a.example/${top}>`,
      ),
      concept(top, `skos:prefLabel "Now low ${word}"@en ; skos:broader <https://a.example/${low}>`),
      concept(low, `skos:prefLabel "Now top ${word}"@en, "Gore ${word}"@sr-Latn`),
    ].join("\n");
    const file = { kind: "approach", format: "ttl", text, message: "From a file" };
    const before = await db.auditEvent.count();
    const tried = await tryVocabulary(editor.actor, file);
    expect(told(tried)).toEqual([
      [`new-${word}`, "new", "broader", ""],
      [top, "changed", "name,broader", ""],
      [low, "changed", "name,broader,labels", ""],
    ]);
    expect(await db.auditEvent.count()).toBe(before);
    expect((await read("approach", low)).document).toMatchObject({ broader: top });
    const wrong = `${text}\n${concept("lacking", 'skos:altLabel "No name"@en')}`;
    expect((await faultOf(applyVocabulary(editor.actor, { ...file, text: wrong })))?.code).toBe("invalid");
    expect((await read("approach", low)).document).toMatchObject({ broader: top });
    const { rows } = await applyVocabulary(editor.actor, file);
    expect(told(rows)).toEqual(told(tried));
    expect((await read("approach", top)).document).toMatchObject({ broader: low, name: `Now low ${word}` });
    expect((await read("approach", low)).document).toMatchObject({
      broader: null,
      labels: [{ text: `Gore ${word}`, lang: "sr-Latn", kind: "preferred" }],
    });
    expect((await read("approach", `new-${word}`)).document).toMatchObject({ broader: top, purpose: [{ text: "What it is for." }] });
    expect((await listTermHistory(editor.actor, { kind: "approach", id: low }))[0]).toMatchObject({
      message: "From a file",
      by: { id: editor.id },
    });
  });

  it("is refused where it is no RDF, tells of no concept, or closes a circle", async () => {
    const problem = async (text: string, format = "ttl") =>
      (await faultOf(tryVocabulary(editor.actor, { kind: "approach", format, text })))?.details;
    expect(await problem("What is this?")).toMatchObject({ fields: { text: ["vocabularyUnreadable"] } });
    expect(await problem("{", "jsonld")).toMatchObject({ fields: { text: ["vocabularyUnreadable"] } });
    expect(await problem("<https://a.example/1> <https://a.example/2> 3 .")).toMatchObject({
      fields: { text: ["vocabularyWithoutConcepts"] },
    });
    const [left, right] = [await approach("Left"), await approach("Right")];
    const skos = "http://www.w3.org/2004/02/skos/core#";
    const circle = [
      `<https://a.example/${left}> <${skos}prefLabel> "Left"@en ; <${skos}broader> <https://a.example/${right}> .`,
      `<https://a.example/${right}> <${skos}prefLabel> "Right"@en ; <${skos}broader> <https://a.example/${left}> .`,
    ].join("\n");
    const rows = await tryVocabulary(editor.actor, { kind: "approach", format: "ttl", text: circle });
    expect(told(rows).map(([, change, , message]) => `${change} ${message}`)).toEqual(["changed ", "faulty termCircle"]);
  });
});
