import { beforeAll, describe, expect, it } from "vitest";
import { nameTerms, searchTerms } from "../../src/features/editorial/admin-queries";
import { compareRevisions, getRevision, listHistory } from "../../src/features/history/admin-queries";
import { replaceProposal, restoreRevision } from "../../src/features/history/mutations";
import { namesInComparison, openForm } from "../../src/features/practice-form/admin-queries";
import { saveForm } from "../../src/features/practice-form/mutations";
import { getPreview } from "../../src/features/practices/admin-queries";
import { saveDraft } from "../../src/features/practices/mutations";
import { getLastDecision, getProposal, listCandidates, listParents, listProposals } from "../../src/features/proposals/admin-queries";
import { approveProposal, correctProposal, dropProposal, proposeOrganisation, proposePlace } from "../../src/features/proposals/mutations";
import { transitionPractice } from "../../src/features/publications/mutations";
import en from "../../src/messages/en.json";
import { db } from "../../src/server/db";
import { createPerson, type Person } from "../support/accounts";
import { auditOf, completeDraft, createPracticeIn, faultOf, outcomeOf, type Standing } from "../support/editorial-records";

let author: Person;
let editor: Person;
beforeAll(async () => {
  [author, editor] = [await createPerson("contributor"), await createPerson("editor")];
});

const added = { addedBy: { editor: "Somebody", on: "2026-11-22" } };
const placed = (...places: string[]) => completeDraft("Example", { places: places.map((place) => ({ place, ...added })) });
/** A place that the author proposes, under a name that is like no other. */
async function proposal(name = `Town ${crypto.randomUUID().slice(0, 8)}`) {
  const { id } = await proposePlace(author.actor, { name, kind: "city", country: "RS" });
  return { ref: { kind: "place" as const, id }, decision: { kind: "place" as const, id, version: 1 }, id, name };
}
async function draftWith(...places: string[]) {
  const { id, version } = await createPracticeIn("draft", author.actor);
  const saved = await saveDraft(author.actor, { id, version, content: placed(...places) });
  return { id, version: saved.version, number: saved.revisionNumber };
}
const revisionsOf = async (id: string) =>
  (await listHistory(editor.actor, id)).entries.flatMap((entry) => (entry.kind === "revision" ? [entry] : []));
const newest = async (id: string) => {
  const [{ number } = { number: 0 }] = await revisionsOf(id);
  return getRevision(editor.actor, id, number);
};
const placesIn = async (id: string) => (await newest(id)).content.places.map(({ place }) => place);
const mailsOf = (to: string) => db.outgoingMail.findMany({ where: { to }, orderBy: { createdAt: "asc" } });

