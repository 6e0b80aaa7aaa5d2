import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import { findCopies } from "../../src/features/copies/admin-queries";
import { saveDraft } from "../../src/features/practices/mutations";
import type { PracticeDraft } from "../../src/features/practices/schema";
import { transitionPractice } from "../../src/features/publications/mutations";
import { listEditorialNotes } from "../../src/features/sources/queries";
import { listCountWarnings, listWarnings } from "../../src/features/warnings/admin-queries";
import { dismissWarning, noteWarning } from "../../src/features/warnings/mutations";
import { sharedPassages } from "../../src/lib/shared-runs";
import { db } from "../../src/server/db";
import { auditOf, completeDraft, createActor, createPracticeIn, outcomeOf, WARNING_KEY } from "../support/editorial-records";

let [author, stranger, editor] = [] as unknown as [Actor, Actor, Actor];
beforeAll(async () => {
  [author, stranger, editor] = [await createActor("contributor"), await createActor("contributor"), await createActor("editor", "Vera")];
});

/** Sentences of twenty words that stand nowhere else. */
let sentences = 0;
const newSentence = () => {
  sentences += 1;
  return `${Array.from({ length: 20 }, (_, at) => `zq${sentences}x${at}`).join(" ")}.`;
};
const withNeed = (text: string, changes: Partial<PracticeDraft> = {}) =>
  completeDraft("Other", { need: [{ text, addedBy: { editor: "Somebody", on: "2026-11-22" } }], ...changes });

async function draftOf(owner: Actor, content: PracticeDraft) {
  const { id, slug, version } = await createPracticeIn("draft", owner);
  const saved = await saveDraft(owner, { id, version, content });
  return { id, slug, version: saved.version };
}

const step = (transition: string, { id, version }: { id: string; version: number }) =>
  transitionPractice(editor, { id, version, transition, message: "A reason" });

async function publishedOf(content: PracticeDraft) {
  const practice = await draftOf(author, content);
  const { version } = await step("publish", practice);
  return { ...practice, version };
}

const runsKept = (id: string) => db.publishedPracticeRun.count({ where: { practice: { practiceId: id } } });

describe("copies", () => {
  it("of what is published are found as long as it is, by everybody, with both texts", async () => {
    const copied = newSentence();
    const source = await publishedOf(withNeed(`Before. ${copied}`));
    expect(await runsKept(source.id)).toBeGreaterThan(0);
    const [found, ...others] = await findCopies(stranger, withNeed(`Elsewhere it was so. ${copied.toUpperCase()}`), null);
    expect(others).toEqual([]);
    expect(found?.practice).toEqual({ id: source.id, title: "Other of a day-care centre", slug: source.slug });
    expect(found && sharedPassages(found.copy.own)).toEqual([copied.toUpperCase()]);
    expect(found && sharedPassages(found.copy.other)).toEqual([copied]);

    const runs = await db.publishedPracticeRun.count();
    const kept = await runsKept(source.id);
    await step("withdraw", source);
    expect(await db.publishedPracticeRun.count()).toBe(runs - kept);
    expect(await findCopies(stranger, withNeed(copied), null)).toEqual([]);
    // Who may read the draft that it is now is still told, and not as of something public.
    expect((await findCopies(editor, withNeed(copied), null)).map(({ practice }) => practice)).toEqual([
      { id: source.id, title: "Other of a day-care centre", slug: null },
    ]);
  });

  it("follow a new version of what is published", async () => {
    const [before, after] = [newSentence(), newSentence()];
    const practice = await publishedOf(withNeed(before));
    const { version } = await saveDraft(author, { id: practice.id, version: practice.version, content: withNeed(after) });
    await step("publish", { ...practice, version });
    expect(await findCopies(stranger, withNeed(before), null)).toEqual([]);
    expect(await findCopies(stranger, withNeed(after), null)).toHaveLength(1);
    expect(await findCopies(stranger, withNeed(after), practice.id)).toEqual([]);
  });

  it("of a draft are told to its owner and to editors only, from the first moment", async () => {
    const copied = newSentence();
    await draftOf(author, withNeed(copied));
    expect(await findCopies(stranger, withNeed(copied), null)).toEqual([]);
    expect(await findCopies(author, withNeed(copied), null)).toHaveLength(1);
    expect(await findCopies(editor, withNeed(copied), null)).toHaveLength(1);
    const theirs = await draftOf(stranger, withNeed(copied));
    expect(JSON.stringify(await listWarnings(stranger, theirs.id))).not.toContain("copied-text");
    expect((await listWarnings(editor, theirs.id)).open.map(({ kind }) => kind)).toContain("copied-text");
  });

  it("are none where practices of many places use one phrase, and are where they are of one place", async () => {
    const phrase = newSentence();
    const said = (place: string) =>
      publishedOf(withNeed(phrase, { places: [{ place, addedBy: { editor: "Somebody", on: "2026-11-22" } }] }));
    const found = async () => (await findCopies(stranger, withNeed(phrase), null)).map(({ practice }) => practice.id);
    const same = [await said("apatin"), await said("apatin"), await said("apatin"), await said("bitola")];
    expect((await found()).sort()).toEqual(same.map(({ id }) => id).sort());
    await said("zrenjanin");
    expect(await found()).toEqual([]);
  });

  it("of a whole text are told, however many have it, and whatever many say beside it", async () => {
    const text = Array.from({ length: 10 }, newSentence).join(" ");
    const places = ["apatin", "bitola", "zrenjanin", "doboj"];
    const same = [];
    for (const place of places) {
      same.push(await publishedOf(withNeed(text, { places: [{ place, addedBy: { editor: "Somebody", on: "2026-11-22" } }] })));
    }
    const found = await findCopies(stranger, withNeed(`Before. ${text}`), null);
    expect(found.map(({ practice }) => practice.id).sort()).toEqual(same.map(({ id }) => id).sort());
    for (const { copy } of found) expect(sharedPassages(copy.own)).toEqual([text]);
  });
});

