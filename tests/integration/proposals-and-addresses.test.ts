import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import { changeSlug } from "../../src/features/history/mutations";
import { listEndingConsents } from "../../src/features/people/admin-queries";
import { saveForm } from "../../src/features/practice-form/mutations";
import { saveDraft } from "../../src/features/practices/mutations";
import { findCurrentSlug, getPublishedPractice } from "../../src/features/practices/queries";
import { getProposal } from "../../src/features/proposals/admin-queries";
import { approveProposal, dropProposal, proposeOrganisation, proposePlace } from "../../src/features/proposals/mutations";
import { transitionPractice } from "../../src/features/publications/mutations";
import { listEditorialNotes } from "../../src/features/sources/queries";
import { db } from "../../src/server/db";
import { completeDraft, createActor, createPracticeIn, faultOf, outcomeOf } from "../support/editorial-records";

let editor: Actor;
beforeAll(async () => {
  editor = await createActor("editor", "Vesna");
});

const place = (name: string) => ({ name, kind: "city", country: "RS" });

describe("proposals of one contributor", () => {
  it("are twenty at most while nobody has decided, also when a hundred come at once", async () => {
    const contributor = await createActor("contributor");
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_, n) => outcomeOf(() => proposePlace(contributor, place(`Town ${n}`)))),
    );
    expect(outcomes.filter((outcome) => outcome === "done").length).toBe(20);
    expect(outcomes.filter((outcome) => outcome === "too-many").length).toBe(80);
    expect(await outcomeOf(() => proposeOrganisation(contributor, { name: "One more", kind: "association" }))).toBe("too-many");
    // Somebody else, and an editor, are not held up by it.
    expect(await outcomeOf(() => createActor("contributor").then((other) => proposePlace(other, place("Town"))))).toBe("done");
    const [open] = await db.place.findMany({ where: { proposedById: contributor.accountId }, select: { id: true } });
    await approveProposal(editor, { kind: "place", id: open?.id ?? "", version: 1 });
    expect(await outcomeOf(() => proposePlace(contributor, place("Room again")))).toBe("done");
  });

  it("are not counted for editors, nor after a day", async () => {
    for (let n = 0; n < 21; n += 1) expect(await outcomeOf(() => proposePlace(editor, place(`Editor's town ${n}`)))).toBe("done");
  });

  it("beyond that are refused in the form in clear words, and the text is kept", async () => {
    const contributor = await createActor("contributor");
    for (let n = 0; n < 20; n += 1) await proposePlace(contributor, place(`Village ${n}`));
    const { id, version } = await createPracticeIn("draft", contributor);
    const sent = (name: string) => ({
      form: { id, version: String(version), requestKey: crypto.randomUUID(), intent: "propose:places" },
      title: "Typed before",
      places: [],
      proposal: { places: { name, kind: "city", country: "RS" } },
    });
    const full = await saveForm(contributor, sent("One village more"));
    expect(full).toMatchObject({ outcome: "not-saved", problems: [{ name: "places", problem: "tooManyProposals" }] });
    expect(full.tree).toMatchObject({ title: "Typed before", proposal: { places: { name: "One village more" } } });
    expect(await saveForm(contributor, sent(""))).toMatchObject({
      outcome: "not-saved",
      problems: [{ name: "places", problem: "proposalNotValid" }],
    });
  });

  it("name the drafts that use them, and are asked for again after they were dropped", async () => {
    const contributor = await createActor("contributor");
    const { id: town } = await proposePlace(contributor, place("A town in a draft"));
    expect((await getProposal(editor, { kind: "place", id: town })).usedIn).toEqual([]);
    const { id, version } = await createPracticeIn("draft", contributor);
    const content = completeDraft("Example", { places: [{ place: town, addedBy: { editor: "Somebody", on: "2026-11-22" } }] });
    const saved = await saveDraft(contributor, { id, version, content });
    expect(await getProposal(editor, { kind: "place", id: town })).toMatchObject({
      usedIn: [{ id, title: content.title }],
      name: "A town in a draft",
    });
    const drop = { kind: "place", id: town, version: 1, reason: "It is a part of the city" };
    expect((await faultOf(dropProposal(editor, { ...drop, reason: " " })))?.details).toEqual({ fields: { reason: ["reasonMissing"] } });
    await dropProposal(editor, drop);
    expect(await outcomeOf(() => getProposal(editor, { kind: "place", id: town }))).toBe("not-found");
    expect(await outcomeOf(() => dropProposal(editor, drop))).toBe("conflict");
    const refused = await faultOf(transitionPractice(contributor, { id, version: saved.version, transition: "submit" }));
    expect(refused?.details).toMatchObject({ problems: [{ path: "places.0.place", code: "dropped" }] });
  });
});