describe("a proposal that is replaced by an existing place", () => {
  it("is replaced in every draft by another revision, in whatever state, and earlier ones stay as they are", async () => {
    const { decision, id: town, name } = await proposal();
    const drafts: { id: string; number: number; before: unknown; state: string }[] = [];
    for (const standing of ["draft", "in_review", "needs_changes", "changed", "archived"] satisfies Standing[]) {
      const { id, number } = await createPracticeIn(standing, author.actor);
      const before = placed("lezhe", town);
      await db.revision.update({ where: { practiceId_number: { practiceId: id, number } }, data: { content: before, isAutosave: true } });
      const { state } = await db.practice.findUniqueOrThrow({ where: { id } });
      drafts.push({ id, number, before, state });
    }
    const other = await draftWith("lezhe");
    // One that named it once and does not any more is left alone.
    const former = await draftWith(town);
    await saveDraft(author.actor, { id: former.id, version: former.version, content: placed("lezhe") });
    const untouched = await db.revision.findMany({ orderBy: { id: "asc" } });
    expect(await replaceProposal(editor.actor, { ...decision, replacement: "apatin" })).toEqual({ id: town, drafts: drafts.length });
    const now = await db.revision.findMany({ orderBy: { id: "asc" } });
    const known = new Set(untouched.map(({ id }) => id));
    expect(now.filter(({ id }) => known.has(id))).toEqual(untouched);
    expect(now.length - untouched.length).toBe(drafts.length);
    for (const { id, number, before, state } of drafts) {
      const after = await newest(id);
      expect(after).toMatchObject({ number: number + 1, message: `“${name}” replaced by “Apatin”`, isAutosave: false });
      expect(after.content).toEqual({
        ...(before as object),
        places: [
          { place: "lezhe", ...added },
          { place: "apatin", ...added },
        ],
      });
      expect(await db.practice.findUniqueOrThrow({ where: { id } })).toMatchObject({ state, version: 2 });
      expect((await auditOf(id)).at(-1)).toEqual({ action: "practice.replace-term", accountId: editor.id });
    }
    expect((await newest(other.id)).number).toBe(other.number);
    expect((await newest(former.id)).number).toBe(former.number + 1);
    expect((await auditOf(town)).map(({ action }) => action)).toEqual(["place.propose", "place.replace"]);
    const [last] = await db.auditEvent.findMany({ where: { subjectId: town }, orderBy: { id: "desc" } });
    expect(last?.details).toEqual({ by: "apatin", drafts: drafts.length });
  });

  it("does not name a place twice, nor an organisation in the same role", async () => {
    const { decision, id: town } = await proposal();
    const draft = await draftWith("apatin", town);
    await replaceProposal(editor.actor, { ...decision, replacement: "apatin" });
    expect(await placesIn(draft.id)).toEqual(["apatin"]);
    const club = await proposeOrganisation(author.actor, { name: "Nalas Network", kind: "network" });
    const { id, version } = await createPracticeIn("draft", author.actor);
    const organisations = [
      { organisation: club.id, role: "lead" as const, ...added },
      { organisation: "nalas", role: "partner" as const, ...added },
      { organisation: club.id, role: "partner" as const, ...added },
    ];
    await saveDraft(author.actor, { id, version, content: completeDraft("Example", { organisations }) });
    await replaceProposal(editor.actor, { kind: "organisation", id: club.id, version: 1, replacement: "nalas" });
    expect((await newest(id)).content.organisations.map(({ organisation, role }) => [organisation, role])).toEqual([
      ["nalas", "lead"],
      ["nalas", "partner"],
    ]);
  });

  it("is refused for what is no existing place, and by whoever is too late", async () => {
    const { decision, id: town } = await proposal();
    const { id: waiting } = await proposal();
    for (const replacement of [waiting, town, "RS", "nalas", "nowhere", ""]) {
      const refused = await faultOf(replaceProposal(editor.actor, { ...decision, replacement }));
      expect(refused?.details, replacement).toEqual({ fields: { replacement: ["replacementMissing"] } });
    }
    expect(await outcomeOf(() => replaceProposal(editor.actor, { ...decision, id: "apatin", replacement: "lezhe" }))).toBe("not-found");
    expect(await outcomeOf(() => replaceProposal(editor.actor, { ...decision, version: 2, replacement: "apatin" }))).toBe("conflict");
    // Ten presses of one button are one act.
    const act = { ...decision, replacement: "apatin", requestKey: crypto.randomUUID() };
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => outcomeOf(() => replaceProposal(editor.actor, act))));
    expect(outcomes).toEqual(Array(10).fill("done"));
    expect((await auditOf(town)).filter(({ action }) => action === "place.replace")).toHaveLength(1);
  });

  it("is decided once when all ways are taken at the same moment", async () => {
    const { decision, id: town } = await proposal();
    const corrected = { ...decision, name: "Another name", what: "city", country: "RS", parent: null };
    const outcomes = await Promise.all([
      outcomeOf(() => replaceProposal(editor.actor, { ...decision, replacement: "apatin" })),
      outcomeOf(() => approveProposal(editor.actor, decision)),
      outcomeOf(() => dropProposal(editor.actor, { ...decision, reason: "A reason" })),
      outcomeOf(() => correctProposal(editor.actor, corrected)),
    ]);
    expect(outcomes.toSorted()).toEqual(["conflict", "conflict", "conflict", "done"]);
    expect(await auditOf(town)).toHaveLength(2);
  });
});