describe("a warning", () => {
  it("that is dismissed is kept with who, when and why, and comes back when its words change", async () => {
    const practice = await draftOf(author, completeDraft());
    const ref = { type: "practice", id: practice.id, key: WARNING_KEY };
    expect((await listWarnings(author, practice.id)).open.map(({ key }) => key)).toEqual([WARNING_KEY]);
    expect(await outcomeOf(() => dismissWarning(author, { ...ref, reason: " " }))).toBe("invalid");
    await dismissWarning(author, { ...ref, reason: "It stands so in the document." });
    const { open, settled } = await listWarnings(editor, practice.id);
    expect(open).toEqual([]);
    const by = { id: author.accountId, name: author.name };
    expect(settled.map(({ settlement }) => settlement)).toEqual([
      expect.objectContaining({ by, reason: "It stands so in the document.", note: null, at: expect.stringMatching(/^\d{4}-.*Z$/) }),
    ]);
    expect(await outcomeOf(() => dismissWarning(editor, { ...ref, reason: "Too late" }))).toBe("conflict");
    expect((await auditOf(practice.id)).map(({ action }) => action)).toContain("practice.dismiss-warning");

    // Its entry has moved, and its words are the same.
    const moved = completeDraft();
    const [activity] = moved.implementation.activities;
    if (!activity) throw new Error("there is no activity");
    moved.implementation.activities.unshift({ ...activity, details: [] });
    const saved = await saveDraft(author, { id: practice.id, version: practice.version, content: moved });
    expect((await listWarnings(author, practice.id)).open).toEqual([]);
    const changed = completeDraft("Example", {
      implementation: { paragraphs: [], activities: [{ ...activity, details: ["Of a town\uFFFD."] }] },
    });
    await saveDraft(author, { id: practice.id, version: saved.version, content: changed });
    expect((await listWarnings(author, practice.id)).open.map(({ words }) => words)).toEqual(["town\uFFFD."]);
    expect(await outcomeOf(() => dismissWarning(author, { ...ref, reason: "Its words are gone" }))).toBe("not-found");
  });

  it("becomes a dated note on the public page, once", async () => {
    const { id, slug } = await publishedOf(completeDraft());
    const key = crypto.randomUUID();
    const note = { type: "practice", id, key: WARNING_KEY, kind: "lost-text", text: "A letter is lost here.", requestKey: key };
    const [first, second] = [await noteWarning(editor, note), await noteWarning(editor, note)];
    expect(second).toEqual(first);
    expect(await listEditorialNotes("practice", slug)).toEqual([
      { id: first.id, kind: "lost-text", date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), text: note.text, section: "implementation" },
    ]);
    const { open, settled } = await listWarnings(author, id);
    expect([open, settled[0]?.settlement.note?.text]).toEqual([[], note.text]);
  });

  it("of a copy is noted at both practices, if both are public", async () => {
    const copied = newSentence();
    const hidden = await draftOf(author, withNeed(copied));
    const mine = await publishedOf(withNeed("Mine", { tips: [{ text: copied, addedBy: { editor: "Somebody", on: "2026-11-22" } }] }));
    const noteOn = async (practiceId: string) => {
      const copy = (await listWarnings(editor, practiceId)).open.find(({ kind }) => kind === "copied-text");
      const { id } = await noteWarning(editor, {
        type: "practice",
        id: practiceId,
        key: copy?.key,
        kind: "duplicate-text",
        text: "Twice.",
      });
      const subjects = await db.editorialNoteSubject.findMany({ where: { noteId: id }, orderBy: { position: "asc" } });
      return subjects.map(({ recordId, section }) => `${recordId} ${section}`);
    };
    expect(await noteOn(mine.id)).toEqual([`${mine.slug} tips`]);
    expect(await noteOn(hidden.id)).toEqual([`${hidden.slug} need`, `${mine.slug} tips`]);
  });

  it("tells nobody an address that they may not see", async () => {
    const person = await db.person.findUniqueOrThrow({ where: { id: "aida-cacaj" }, select: { id: true, name: true } });
    const hidden = {
      personId: person.id,
      position: 9,
      kind: "email",
      value: "zqhidden.cacai@example.org",
      visibility: "hidden",
      basis: "consent",
    } as const;
    await db.personChannel.create({ data: hidden });
    const { id } = await draftOf(author, completeDraft());
    expect(JSON.stringify(await listWarnings(author, id))).not.toContain("zqhidden");
    expect((await listWarnings(editor, id)).open.map(({ kind, other }) => [kind, other?.text])).toContainEqual([
      "two-spellings",
      hidden.value,
    ]);
  });
});

