import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { getPracticeAccess } from "../../src/features/editorial/admin-queries";
import { getRevision, listHistory } from "../../src/features/history/admin-queries";
import { listMerges } from "../../src/features/merges/admin-queries";
import { mergeTerm, undoMerge } from "../../src/features/merges/mutations";
import { saveDraft } from "../../src/features/practices/mutations";
import { getPublishedPractice } from "../../src/features/practices/queries";
import type { PracticeDraft } from "../../src/features/practices/schema";
import { transitionPractice } from "../../src/features/publications/mutations";
import { findPractices } from "../../src/features/search/queries";
import { getTerm } from "../../src/features/vocabularies/admin-queries";
import { createTerm, saveTerm } from "../../src/features/vocabularies/mutations";
import { findMergedInto } from "../../src/features/vocabularies/queries";
import type { TermDocument, VocabularyKind } from "../../src/features/vocabularies/schema";
import { db } from "../../src/server/db";
import { createPerson, type Person } from "../support/accounts";
import { auditOf, completeDraft, createPracticeIn, faultOf } from "../support/editorial-records";

let editor: Person;
let author: Person;
beforeAll(async () => {
  [editor, author] = [await createPerson("editor"), await createPerson("contributor")];
});

const added = { addedBy: { editor: "Somebody", on: "2026-11-29" } };
const unique = (word: string) => `${word} ${randomUUID().slice(0, 8)}`;
const create = async (kind: VocabularyKind, content: object) => (await createTerm(editor.actor, { kind, content })).id;
const approach = (name: string, changes: object = {}) =>
  create("approach", { name: unique(name), purpose: [{ text: "What it is for.", ...added }], ...changes });
const place = (name: string, changes: object = {}) => {
  const own = unique(name);
  const names = [{ lang: "sr", script: "Latn", name: own, kind: "official" }];
  return create("place", { name: own, kind: "city", country: "RS", parent: "RS", names, ...changes });
};
const read = (kind: VocabularyKind, id: string) => getTerm(editor.actor, { kind, id });
async function merge(kind: VocabularyKind, id: string, into: string) {
  const { version } = await read(kind, id);
  return mergeTerm(editor.actor, { kind, id, version, into });
}
const undo = (id: string) => undoMerge(editor.actor, { merge: id });

/** A practice with another text, published where it is live. */
async function practiceWith(changes: Partial<PracticeDraft>, isLive: boolean) {
  const { id, slug, version } = await createPracticeIn("draft", author.actor);
  let at = (await saveDraft(author.actor, { id, version, content: completeDraft("Example", changes) })).version;
  if (isLive) at = (await transitionPractice(editor.actor, { id, version: at, transition: "publish" })).version;
  return { id, slug, version: at };
}
const placed = (...places: string[]) => ({ places: places.map((one) => ({ place: one, ...added })) });
async function revisions(id: string) {
  const { entries } = await listHistory(editor.actor, id);
  const found = entries.flatMap((entry) => (entry.kind === "revision" ? [entry] : []));
  return Promise.all(
    found.map(async ({ number, isLive }) => ({ number, isLive, ...(await getRevision(editor.actor, id, number)).content })),
  );
}
const placesIn = async (id: string) => (await revisions(id)).map(({ places, isLive }) => [places.map((one) => one.place).join(), isLive]);