describe("somebody who has the form open while a proposal is replaced", () => {
  const sent = (at: { id: string; version: number }, town: string, more: object = {}, meta: object = {}) => ({
    form: { id: at.id, version: String(at.version), requestKey: crypto.randomUUID(), intent: "save", ...meta },
    title: "Typed meanwhile",
    places: [{ place: town }],
    ...more,
  });

  it("saves what was typed, without a conflict, and the proposal does not come back", async () => {
    const { decision, id: town, name } = await proposal();
    const draft = await draftWith(town);
    await replaceProposal(editor.actor, { ...decision, replacement: "apatin" });
    const first = await saveForm(author.actor, sent(draft, town, {}, { intent: "autosave" }));
    expect(first).toMatchObject({ outcome: "saved", version: draft.version + 2, conflict: null });
    // The field is told of it: nothing happens without a word.
    expect(first.dropped).toEqual({ [`place:${town}`]: { reason: null, replacedBy: "Apatin" } });
    expect(first.names[`place:${town}`]).toBe(name);
    expect((await newest(draft.id)).content).toMatchObject({ title: "Typed meanwhile", places: [{ place: "apatin" }] });
    // The form still has it, and sends it again and again.
    const again = await saveForm(author.actor, sent({ ...draft, version: first.version }, town, { summary: "More." }));
    expect(again.outcome).toBe("saved");
    expect((await newest(draft.id)).content).toMatchObject({ summary: "More.", places: [{ place: "apatin" }] });
    expect(await revisionsOf(draft.id)).toHaveLength(draft.number + 3);
  });

  it("is asked about what another person wrote, and not about the place", async () => {
    const { decision, id: town } = await proposal();
    const draft = await draftWith(town);
    await replaceProposal(editor.actor, { ...decision, replacement: "apatin" });
    await saveDraft(editor.actor, { id: draft.id, version: draft.version + 1, content: { ...placed("apatin"), title: "Of the editor" } });
    const stale = await saveForm(author.actor, sent(draft, town));
    expect(stale).toMatchObject({ outcome: "conflict", conflict: { version: draft.version + 2, tree: { title: "Of the editor" } } });
    expect(stale.tree).toMatchObject({ title: "Typed meanwhile", places: [{ place: "apatin" }] });
    const settled = { intent: "merge", theirVersion: String(draft.version + 2), choices: { title: "mine" } };
    expect(await saveForm(author.actor, sent(draft, town, {}, settled))).toMatchObject({ outcome: "saved" });
    expect((await newest(draft.id)).content).toMatchObject({ title: "Typed meanwhile", places: [{ place: "apatin" }] });
  });

  it("gets the existing one also where the proposal was not saved before, and from an earlier revision", async () => {
    const { decision, id: town } = await proposal();
    const draft = await draftWith("lezhe");
    const named = await saveDraft(author.actor, { id: draft.id, version: draft.version, content: placed(town) });
    const gone = await saveDraft(author.actor, { id: draft.id, version: named.version, content: placed("lezhe") });
    await replaceProposal(editor.actor, { ...decision, replacement: "apatin" });
    const saved = await saveForm(author.actor, sent({ ...draft, version: gone.version }, town));
    expect(saved.outcome).toBe("saved");
    expect(await placesIn(draft.id)).toEqual(["apatin"]);
    await restoreRevision(author.actor, { id: draft.id, version: saved.version, number: named.revisionNumber });
    expect(await placesIn(draft.id)).toEqual(["apatin"]);
  });

  it("never saves it, whoever is first", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { decision, id: town } = await proposal();
      const drafts = await Promise.all([draftWith("lezhe"), draftWith("lezhe"), draftWith(town)]);
      await Promise.all([
        ...drafts.map((draft) => saveForm(author.actor, sent(draft, town))),
        replaceProposal(editor.actor, { ...decision, replacement: "apatin" }),
      ]);
      for (const { id } of drafts) expect(await placesIn(id)).not.toContain(town);
    }
  });
});

describe("a dropped or replaced proposal", () => {
  it("keeps its name for those who knew it, says why, and is offered to nobody", async () => {
    const { decision, id: town, name } = await proposal();
    const draft = await draftWith(town);
    const reason = "It is a part of Apatin.\nWrite that instead.";
    await dropProposal(editor.actor, { ...decision, reason });
    const opened = await openForm(author.actor, draft.id);
    expect(opened.start.names[`place:${town}`]).toBe(name);
    expect(opened.start.dropped).toEqual({ [`place:${town}`]: { reason, replacedBy: null } });
    expect(opened.missing).toEqual({ "places[0].place": "dropped" });
    expect((await getPreview(editor.actor, draft.id)).places).toMatchObject([{ id: town, name }]);
    const comparison = await compareRevisions(editor.actor, draft.id, 1, draft.number);
    expect(await namesInComparison(editor.actor, comparison)).toMatchObject({ [`place:${town}`]: name, "place:apatin": "Apatin" });
    for (const actor of [author.actor, editor.actor]) expect(await searchTerms(actor, { kind: "place", q: name })).toEqual([]);
    expect(await listCandidates(editor.actor, { ...(await proposal()).ref, q: name })).toEqual([]);
    expect((await listProposals(editor.actor)).map(({ id }) => id)).not.toContain(town);
    const stranger = await createPerson("contributor");
    expect(await nameTerms(stranger.actor, { place: [town] })).toEqual([]);
    // It can be saved as it is, and is asked about when the practice is sent or published.
    const saved = await saveDraft(author.actor, { id: draft.id, version: draft.version, content: placed(town, "apatin") });
    for (const [actor, transition] of [
      [author.actor, "submit"],
      [editor.actor, "publish"],
    ] as const) {
      const refused = await faultOf(transitionPractice(actor, { id: draft.id, version: saved.version, transition }));
      expect(refused).toMatchObject({ code: "not-ready", details: { problems: [{ path: "places.0.place", code: "dropped" }] } });
    }
    // The same name can be proposed once more, and is another one.
    expect((await proposal(name)).id).not.toBe(town);
  });

  it("keeps its name in revisions from before it was replaced", async () => {
    const { decision, id: town, name } = await proposal();
    const draft = await draftWith(town);
    await replaceProposal(editor.actor, { ...decision, replacement: "apatin" });
    const comparison = await compareRevisions(author.actor, draft.id, draft.number, draft.number + 1);
    expect(await namesInComparison(author.actor, comparison)).toMatchObject({ [`place:${town}`]: name, "place:apatin": "Apatin" });
    expect((await openForm(author.actor, draft.id)).missing).toEqual({});
  });
});

