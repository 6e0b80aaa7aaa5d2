import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { findPractices } from "../../src/features/search/queries";
import { isUnchanged } from "../../src/features/seeds/dto";
import { loadSeeds } from "../../src/features/seeds/mutations";
import { compareTermRevisions, getTermRevision, listTermHistory } from "../../src/features/term-history/admin-queries";
import { restoreTermRevision } from "../../src/features/term-history/mutations";
import { getTerm, listTerms, txReadTerm } from "../../src/features/vocabularies/admin-queries";
import { type Row, rowOf } from "../../src/features/vocabularies/dto";
import { changeStanding, createTerm, saveTerm } from "../../src/features/vocabularies/mutations";
import { type TermDocument, termDocuments, type VocabularyKind, vocabularyKinds } from "../../src/features/vocabularies/schema";
import { db } from "../../src/server/db";
import { createPerson, type Person } from "../support/accounts";
import { auditOf, createPracticeIn, faultOf } from "../support/editorial-records";

let editor: Person;
let author: Person;
beforeAll(async () => {
  [editor, author] = [await createPerson("editor"), await createPerson("contributor")];
});

const added = { addedBy: { editor: "Somebody", on: "2026-11-29" } };
const purpose = [{ text: "What it is for.", ...added }];
const read = (kind: VocabularyKind, id: string) => getTerm(editor.actor, { kind, id });
const historyOf = (kind: VocabularyKind, id: string) => listTermHistory(editor.actor, { kind, id });
async function save(kind: VocabularyKind, id: string, changes: object, message = "") {
  const { version, document } = await read(kind, id);
  return saveTerm(editor.actor, { kind, id, version, content: { ...document, ...changes }, message });
}
/** An approach of the test's own. */
const approach = async (name: string, changes: object = {}) =>
  (await createTerm(editor.actor, { kind: "approach", content: { name: `${name} ${randomUUID().slice(0, 8)}`, purpose, ...changes } })).id;

describe("the document of a term", () => {
  it.each(vocabularyKinds)("of every record of the seeds says all that its row has, and is taken as it is: %s", async (kind) => {
    const entries = await listTerms(editor.actor, { kind });
    expect(entries.length).toBeGreaterThan(2);
    const written = new Map((await db.seedRecord.findMany({ where: { kind } })).map(({ key, written: row }) => [key, row]));
    for (const { id } of entries) {
      const term = await txReadTerm(db, { kind, id });
      const document = term?.document as TermDocument;
      expect([id, termDocuments[kind].safeParse(document).error?.issues]).toEqual([id, undefined]);
      const row = (rowOf[kind] as (input: unknown, position: number) => Row)(document, term?.position ?? 0);
      // An approach's status is decided, and not written.
      const { status, ...columns } = written.get(id) as Row;
      expect([id, isUnchanged(kind === "approach" ? columns : { ...columns, ...(status ? { status } : {}) }, row)]).toEqual([id, true]);
    }
  });
});