describe("a term that is merged into another one", () => {
  it("is moved in every practice: what is live stays live, what is a draft stays a draft, and who wrote it stays its author", async () => {
    const [from, into] = [await place("Old town"), await place("New town")];
    const live = await practiceWith(placed("lezhe", from), true);
    const changed = await practiceWith(placed(from), true);
    await saveDraft(author.actor, { id: changed.id, version: changed.version, content: completeDraft("Newer", placed(from, "apatin")) });
    const draft = await practiceWith(placed(from), false);
    const other = await practiceWith(placed("lezhe"), true);
    const authors = async (id: string) => (await getPracticeAccess(editor.actor, id)).authors;
    const before = await Promise.all(
      [live, changed, draft].map(async ({ id }) => [await authors(id), (await getPracticeAccess(editor.actor, id)).state]),
    );
    const shownSince = await db.publishedPractice.findUniqueOrThrow({ where: { practiceId: live.id } });

    expect(await merge("place", from, into)).toMatchObject({ moved: 3 });

    expect(await placesIn(live.id)).toEqual([
      [`lezhe,${into}`, true],
      [`lezhe,${from}`, false],
      ["apatin", false],
    ]);
    expect((await placesIn(changed.id)).slice(0, 4)).toEqual([
      [`${into},apatin`, false],
      [into, true],
      [`${from},apatin`, false],
      [from, false],
    ]);
    expect((await placesIn(draft.id)).slice(0, 2)).toEqual([
      [into, false],
      [from, false],
    ]);
    expect(
      await Promise.all(
        [live, changed, draft].map(async ({ id }) => [await authors(id), (await getPracticeAccess(editor.actor, id)).state]),
      ),
    ).toEqual(before);
    expect((await revisions(other.id))[0]?.number).toBe(2);
    const published = await getPublishedPractice(live.slug);
    expect(published?.places.map(({ id }) => id)).toEqual(["lezhe", into]);
    const { publishedAt, firstPublishedAt, number } = await db.publishedPractice.findUniqueOrThrow({ where: { practiceId: live.id } });
    expect({ publishedAt, firstPublishedAt, number }).toEqual({
      publishedAt: shownSince.publishedAt,
      firstPublishedAt: shownSince.firstPublishedAt,
      number: shownSince.number,
    });
    const found = async (id: string) => (await findPractices({ place: [id] }, "en")).practices.map(({ slug }) => slug).toSorted();
    expect(await found(into)).toEqual([live.slug, changed.slug].toSorted());
    expect((await auditOf(live.id)).at(-1)).toEqual({ action: "practice.replace-term", accountId: editor.id });
    expect((await auditOf(from)).at(-1)).toEqual({ action: "place.merge", accountId: editor.id });
    expect(await read("place", from)).toMatchObject({ standing: "dropped", replacedBy: { id: into }, usedIn: [] });
  });

  it("does not come back with a form that was open meanwhile, over any number of merges", async () => {
    const [first, second, third] = [await place("First"), await place("Second"), await place("Third")];
    const { id, version } = await practiceWith(placed(first), false);
    await merge("place", first, second);
    await merge("place", second, third);
    expect(await findMergedInto("place", first)).toEqual({ id: third, countryId: "RS" });
    expect(await findMergedInto("place", third)).toBeNull();
    await saveDraft(author.actor, { id, version, content: completeDraft("Typed meanwhile", placed(first, "apatin")) });
    expect((await placesIn(id))[0]).toEqual([`${third},apatin`, false]);
  });

  it("is moved in terms, people and notes, and stands below or beside nothing twice", async () => {
    const top = await approach("Top");
    const from = await approach("From", {
      broader: top,
      phases: [{ id: "begin", name: "Begin", passage: { source: "nalas-2022", heading: null } }],
    });
    const into = await approach("Into", { broader: from });
    const child = await approach("Child", { broader: from });
    const beside = await approach("Beside", { related: [child] });
    const { version, document } = await read("approach", top);
    await saveTerm(editor.actor, { kind: "approach", id: top, version, content: { ...document, related: [beside] } });
    await merge("approach", from, into);
    expect((await read("approach", into)).document).toMatchObject({ broader: top, phases: [{ id: "begin" }] });
    expect((await read("approach", child)).document).toMatchObject({ broader: into });
    const club = await create("organisation", { name: unique("Club"), kind: "association", passage: null });
    const network = await create("organisation", { name: unique("Network"), kind: "network", passage: null });
    const person = await db.person.findFirstOrThrow({ where: { organisationId: { not: null } } });
    await db.person.update({ where: { id: person.id }, data: { organisationId: club } });
    await db.editorialNote.create({
      data: {
        id: unique("note"),
        kind: "spelling",
        date: "2026",
        text: "A note.",
        position: 0,
        subjects: { create: { position: 0, type: "organisation", recordId: club } },
      },
    });
    const { id: merged, moved } = await merge("organisation", club, network);
    expect(moved).toBe(2);
    const of = (id: string) =>
      Promise.all([db.person.count({ where: { organisationId: id } }), db.editorialNoteSubject.count({ where: { recordId: id } })]);
    expect([await of(club), await of(network)]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    await undo(merged);
    expect([await of(club), await of(network)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  it("is cited by another name in every passage, of practices as of terms, where a source goes into another one", async () => {
    const about = {
      kind: "document",
      publisherName: "A town",
      language: "en",
      access: "On paper.",
      description: [{ text: "A report.", ...added }],
    };
    const [from, into] = [
      await create("source", { title: unique("Twice"), ...about }),
      await create("source", { title: unique("Once"), ...about }),
    ];
    const cited = { passage: { source: from, heading: "Need" } };
    const { slug } = await practiceWith({ need: [{ text: "What was missing.", ...cited }] }, true);
    const term = await approach("Cites", { purpose: [{ text: "What it is for.", ...cited }] });
    expect((await read("source", from)).usedIn.map(({ type }) => type)).toEqual(["practice", "approach"]);
    const { id: merged } = await merge("source", from, into);
    const purposeOf = async () => ((await read("approach", term)).document as TermDocument<"approach">).purpose;
    const needOf = async () => (await getPublishedPractice(slug))?.content.need ?? [];
    const sourcesOf = async () => [...(await needOf()), ...(await purposeOf())].map(({ passage }) => passage?.source);
    expect(await sourcesOf()).toEqual([into, into]);
    await undo(merged);
    expect(await sourcesOf()).toEqual([from, from]);
  });

  it("is refused into itself, into what is not there or not approved, for countries, and to whoever looked at an older version", async () => {
    const id = await place("Staying");
    const problem = async (kind: VocabularyKind, from: string, into: string) => (await faultOf(merge(kind, from, into)))?.details;
    expect(await problem("place", id, id)).toEqual({ fields: { into: ["replacementMissing"] } });
    expect(await problem("place", id, "nothing-there")).toEqual({ fields: { into: ["replacementMissing"] } });
    expect(await problem("place", "RS", id)).toEqual({ fields: { into: ["countryStays"] } });
    const gone = await place("Gone");
    await merge("place", gone, id);
    expect(await problem("place", id, gone)).toEqual({ fields: { into: ["replacementMissing"] } });
    expect((await faultOf(merge("place", gone, id)))?.code).toBe("conflict");
    expect((await faultOf(mergeTerm(editor.actor, { kind: "place", id, version: 7, into: "apatin" })))?.code).toBe("conflict");
  });
});

describe("a merge that is undone", () => {
  it("gives back what nobody has edited, and in what was edited only the term", async () => {
    const [from, into] = [await place("Undone"), await place("Kept")];
    const live = await practiceWith(placed("lezhe", from), true);
    const both = await practiceWith(placed(from, into), true);
    const edited = await practiceWith(placed(from), false);
    const bothEdited = await practiceWith(placed(from, into), false);
    const part = await place("Part", { parent: from });
    const { id } = await merge("place", from, into);
    for (const { id: practice, word } of [
      { ...edited, word: "Edited" },
      { ...bothEdited, word: "Both" },
    ]) {
      const { version } = await getPracticeAccess(editor.actor, practice);
      await saveDraft(editor.actor, { id: practice, version, content: completeDraft(word, placed(into, "apatin")) });
    }
    expect((await read("place", part)).document).toMatchObject({ parent: into });
    expect(await listMerges(editor.actor, { kind: "place", id: into })).toMatchObject([
      { id, from: { id: from }, into: { id: into }, canUndo: true, undone: null },
    ]);

    await undo(id);

    expect((await placesIn(live.id))[0]).toEqual([`lezhe,${from}`, true]);
    expect((await placesIn(both.id))[0]).toEqual([`${from},${into}`, true]);
    expect((await placesIn(edited.id))[0]).toEqual([`${from},apatin`, false]);
    expect((await revisions(edited.id))[0]?.title).toContain("Edited");
    expect((await placesIn(bothEdited.id))[0]).toEqual([`${into},apatin`, false]);
    expect((await read("place", part)).document as TermDocument<"place">).toMatchObject({ parent: from });
    expect(await read("place", from)).toMatchObject({ standing: "approved", replacedBy: null });
    expect((await findPractices({ place: [from] }, "en")).practices.map(({ slug }) => slug).toSorted()).toEqual(
      [live.slug, both.slug].toSorted(),
    );
    expect((await faultOf(undo(id)))?.code).toBe("not-found");
    expect(await findMergedInto("place", from)).toBeNull();
  });

  it("is undone within 30 days, and the later one of two first", async () => {
    const [first, second, third] = [await place("Chain 1"), await place("Chain 2"), await place("Chain 3")];
    const earlier = await merge("place", first, second);
    const later = await merge("place", second, third);
    expect((await faultOf(undo(earlier.id)))?.code).toBe("conflict");
    await db.$executeRaw`UPDATE term_merge SET merged_at = now() - interval '31 days' WHERE id = ${later.id}::uuid`;
    expect((await faultOf(undo(later.id)))?.code).toBe("not-found");
    await db.$executeRaw`UPDATE term_merge SET merged_at = now() - interval '29 days' WHERE id = ${later.id}::uuid`;
    await undo(later.id);
    await undo(earlier.id);
    expect(await read("place", first)).toMatchObject({ standing: "approved", replacedBy: null });
  });
});