describe("correcting a proposal", () => {
  it("changes what it says, for all who see it, and does not approve it", async () => {
    const { decision, ref, id: town, name } = await proposal("Novа Vaross");
    const draft = await draftWith(town);
    const corrected = { ...decision, name: "Nova Varoš", what: "municipality", country: "RS", parent: null };
    await correctProposal(editor.actor, corrected);
    expect(await getProposal(editor.actor, ref)).toMatchObject({
      version: 2,
      name: "Nova Varoš",
      proposedName: name,
      what: "municipality",
      usedIn: [{ id: draft.id }],
      proposedBy: { id: author.id, name: author.name },
    });
    expect(await searchTerms(author.actor, { kind: "place", q: "nova varos" })).toMatchObject([{ id: town, isProposed: true }]);
    expect(await db.placeName.findMany({ where: { placeId: town } })).toMatchObject([
      { name: "Nova Varoš", folded: "nova varos", script: "Latn" },
    ]);
    // Whoever had the page open before is told, and by whom.
    const late = await faultOf(correctProposal(editor.actor, { ...corrected, name: "Too late" }));
    expect(late).toMatchObject({ code: "conflict", details: { current: { version: 2, isOpen: true } } });
    expect(await getLastDecision(editor.actor, ref)).toMatchObject({ decision: "correct", by: { id: editor.id } });
    await approveProposal(editor.actor, { ...decision, version: 2 });
    expect(await faultOf(dropProposal(editor.actor, { ...decision, version: 2, reason: "A reason" }))).toMatchObject({
      code: "conflict",
      details: { current: { version: 3, isOpen: false } },
    });
  });

  it("takes a part of a municipality of the same country only", async () => {
    const { decision, ref, name } = await proposal();
    const parents = await listParents(editor.actor);
    expect(parents).toContainEqual({ id: "apatin", name: "Apatin", country: "Serbia" });
    const corrected = { ...decision, name, what: "settlement", country: "RS", parent: "apatin" };
    for (const [change, fields] of [
      [{ country: "AL" }, { parent: ["parentElsewhere"] }],
      [{ parent: "RS" }, { parent: ["parentElsewhere"] }],
      [{ parent: decision.id }, { parent: ["parentElsewhere"] }],
      [{ parent: "nowhere" }, { parent: ["parentElsewhere"] }],
      [{ country: "ZZ", parent: null }, { country: ["unknown"] }],
      [{ country: "" }, { country: ["countryMissing"] }],
      [{ what: "country" }, { what: ["unknown"] }],
      [{ name: " " }, { name: ["nameMissing"] }],
      [{ name: "x".repeat(121) }, { name: ["placeNameTooLong"] }],
      [{ name: "One\nTwo" }, { name: ["nameShape"] }],
    ] as const) {
      expect((await faultOf(correctProposal(editor.actor, { ...corrected, ...change })))?.details).toEqual({ fields });
    }
    expect(await outcomeOf(() => correctProposal(editor.actor, { ...corrected, website: null }))).toBe("invalid");
    await correctProposal(editor.actor, corrected);
    expect(await getProposal(editor.actor, ref)).toMatchObject({ parentId: "apatin", what: "settlement", proposedName: null });
  });

  it("takes an organisation of a known kind, with or without country and website", async () => {
    const { id } = await proposeOrganisation(author.actor, { name: "Clubb", kind: "association", country: "RS" });
    const corrected = {
      kind: "organisation",
      id,
      version: 1,
      name: "Club",
      what: "school",
      country: null,
      website: "https://example.org/",
    };
    expect((await faultOf(correctProposal(editor.actor, { ...corrected, what: "club" })))?.details).toEqual({
      fields: { what: ["unknown"] },
    });
    expect((await faultOf(correctProposal(editor.actor, { ...corrected, website: "javascript:alert(1)" })))?.details).toEqual({
      fields: { website: ["websiteShape"] },
    });
    await correctProposal(editor.actor, corrected);
    const { countryId, website, what, name } = await getProposal(editor.actor, { kind: "organisation", id });
    expect({ countryId, website, what, name }).toEqual({ countryId: null, website: "https://example.org/", what: "school", name: "Club" });
  });
});