describe("counts of programmes and exchanges that their own lists do not come to", () => {
  const ofFamilies = async () => (await listCountWarnings(editor)).find(({ subject }) => subject.id === "support-to-families");

  it("are told already where a public note gives both figures", async () => {
    const found = await ofFamilies();
    expect(found?.open).toEqual([]);
    expect(
      found?.settled.map(({ words, meant, settlement }) => [Number.parseInt(words, 10), meant, settlement.by, settlement.note?.id]),
    ).toEqual([
      [17, ["16"], null, "support-to-families-17-lsus"],
      [21, ["20"], null, "support-to-families-21-lsus"],
    ]);
  });

  it("are open without such a note, and dismissed with a reason", async () => {
    await db.editorialNote.update({ where: { id: "support-to-families-17-lsus" }, data: { text: "Belgrade stands twice." } });
    const [warning, ...others] = (await ofFamilies())?.open ?? [];
    expect([Number.parseInt(warning?.words ?? "", 10), others]).toEqual([17, []]);
    const reason = "Belgrade stands in both lists.";
    await dismissWarning(editor, { type: "programme", id: "support-to-families", key: warning?.key, reason });
    const after = await ofFamilies();
    expect([after?.open, after?.settled[0]?.settlement.reason]).toEqual([[], reason]);
  });
});

it("shows numbers of a seed record that do not agree as told in its note", async () => {
  const { practiceId } = await db.publishedPractice.findUniqueOrThrow({ where: { slug: "kalesija-disaster-action-plan" } });
  const { open, settled } = await listWarnings(editor, practiceId);
  expect(open.map(({ kind }) => kind)).not.toContain("number-differs");
  expect(settled.map(({ settlement }) => settlement.note?.id)).toEqual(["kalesija-500-and-597-people"]);
});