describe("saving a term", () => {
  it("keeps what stood there before, tells who wrote what, and raises the version", async () => {
    const { document } = await read("place", "lezhe");
    const saved = await save("place", "lezhe", { note: "By the sea." }, "Where it lies");
    expect(saved.version).toBe(2);
    const after = await read("place", "lezhe");
    expect(after).toMatchObject({ version: 2, document: { ...document, note: "By the sea." } });
    expect((await historyOf("place", "lezhe")).map(({ number, by, message }) => [number, by?.name ?? null, message])).toEqual([
      [2, editor.actor.name, "Where it lies"],
      [1, null, ""],
    ]);
    expect((await getTermRevision(editor.actor, { kind: "place", id: "lezhe", number: 1 })).content).toEqual(document);
    const { fields } = await compareTermRevisions(editor.actor, { kind: "place", id: "lezhe", before: 1, after: 2 });
    expect(fields.filter(({ isChanged }) => isChanged).map(({ path }) => path)).toEqual(["note"]);
    expect((await auditOf("lezhe")).at(-1)).toEqual({ action: "place.save", accountId: editor.id });
    await restoreTermRevision(editor.actor, { kind: "place", id: "lezhe", version: 2, number: 1 });
    expect(await read("place", "lezhe")).toMatchObject({ version: 3, document });
    // Saved as it is, it is no change.
    expect(await save("place", "lezhe", {})).toEqual({ id: "lezhe", version: 3 });
    expect(await historyOf("place", "lezhe")).toHaveLength(3);
  });

  it("tells whoever was slower what stands there, of two at once exactly one", async () => {
    const id = await approach("Contested");
    const { version, document } = await read("approach", id);
    const one = (definition: string) => saveTerm(editor.actor, { kind: "approach", id, version, content: { ...document, definition } });
    const faults = await Promise.all(["One.", "Two.", "Three."].map((text) => faultOf(one(text))));
    expect(faults.filter((fault) => fault === null)).toHaveLength(1);
    const [lost] = faults.filter((fault) => fault !== null);
    const { definition } = (await read("approach", id)).document as TermDocument<"approach">;
    expect(lost).toMatchObject({ code: "conflict", details: { current: { version: 2, by: { id: editor.id }, document: { definition } } } });
  });

  it("has labels by language, what is related, matches, and names of places with dates", async () => {
    const other = await approach("Beside");
    const concept = {
      labels: [
        { text: "Terenski tim", lang: "sr-Latn", kind: "preferred" },
        { text: "Ekip në terren", lang: "sq", kind: "alternative" },
      ],
      related: [other],
      matches: [{ relation: "close", address: "https://vocabulary.example/outreach" }],
    };
    const id = await approach("With labels", concept);
    expect((await read("approach", id)).document).toMatchObject(concept);
    expect((await read("approach", other)).usedIn).toEqual([{ type: "approach", id, title: expect.stringContaining("With labels") }]);
    const { names } = (await read("place", "kavadarci")).document as TermDocument<"place">;
    const dated = [...names, { lang: "tr", script: "Latn", name: "Kavadar", kind: "variant", from: "1395", to: "1912" }];
    await save("place", "kavadarci", { names: dated });
    expect((await read("place", "kavadarci")).document).toMatchObject({ names: dated });
    const twice = [concept.labels[0], { ...concept.labels[1], lang: "sr-Latn", kind: "preferred" }];
    expect(await faultOf(save("approach", id, { labels: twice }))).toMatchObject({
      code: "invalid",
      details: { fields: { labels: [expect.any(String)] } },
    });
  });

  it("refuses circles, relations along one line, and what refers to nothing", async () => {
    const top = await approach("Top");
    const middle = await approach("Middle", { broader: top });
    const low = await approach("Low", { broader: middle });
    const problem = async (id: string, changes: object) => (await faultOf(save("approach", id, changes)))?.details;
    expect(await problem(top, { broader: low })).toEqual({ fields: { broader: ["termCircle"] } });
    expect(await problem(top, { broader: top })).toEqual({ fields: { broader: ["termCircle"] } });
    expect(await problem(top, { related: [low] })).toEqual({ fields: { "related.0": ["termRelatedInLine"] } });
    expect(await problem(low, { related: [top] })).toEqual({ fields: { "related.0": ["termRelatedInLine"] } });
    expect(await problem(low, { related: [low] })).toEqual({ fields: { "related.0": ["termRelatedInLine"] } });
    expect(await problem(low, { broader: "nothing-there" })).toEqual({ fields: { broader: ["unknown"] } });
    expect((await faultOf(save("place", "apatin", { parent: "lezhe" })))?.details).toEqual({ fields: { parent: ["parentElsewhere"] } });
    // Two who would close a circle together: the second one finds what the first has written.
    const [left, right] = [await approach("Left"), await approach("Right")];
    const both = await Promise.all([
      faultOf(save("approach", left, { broader: right })),
      faultOf(save("approach", right, { broader: left })),
    ]);
    expect(both.map((fault) => fault?.code ?? "done").toSorted()).toEqual(["done", "invalid"]);
  });

  it("brings published practices up to date at once, and keeps the day of publication", async () => {
    const { slug, id } = await createPracticeIn("published", author.actor);
    const before = await db.publishedPractice.findUniqueOrThrow({ where: { practiceId: id } });
    const found = async (q: string) => (await findPractices({ q }, "en")).practices.map((practice) => practice.slug);
    expect(await found("Zzyzxgrad")).toEqual([]);
    await save("place", "apatin", { name: "Zzyzxgrad", names: [{ lang: "sr", script: "Latn", name: "Zzyzxgrad", kind: "official" }] });
    expect(await found("Zzyzxgrad")).toContain(slug);
    const after = await db.publishedPractice.findUniqueOrThrow({ where: { practiceId: id } });
    expect(after).toEqual({ ...before, placeName: "Zzyzxgrad" });
    // A name in another language finds it, too.
    await save("targetGroup", "roma", { labels: [{ text: "Qwxromët", lang: "sq", kind: "preferred" }] });
    expect(await found("Qwxromet")).toContain(slug);
  });

  it("is the last word: seed records leave the term alone from then on", async () => {
    await save("approach", "day-care-centre", { matches: [{ relation: "exact", address: "https://vocabulary.example/day-care" }] });
    const { leftAlone } = await loadSeeds(db, "seeds");
    expect(leftAlone).toContain("approach day-care-centre");
    expect((await read("approach", "day-care-centre")).document.matches).toHaveLength(1);
  });
});

describe("a term that is not wanted any more", () => {
  it("is archived and offered again, each decision once", async () => {
    const id = await approach("Not wanted");
    const change = (name: string, version: number) => changeStanding(editor.actor, { kind: "approach", id, version, change: name });
    await change("archive", 1);
    expect(await read("approach", id)).toMatchObject({ standing: "archived", version: 2 });
    expect((await faultOf(change("archive", 2)))?.code).toBe("conflict");
    expect((await faultOf(change("restore", 1)))?.code).toBe("conflict");
    await change("restore", 2);
    expect(await read("approach", id)).toMatchObject({ standing: "approved", version: 3 });
  });

  it("tells where it is used", async () => {
    const { id, standing } = await createPracticeIn("draft", author.actor);
    expect(standing).toBe("draft");
    for (const [kind, term] of [
      ["approach", "day-care-centre"],
      ["targetGroup", "roma"],
      ["place", "apatin"],
      ["organisation", "nalas"],
      ["programme", "sori-ii"],
    ] as const) {
      const { usedIn } = await read(kind, term);
      expect([kind, usedIn.filter((use) => use.id === id).length]).toEqual([kind, 1]);
    }
  });
});