describe("the list of proposals", () => {
  it("says who made one and when, what it looks like, and which practices use it", async () => {
    const { ref, id: town } = await proposal("Apattin");
    const draft = await draftWith(town);
    const [listed] = (await listProposals(editor.actor)).filter(({ id }) => id === town);
    expect(listed).toEqual(await getProposal(editor.actor, ref));
    expect(listed).toMatchObject({
      near: [{ id: "apatin", name: "Apatin", detail: "Serbia" }],
      usedIn: [{ id: draft.id, title: "Example of a day-care centre" }],
      proposedBy: { id: author.id },
      detail: "Serbia",
      what: "city",
    });
    expect(Math.abs(Date.parse(listed?.proposedAt ?? "") - Date.now())).toBeLessThan(60_000);
    expect(await listCandidates(editor.actor, { ...ref, q: "" })).toEqual(listed?.near);
    expect((await listCandidates(editor.actor, { ...ref, q: "obilic" })).map(({ name }) => name)).toContain("Obiliq / Obilić");
  });
});

describe("whoever proposed something", () => {
  const { approved, approvedAs, replaced, dropped } = en.mails.proposals;

  it("is told by mail what became of it, in the same transaction, and nothing else of anybody's text", async () => {
    const person = await createPerson("contributor");
    const propose = async (name: string) => {
      const { id } = await proposePlace(person.actor, { name, kind: "city", country: "RS" });
      const { id: practice, version } = await createPracticeIn("draft", person.actor, "Zqsecret");
      await saveDraft(person.actor, {
        id: practice,
        version,
        content: { ...completeDraft("Zqsecret"), places: [{ place: id, ...added }] },
      });
      return { kind: "place" as const, id, version: 1 };
    };
    await approveProposal(editor.actor, await propose("One {link}"));
    const two = await propose("Twoo");
    await correctProposal(editor.actor, { ...two, name: "Two", what: "city", country: "RS", parent: null });
    await approveProposal(editor.actor, { ...two, version: 2 });
    await replaceProposal(editor.actor, { ...(await propose("Three")), replacement: "apatin" });
    await dropProposal(editor.actor, { ...(await propose("Four")), reason: "Write {term} instead.\nSubject: x" });
    const mails = await mailsOf(person.email);
    expect(mails.map(({ subject }) => subject)).toEqual([approved.subject, approvedAs.subject, replaced.subject, dropped.subject]);
    const [one, second, three, four] = mails.map(({ text }) => text);
    expect(one).toContain(`${editor.name} has taken “One {link}”, which you proposed, into the catalogue.`);
    expect(second).toContain("“Twoo”, which you proposed, into the catalogue under the name “Two”");
    expect(three).toContain("has replaced “Three”, which you proposed, by “Apatin”");
    expect(four).toContain(
      "has not taken “Four”, which you proposed, into the catalogue. The reason:\n\nWrite {term} instead.\nSubject: x\n\n",
    );
    for (const { text, subject } of mails) {
      expect(text).toMatch(/^https?:\/\/\S+\/admin$/m);
      expect(text).not.toMatch(/Zqsecret|\{(?:name|by|now|reason)\}/);
      expect(subject).not.toMatch(/[\r\n]/);
    }
  });

  it("is not told of what was refused, nor of one's own decision, nor when the account is closed", async () => {
    const { decision } = await proposal();
    const before = await db.outgoingMail.count();
    expect(await outcomeOf(() => approveProposal(editor.actor, { ...decision, version: 7 }))).toBe("conflict");
    expect(await outcomeOf(() => replaceProposal(editor.actor, { ...decision, replacement: "nowhere" }))).toBe("invalid");
    const own = await proposeOrganisation(editor.actor, { name: "An editor's own", kind: "school" });
    await dropProposal(editor.actor, { kind: "organisation", id: own.id, version: 1, reason: "A mistake" });
    const closed = await createPerson("contributor");
    const theirs = await proposeOrganisation(closed.actor, { name: "Of somebody who left", kind: "school" });
    await db.account.update({ where: { id: closed.id }, data: { disabledAt: new Date() } });
    await approveProposal(editor.actor, { kind: "organisation", id: theirs.id, version: 1 });
    expect(await db.outgoingMail.count()).toBe(before);
  });
});
