import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import { getDesk, searchTerms } from "../../src/features/editorial/admin-queries";
import { getRevision, listHistory } from "../../src/features/history/admin-queries";
import { changeSlug, restoreRevision } from "../../src/features/history/mutations";
import { getPracticeForEditing, getPreview } from "../../src/features/practices/admin-queries";
import { createPractice, saveDraft } from "../../src/features/practices/mutations";
import { findCurrentSlug, getPublishedPractice } from "../../src/features/practices/queries";
import { proposePlace } from "../../src/features/proposals/mutations";
import { transitionPractice } from "../../src/features/publications/mutations";
import { db } from "../../src/server/db";
import type { AppError } from "../../src/server/errors";
import { auditOf, completeDraft, createActor, createPracticeIn, faultOf } from "../support/editorial-records";

/** The revisions of a short history, the newest first. */
const revisionsOf = async (id: string) => (await listHistory(editor, id)).entries.filter((entry) => entry.kind === "revision");

let contributor: Actor;
let editor: Actor;
let admin: Actor;
beforeAll(async () => {
  [contributor, editor, admin] = [
    await createActor("contributor", "Mira"),
    await createActor("editor", "Vesna"),
    await createActor("admin", "Ana"),
  ];
});

describe("fifty saves of one version at once", () => {
  it("let one through and tell the others what stands there now", async () => {
    const { id, version } = await createPracticeIn("draft", contributor);
    const save = (of: number) => saveDraft(editor, { id, version, content: completeDraft(`Save${of}`) });
    const results = await Promise.allSettled(Array.from({ length: 50 }, (_, of) => save(of)));
    const won = results.flatMap((result, of) => (result.status === "fulfilled" ? [{ of, ...result.value }] : []));
    const lost = results.flatMap((result) => (result.status === "rejected" ? [result.reason as AppError] : []));
    expect(won).toHaveLength(1);
    expect(lost).toHaveLength(49);
    const [winner] = won;
    for (const { code, details } of lost) {
      expect(code).toBe("conflict");
      expect(details).toMatchObject({
        current: { version: version + 1, revisionNumber: 2, content: { summary: `Save${winner?.of} summary.` }, by: { name: "Vesna" } },
      });
    }
    expect((await revisionsOf(id)).map(({ number }) => number)).toEqual([2, 1]);
    expect((await auditOf(id)).map(({ action }) => action)).toEqual(["practice.save"]);
  });

  it("of which each takes up the newer version, save all texts, in revisions without a gap", async () => {
    const { id, version } = await createPracticeIn("draft", contributor);
    const people = [contributor, editor, admin];
    const saveUntilDone = async (of: number): Promise<void> => {
      for (let at = version; ; ) {
        const fault = await faultOf(saveDraft(people[of % 3] as Actor, { id, version: at, content: completeDraft(`Save${of}`) }));
        if (fault === null) return;
        at = (fault.details as { current: { version: number } }).current.version;
      }
    };
    await Promise.all(Array.from({ length: 12 }, (_, of) => saveUntilDone(of)));
    const revisions = await db.revision.findMany({ where: { practiceId: id }, orderBy: { number: "asc" } });
    expect(revisions.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
    const texts = revisions.map(({ content }) => (content as { summary: string }).summary);
    for (let of = 0; of < 12; of++) expect(texts).toContain(`Save${of} summary.`);
  });
});

describe("autosave", () => {
  it("takes the place of the same person's last one, and of nothing else", async () => {
    const { id, version } = await createPracticeIn("changed", contributor);
    const save = (actor: Actor, at: number, word: string, isAutosave = true) =>
      saveDraft(actor, { id, version: at, content: completeDraft(word), isAutosave });
    const first = await save(contributor, version, "One");
    const second = await save(contributor, first.version, "Two");
    const other = await save(editor, second.version, "Three");
    const third = await save(contributor, other.version, "Four");
    const kept = await save(contributor, third.version, "Five", false);
    const fresh = await save(contributor, kept.version, "Six");
    expect([first, second, other, third, kept, fresh].map(({ revisionNumber }) => revisionNumber)).toEqual([3, 3, 4, 5, 6, 7]);
    const revisions = await revisionsOf(id);
    expect(revisions.map(({ number, isAutosave }) => `${number} ${isAutosave}`)).toEqual([
      "7 true",
      "6 false",
      "5 true",
      "4 true",
      "3 true",
      "2 false",
      "1 false",
    ]);
    expect((await getRevision(editor, id, 3)).content.summary).toBe("Two summary.");
  });

  it("of a text that did not change does nothing: what is published stays so", async () => {
    const { id, version } = await createPracticeIn("published", contributor, "Public");
    const { content } = (await getPracticeForEditing(editor, id)).latest;
    expect(await saveDraft(editor, { id, version, content, isAutosave: true })).toMatchObject({
      version,
      revisionNumber: 1,
      state: "published",
    });
    expect(await auditOf(id)).toEqual([]);
  });

  it("that is saved as it is gets its name and no second revision", async () => {
    const { id, version } = await createPracticeIn("changed", contributor);
    const first = await saveDraft(contributor, { id, version, content: completeDraft("One"), isAutosave: true });
    const { content } = (await getPracticeForEditing(contributor, id)).latest;
    const named = await saveDraft(contributor, { id, version: first.version, content, message: "Mine" });
    expect(named.revisionNumber).toBe(first.revisionNumber);
    expect((await revisionsOf(id))[0]).toMatchObject({ isAutosave: false, message: "Mine" });
  });

  it("is not overwritten by restoring an earlier revision", async () => {
    const { id, version } = await createPracticeIn("changed", contributor);
    const typed = await saveDraft(contributor, { id, version, content: completeDraft("Typed"), isAutosave: true });
    const restored = await restoreRevision(contributor, { id, version: typed.version, number: 1 });
    expect(restored.revisionNumber).toBe(typed.revisionNumber + 1);
    expect((await getRevision(editor, id, typed.revisionNumber)).content.summary).toBe("Typed summary.");
  });

  it("takes no place after ten minutes, by the clock of the database", async () => {
    const { id, version } = await createPracticeIn("changed", contributor);
    const first = await saveDraft(contributor, { id, version, content: completeDraft("One"), isAutosave: true });
    await db.$executeRaw`UPDATE revision SET begun_at = now() - interval '11 minutes' WHERE practice_id = ${id}::uuid`;
    const second = await saveDraft(contributor, { id, version: first.version, content: completeDraft("Two"), isAutosave: true });
    expect(second.revisionNumber).toBe(first.revisionNumber + 1);
    expect((await getRevision(editor, id, first.revisionNumber)).content.summary).toBe("One summary.");
  });

  it("knows the form whose answer was lost, and no other window of the same person", async () => {
    const { id, version } = await createPracticeIn("changed", contributor);
    const window = crypto.randomUUID();
    const save = (word: string, by: string, count: number) =>
      saveDraft(contributor, { id, version, content: completeDraft(word), isAutosave: true, window: { id: by, save: count } });
    const first = await save("One", window, 1);
    const second = await save("Two", window, 3);
    expect(second.version).toBe(first.version + 1);
    // A sending that comes in late brings back nothing.
    expect(await save("Late", window, 2)).toMatchObject({ version: second.version });
    expect((await getRevision(editor, id, second.revisionNumber)).content.summary).toBe("Two summary.");
    await expect(save("Three", crypto.randomUUID(), 1)).rejects.toMatchObject({ code: "conflict" });
    // Somebody else in between: the form is no longer its own predecessor.
    await saveDraft(editor, { id, version: second.version, content: completeDraft("Other"), isAutosave: true });
    await expect(save("Four", window, 4)).rejects.toMatchObject({ code: "conflict" });
  });

  it("replaces nothing that was sent for review", async () => {
    const { id, version } = await createPracticeIn("draft", contributor);
    const saved = await saveDraft(contributor, { id, version, content: completeDraft("Sent"), isAutosave: true });
    const sent = await transitionPractice(contributor, { id, version: saved.version, transition: "submit" });
    const back = await transitionPractice(contributor, { id, version: sent.version, transition: "take-back" });
    expect(await saveDraft(contributor, { id, version: back.version, content: completeDraft("Later"), isAutosave: true })).toMatchObject({
      revisionNumber: 3,
    });
  });
});

describe("from the first word to the published page", () => {
  it("goes through review, beside the live version, back to revision 1, and out again", async () => {
    const { id } = await createPractice(contributor, {
      title: "A day-care centre in Obiliq / Obilić",
      tier: "case-study",
      requestKey: randomUUID(),
    });
    let { version, slug, problems } = await getPracticeForEditing(contributor, id);
    expect(slug).toBe("a-day-care-centre-in-obiliq-obilic");
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "summary missing",
      "lifecycle.state missing",
      "approaches missing",
      "targetGroups missing",
    ]);
    const step = async (actor: Actor, transition: string, message = "") => {
      const moved = await transitionPractice(actor, { id, version, transition, message });
      version = moved.version;
      return moved.state;
    };
    expect(await faultOf(step(contributor, "submit"))).toMatchObject({ code: "not-ready", details: { problems } });
    const bare = { text: "What nobody has a source for." };
    const content = {
      ...completeDraft("First"),
      need: [bare, { text: "Signed with another name", addedBy: { editor: "Somebody Else", on: "2020-01-01" } }],
    };
    version = (await saveDraft(contributor, { id, version, content })).version;
    const { latest } = await getPracticeForEditing(contributor, id);
    for (const { addedBy } of latest.content.need)
      expect(addedBy).toEqual({ editor: "Mira", on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });

    expect(await step(contributor, "submit")).toBe("in_review");
    expect((await getDesk(editor)).waitingForMe.map((entry) => entry.id)).toContain(id);
    expect(await faultOf(step(editor, "request-changes"))).toMatchObject({ code: "invalid" });
    expect(await step(editor, "request-changes", "Say since when.")).toBe("needs_changes");
    const [sentBack] = (await getDesk(contributor)).sentBack;
    const asked = { transition: "request-changes", message: "Say since when.", by: { name: "Vesna" } };
    expect(sentBack).toMatchObject({ id, openComments: 0, state: "needs_changes", step: asked });
    const { to, text } = await db.outgoingMail.findFirstOrThrow({ where: { subject: "Your practice needs changes" } });
    expect(to).toMatch(/^contributor\./);
    expect(text).toContain(`/admin/practices/${id}/review`);
    expect(text).not.toContain("Say since when.");

    version = (await saveDraft(contributor, { id, version, content: completeDraft("Second") })).version;
    expect(await step(contributor, "submit")).toBe("in_review");
    expect(await getPublishedPractice(slug)).toBeNull();
    expect(await step(editor, "publish")).toBe("published");
    expect((await getPublishedPractice(slug))?.content.summary).toBe("Second summary.");

    version = (await saveDraft(editor, { id, version, content: completeDraft("Third") })).version;
    expect((await getPublishedPractice(slug))?.content.summary).toBe("Second summary.");
    expect((await getPreview(contributor, id)).content.summary).toBe("Third summary.");
    expect((await getDesk(editor)).publishedWithChanges.map((entry) => entry.id)).toContain(id);
    expect(await step(editor, "publish")).toBe("published");
    expect(await getPublishedPractice(slug)).toMatchObject({ content: { summary: "Third summary." }, revision: 4 });

    version = (await restoreRevision(editor, { id, version, number: 2 })).version;
    expect((await getPracticeForEditing(editor, id)).latest).toMatchObject({ number: 5, content: { summary: "First summary." } });
    const moved = await changeSlug(editor, { id, version, slug: "another-address" });
    version = moved.version;
    expect(await findCurrentSlug(slug)).toBe("another-address");
    slug = moved.slug;
    expect((await getPublishedPractice(slug))?.content.summary).toBe("Third summary.");

    expect(await step(editor, "archive", "It has ended.")).toBe("archived");
    expect(await getPublishedPractice(slug)).toBeNull();
    expect(await findCurrentSlug("a-day-care-centre-in-obiliq-obilic")).toBeNull();
    expect(await step(editor, "restore")).toBe("draft");
    const actions = (await auditOf(id)).map(({ action }) => action.replace("practice.", ""));
    expect(actions).toEqual(
      "create save submit request-changes save submit publish save publish restore-revision change-slug archive restore".split(" "),
    );
  });

  it("needs a second person where the setting says so", async () => {
    const own = await createPracticeIn("draft", editor);
    const others = await createPracticeIn("in_review", contributor);
    await db.setting.create({ data: { key: "secondPerson", value: true } });
    const publish = (actor: Actor, { id, version }: { id: string; version: number }) =>
      faultOf(transitionPractice(actor, { id, version, transition: "publish" }));
    expect(await publish(editor, own)).toMatchObject({ code: "not-ready", details: { blockedBy: "second-person" } });
    expect(await publish(admin, own)).toBeNull();
    expect(await publish(editor, others)).toBeNull();
    const seeded = await db.practice.findFirstOrThrow({ where: { ownerId: null }, select: { id: true, version: true } });
    const { content } = (await getPracticeForEditing(editor, seeded.id)).latest;
    const { version } = await saveDraft(editor, { ...seeded, content: { ...content, title: "Changed" } });
    expect(await publish(editor, { ...seeded, version })).toMatchObject({ code: "not-ready" });
    expect(await publish(admin, { ...seeded, version })).toBeNull();
    await db.setting.deleteMany();
  });

  it("is not published with a term that nobody has approved", async () => {
    const { id, version } = await createPracticeIn("draft", contributor);
    const place = await proposePlace(contributor, { name: "Nova Varoš", kind: "city", country: "RS" });
    expect(await searchTerms(contributor, { kind: "place", q: "nova varos" })).toMatchObject([{ name: "Nova Varoš", isProposed: true }]);
    expect(await searchTerms(await createActor("contributor"), { kind: "place", q: "nova varos" })).toEqual([]);
    const saved = await saveDraft(contributor, {
      id,
      version,
      content: completeDraft("With", { places: [{ place: place.id }, { place: "atlantis" }] }),
    });
    expect(await faultOf(transitionPractice(editor, { id, version: saved.version, transition: "publish" }))).toMatchObject({
      details: {
        problems: [
          { path: "places.0.place", code: "not-approved" },
          { path: "places.1.place", code: "unknown" },
        ],
      },
    });
  });
});