describe("another address of a practice", () => {
  it("shows the page with its notes, and the old one leads there", async () => {
    const noted = await db.editorialNoteSubject.findFirstOrThrow({ where: { type: "practice" }, select: { recordId: true } });
    const practice = await db.practice.findUniqueOrThrow({ where: { slug: noted.recordId }, select: { id: true, version: true } });
    const before = await listEditorialNotes("practice", noted.recordId);
    const change = { id: practice.id, version: practice.version, slug: "  Another-Address " };
    expect(await changeSlug(editor, change)).toEqual({ slug: "another-address", version: practice.version + 1 });
    expect(before.length).toBeGreaterThan(0);
    expect(await listEditorialNotes("practice", "another-address")).toEqual(before);
    expect(await listEditorialNotes("practice", noted.recordId)).toEqual([]);
    expect(await getPublishedPractice(noted.recordId)).toBeNull();
    expect(await findCurrentSlug(noted.recordId)).toBe("another-address");
    // And back again: no address leads in a circle.
    await changeSlug(editor, { ...change, version: practice.version + 1, slug: noted.recordId });
    expect(await findCurrentSlug("another-address")).toBe(noted.recordId);
    expect(await findCurrentSlug(noted.recordId)).toBeNull();
    expect(await listEditorialNotes("practice", noted.recordId)).toEqual(before);
  });

  it("is refused where it is another's, was another's, or is no address", async () => {
    const [one, other] = [await createPracticeIn("published", editor), await createPracticeIn("published", editor)];
    await changeSlug(editor, { id: other.id, version: 1, slug: `${other.slug.slice(0, 60)}-moved` });
    const refused = async (slug: string) => (await faultOf(changeSlug(editor, { id: one.id, version: 1, slug })))?.details;
    expect(await refused(`${other.slug.slice(0, 60)}-moved`)).toEqual({ fields: { slug: ["slugTaken"] } });
    expect(await refused(other.slug)).toEqual({ fields: { slug: ["slugTaken"] } });
    for (const slug of ["", "two words", "a/b", "../x", "<b>", "ž", "a--b", "x".repeat(81)]) {
      expect(await refused(slug), slug).toEqual({ fields: { slug: ["slugShape"] } });
    }
    expect(await db.practice.findUnique({ where: { id: one.id }, select: { slug: true, version: true } })).toEqual({
      slug: one.slug,
      version: 1,
    });
  });
});

describe("consents", () => {
  it("are on the desk 60 days before their end and after it, until they are renewed or withdrawn", async () => {
    const person = "aida-cacaj";
    const day = (days: number) => new Date(Date.now() + days * 86_400_000);
    const give = (until: Date | null, more: object = {}) =>
      db.consent.create({
        data: {
          personId: person,
          purposes: ["name", "email"],
          words: "I agree.",
          givenOn: day(-400),
          how: "by mail",
          until,
          recordedById: editor.accountId,
          ...more,
        },
        select: { id: true },
      });
    const listed = async () => (await listEndingConsents(editor)).map(({ id }) => id);
    await give(null);
    const covered = await give(day(10));
    // One without an end replaces all others.
    expect(await listed()).toEqual([]);
    await db.consent.deleteMany({ where: { until: null } });
    expect(await listed()).toEqual([covered.id]);
    const ended = await give(day(-30), { purposes: ["picture"] });
    await give(day(70), { purposes: ["phone"] });
    await give(day(20), { purposes: ["voice"], withdrawnAt: new Date() });
    expect(await listed()).toEqual([ended.id, covered.id]);
    expect((await listEndingConsents(editor))[1]).toMatchObject({
      person: { id: person, name: "Aida Cacaj" },
      purposes: ["name", "email"],
      until: day(10).toISOString().slice(0, 10),
      hasEnded: false,
    });
    expect((await listEndingConsents(editor))[1]?.practices.length).toBeGreaterThan(0);
    await give(day(300), { purposes: ["name", "voice", "email"] });
    expect(await listed()).toEqual([ended.id]);
    await db.person.update({ where: { id: person }, data: { named: "withdrawn" } });
    expect(await listed()).toEqual([]);
    await db.person.update({ where: { id: person }, data: { named: "contact" } });
  });
});
