import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import { getDesk, listPracticesForDesk, searchTerms } from "../../src/features/editorial/admin-queries";
import { addComment } from "../../src/features/editorial/mutations";
import { getRevision } from "../../src/features/history/admin-queries";
import { getPracticeForEditing, getPreview } from "../../src/features/practices/admin-queries";
import { createPractice, saveDraft } from "../../src/features/practices/mutations";
import { getPublishedPractice } from "../../src/features/practices/queries";
import { proposeOrganisation } from "../../src/features/proposals/mutations";
import { transitionPractice } from "../../src/features/publications/mutations";
import { recordReCheck } from "../../src/features/re-checks/mutations";
import { findPractices } from "../../src/features/search/queries";
import { db } from "../../src/server/db";
import { auditOf, completeDraft, createActor, createPracticeIn, outcomeOf } from "../support/editorial-records";

let contributor: Actor;
let editor: Actor;
let _admin: Actor;
beforeAll(async () => {
  [contributor, editor, _admin] = [
    await createActor("contributor", "Mira"),
    await createActor("editor", "Vesna"),
    await createActor("admin", "Ana"),
  ];
});

describe("the same form ten times at once", () => {
  const tenTimes = async <Answer>(act: () => Promise<Answer>) => {
    const answers = await Promise.all(Array.from({ length: 10 }, act));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    return answers[0] as Answer;
  };

  it("begins one practice, saves one revision, sends once, comments once, proposes once", async () => {
    const key = () => ({ requestKey: randomUUID() });
    const begun = { title: "Ten times", tier: "profile", ...key() };
    const before = await db.practice.count();
    const { id, version } = await tenTimes(() => createPractice(contributor, begun));
    expect(await db.practice.count()).toBe(before + 1);
    const save = { id, version, content: completeDraft("Ten"), ...key() };
    const saved = await tenTimes(() => saveDraft(contributor, save));
    expect(await db.revision.count({ where: { practiceId: id } })).toBe(2);
    const submit = { id, version: saved.version, transition: "submit", ...key() };
    await tenTimes(() => transitionPractice(contributor, submit));
    const comment = { practiceId: id, section: "need", revisionNumber: 1, text: "Once", ...key() };
    await tenTimes(() => addComment(editor, comment));
    const reCheck = { practiceId: id, outcome: "ended", checkedOn: "2026-01-02", ...key() };
    await tenTimes(() => recordReCheck(editor, reCheck));
    const organisation = { name: "Ten times association", kind: "association", ...key() };
    await tenTimes(() => proposeOrganisation(contributor, organisation));
    expect(await db.reviewComment.count({ where: { practiceId: id } })).toBe(1);
    expect(await db.reCheck.count({ where: { practiceId: id } })).toBe(1);
    expect(await db.organisation.count({ where: { name: organisation.name } })).toBe(1);
    expect((await auditOf(id)).map(({ action }) => action)).toEqual([
      "practice.create",
      "practice.save",
      "practice.submit",
      "practice.comment",
      "practice.re-check",
    ]);
  });

  it("by somebody else is somebody else's", async () => {
    const begun = { title: "One key for two", tier: "profile", requestKey: randomUUID() };
    const [mine, theirs] = [await createPractice(contributor, begun), await createPractice(editor, begun)];
    expect(theirs.id).not.toBe(mine.id);
  });

  it("without a key begins ten, each at an address of its own", async () => {
    const ids = await Promise.all(
      Array.from({ length: 10 }, () => createPractice(contributor, { title: "Without a key", tier: "profile" })),
    );
    expect(new Set(ids.map(({ id }) => id)).size).toBe(10);
  });
});

describe("the log", () => {
  it("refuses to be changed, shortened or emptied", async () => {
    expect(await db.auditEvent.count()).toBeGreaterThan(0);
    await expect(db.$executeRaw`UPDATE audit_event SET action = 'nothing'`).rejects.toThrow("append-only");
    await expect(db.$executeRaw`DELETE FROM audit_event`).rejects.toThrow("append-only");
    await expect(db.$executeRaw`TRUNCATE audit_event`).rejects.toThrow("append-only");
  });

  it("has the seed records, written by the system account", async () => {
    const practices = await db.practice.count({ where: { ownerId: null } });
    expect(await db.auditEvent.count({ where: { action: "practice.load", account: { kind: "system" } } })).toBe(practices);
  });

  it("holds no text of a record", async () => {
    const { id, version } = await createPracticeIn("draft", contributor, "Zqcanary");
    await saveDraft(contributor, { id, version, content: completeDraft("Zqcanary") });
    await addComment(editor, { practiceId: id, section: "need", revisionNumber: 1, text: "Zqcanary" });
    const rows = await db.auditEvent.findMany({ where: { subjectId: id } });
    expect(rows.length).toBe(2);
    expect(JSON.stringify(rows)).not.toContain("Zqcanary");
  });
});

describe("a re-check", () => {
  it("stands on the public page without note and name, and orders the list", async () => {
    const { id, slug } = await createPracticeIn("published", contributor);
    await recordReCheck(editor, { practiceId: id, outcome: "ended", checkedOn: "2026-01-01", note: "Zqnote" });
    await recordReCheck(editor, { practiceId: id, outcome: "still-running", checkedOn: "2026-02-01", note: "Zqnote" });
    const page = await getPublishedPractice(slug);
    expect(page?.reCheck).toEqual({ outcome: "still-running", on: "2026-02-01" });
    expect(JSON.stringify(page)).not.toContain("Zqnote");
    expect((await getPreview(editor, id)).reCheck).toEqual(page?.reCheck);
    expect((await findPractices({ sort: "rechecked" }, "en")).practices[0]?.slug).toBe(slug);
    expect((await getDesk(editor)).toReCheck.map((entry) => entry.id)).not.toContain(id);
  });
});

describe("the lists of the desk", () => {
  it("show a contributor their own practices only", async () => {
    const somebody = await createActor("contributor");
    expect(await listPracticesForDesk(somebody)).toMatchObject({ practices: [], total: 0, pages: 1 });
    const own = await createPracticeIn("draft", somebody, "Percent%");
    await createPracticeIn("changed", contributor);
    expect((await listPracticesForDesk(somebody, { q: "percent%" })).practices.map(({ id }) => id)).toEqual([own.id]);
    expect((await listPracticesForDesk(somebody, { q: "_ercent" })).total).toBe(0);
    const desk = await getDesk(somebody);
    expect(
      Object.values(desk)
        .flat()
        .map(({ id }) => id),
    ).toEqual([own.id]);
  });
});

describe("a search for a term", () => {
  it.each([
    ["place", "obilic", "obiliq"],
    ["place", "OBILIĆ", "obiliq"],
    ["place", "Обилић", "obiliq"],
    ["place", "obilick", "obiliq"],
    ["place", "zrenjnin", "zrenjanin"],
    ["approach", "mobile outr", "mobile-outreach-team"],
    ["targetGroup", "roma", "roma"],
    ["organisation", "nalas", "nalas"],
    ["person", "cacaj", "aida-cacaj"],
    ["source", "inclusive social", "nalas-2022"],
    ["programme", "sori", "sori-ii"],
  ])("finds the %s %s", async (kind, q, id) => {
    expect((await searchTerms(contributor, { kind, q })).map((hit) => hit.id)[0]).toBe(id);
  });

  it("finds nobody who has withdrawn consent", async () => {
    await db.person.update({ where: { id: "aida-cacaj" }, data: { named: "withdrawn" } });
    expect(await searchTerms(editor, { kind: "person", q: "cacaj" })).toEqual([]);
    await db.person.update({ where: { id: "aida-cacaj" }, data: { named: "contact" } });
  });
});

it("tells who is wrong by a code, never by a fault", async () => {
  expect(await outcomeOf(() => getPracticeForEditing(editor, "no-id"))).toBe("not-found");
  expect(await outcomeOf(() => getRevision(editor, randomUUID(), 1))).toBe("not-found");
});
