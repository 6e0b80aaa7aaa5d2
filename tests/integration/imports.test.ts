import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import { searchTerms } from "../../src/features/editorial/admin-queries";
import { findPractices, getImport, getReview, listImports, listSourceOptions } from "../../src/features/imports/admin-queries";
import type { ReviewView } from "../../src/features/imports/dto";
import { deleteImport, saveRemaining, saveReviewed, startAnotherImport, storeImport } from "../../src/features/imports/mutations";
import { defaultChoices, unchangedReview } from "../../src/features/imports/rules";
import { getSourceText } from "../../src/features/passages/admin-queries";
import { getPracticeForEditing } from "../../src/features/practices/admin-queries";
import { saveDraft } from "../../src/features/practices/mutations";
import { getSource, listSources } from "../../src/features/sources/queries";
import { listWarnings } from "../../src/features/warnings/admin-queries";
import { passageHash } from "../../src/lib/passage-hash";
import { db } from "../../src/server/db";
import { auditOf, createActor, outcomeOf } from "../support/editorial-records";
import { importedDocument } from "../support/imported-document";

let [author, stranger, editor] = [] as unknown as [Actor, Actor, Actor];
beforeAll(async () => {
  [author, stranger, editor] = [await createActor("contributor"), await createActor("contributor"), await createActor("editor")];
});

let count = 0;
async function imported(actor: Actor): Promise<string> {
  count += 1;
  return (await storeImport(actor, { name: "two studies.txt", bytes: Buffer.from(importedDocument(`zq${count}`)) })).id;
}

const newSource = { source: "new", sourceTitle: "The mill", sourcePublisher: "Somebody", sourceLanguage: "en", sourcePublished: "2022-08" };

/** What the form of a review sends, with some of it changed. */
function formOf(review: ReviewView, changes: object = {}) {
  const { sourceId } = review.document;
  return { ...unchangedReview(review), requestKey: randomUUID(), ...(sourceId ? { source: sourceId } : newSource), ...changes };
}

const contentOf = async (actor: Actor, id: string) => (await getPracticeForEditing(actor, id)).latest.content;

describe("a document that was sent", () => {
  it("is known to whoever sent it and to editors, and to nobody else", async () => {
    const id = await imported(author);
    for (const actor of [author, editor]) {
      expect((await listImports(actor)).map((one) => one.id)).toContain(id);
      expect(await getImport(actor, id)).toMatchObject({ fileName: "two studies.txt", format: "text", practiceCount: 2, saved: [] });
    }
    expect((await listImports(stranger)).map((one) => one.id)).not.toContain(id);
    expect(await outcomeOf(() => getImport(stranger, id))).toBe("not-found");
    expect(await outcomeOf(() => getReview(stranger, id, 1))).toBe("not-found");
    expect(await outcomeOf(() => getReview(author, id, 3))).toBe("not-found");
    expect(await outcomeOf(() => getImport(author, "nothing"))).toBe("not-found");
  });

  it("is kept once, unless somebody begins again with it", async () => {
    const file = { name: "same.txt", bytes: Buffer.from(importedDocument("same")) };
    const first = await storeImport(author, file);
    expect(first.isNew).toBe(true);
    expect(await storeImport(author, { ...file, name: "other name.txt" })).toEqual({ id: first.id, isNew: false });
    // Somebody who may not know of it is not told that it was there.
    expect((await storeImport(stranger, file)).isNew).toBe(true);
    const again = { id: first.id, requestKey: randomUUID() };
    const other = await startAnotherImport(author, again);
    expect(other.id).not.toBe(first.id);
    expect(await startAnotherImport(author, again)).toEqual(other);
    expect(await outcomeOf(() => startAnotherImport(stranger, { id: first.id }))).toBe("not-found");
    expect((await getImport(author, other.id)).recognised.practices).toHaveLength(2);
  });

  it("that cannot be read is told by its fault, and nothing of it is kept", async () => {
    const before = [await db.documentImport.count(), await db.auditEvent.count()];
    const faults = [
      [Buffer.alloc(0), "empty"],
      [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), "not-a-document"],
      [Buffer.alloc(20 * 1024 * 1024 + 1, 65), "too-large"],
    ] as const;
    for (const [bytes, fault] of faults)
      await expect(storeImport(author, { name: "a.docx", bytes })).rejects.toMatchObject({
        code: "invalid",
        details: { fields: { document: [fault] } },
      });
    expect([await db.documentImport.count(), await db.auditEvent.count()]).toEqual(before);
  });

  it("can be taken away, and its drafts stay", async () => {
    const id = await imported(author);
    const { practiceId } = await saveReviewed(author, formOf(await getReview(author, id, 1)));
    expect(await outcomeOf(() => deleteImport(stranger, { id }))).toBe("not-found");
    await deleteImport(author, { id });
    expect(await outcomeOf(() => getImport(author, id))).toBe("not-found");
    expect(await db.documentImportFile.count({ where: { importId: id } })).toBe(0);
    expect((await contentOf(author, practiceId)).need).toHaveLength(1);
  });
});

describe("a practice of a document", () => {
  it("is proposed with what the document states, and nothing else is accepted", async () => {
    const id = await imported(author);
    const { found } = await getReview(author, id, 1);
    expect(found.proposals.places.filter(({ isStated }) => isStated).map(({ id: place }) => place)).toEqual(["apatin"]);
    expect(found.proposals.approaches.filter(({ isStated }) => isStated).map(({ name }) => name)).toHaveLength(1);
    expect(found.proposals.groups.length).toBeGreaterThan(0);
    expect(found.proposals.periods[0]).toMatchObject({ from: "2021-05", to: "2022-06" });
    const choices = defaultChoices(found);
    expect([choices.groups.size, choices.figures.size, choices.contacts.size, choices.period]).toEqual([0, 0, 0, null]);
    expect([...choices.roles.values()]).toEqual(["mother of a child with developmental difficulties"]);
    const second = (await getReview(author, id, 2)).found.proposals;
    expect([second.places.filter(({ isStated }) => isStated), second.unknownPlace?.text]).toEqual([[], "Nowhere Hills"]);
  });

  it("becomes one draft of the actor's, each statement with its passage, however often the form is sent", async () => {
    const id = await imported(author);
    const review = await getReview(author, id, 1);
    const form = formOf(review);
    const [first, second] = await Promise.all([saveReviewed(author, form), saveReviewed(author, form)]);
    expect(second).toEqual(first);
    const { owner, state, latest } = await db.practice
      .findUniqueOrThrow({ where: { id: first.practiceId }, select: { ownerId: true, state: true } })
      .then(async (row) => ({ owner: row.ownerId, state: row.state, latest: await contentOf(author, first.practiceId) }));
    expect([owner, state]).toEqual([author.accountId, "draft"]);
    const { text, sourceId } = await getImport(author, id);
    const lines = text.lines.map((line) => line.text);
    const statements = [
      ...latest.places,
      ...latest.need,
      ...latest.context.paragraphs,
      ...latest.context.conditions,
      ...latest.implementation.paragraphs,
      ...latest.implementation.activities,
      ...latest.results.claims,
      ...latest.tips,
      ...latest.voices,
      ...latest.links,
    ];
    expect(statements).toHaveLength(13);
    for (const { passage } of statements) {
      expect(passage?.source).toBe(sourceId);
      expect(passage?.hash).toBe(passageHash(lines, passage?.lines?.from ?? 0, passage?.lines?.to ?? 0));
    }
    // The document is that of its new source, where every passage stands.
    const ofSource = await getSourceText(author, sourceId ?? "");
    expect(ofSource?.passages.map(({ standing }) => standing)).toEqual(ofSource?.passages.map(() => "in-place"));
    expect(ofSource?.passages.flatMap(({ citations }) => citations)).toHaveLength(13);
    expect(await getSourceText(stranger, sourceId ?? "")).toBeNull();
    expect(latest.tips[0]?.passage?.heading).toBe("Useful tips");
    expect(latest.voices[0]?.speaker).toEqual({ role: "mother of a child with developmental difficulties", person: null });
    expect(JSON.stringify(latest)).not.toMatch(/Zorica|Zorić/);
    expect(latest.links[0]?.address).toBe("https://film.example/mill");
    expect((await getImport(author, id)).saved).toEqual([{ place: 1, practiceId: first.practiceId, title: latest.title, isOpen: true }]);
    expect((await auditOf(first.practiceId)).map(({ action }) => action)).toEqual(["practice.create"]);
  });

  it("takes what was moved, accepted and dropped", async () => {
    const id = await imported(author);
    const review = await getReview(author, id, 1);
    const { pieces, proposals } = review.found;
    const keyOf = (words: string) => pieces.find(({ text }) => text.includes(words))?.key ?? "";
    const figured = keyOf("15 of 64");
    const moved = new Map([
      [keyOf("stood empty"), "conditions"],
      [keyOf("rest"), "unused"],
    ]);
    const form = formOf(review);
    const [group] = proposals.groups;
    const { practiceId } = await saveReviewed(author, {
      ...form,
      title: "Another title",
      pieces: form.pieces.map((pair) => {
        const [key = ""] = pair.split("=");
        return moved.has(key) ? `${key}=${moved.get(key)}` : pair;
      }),
      figures: [`${figured}=0.0`],
      groups: [`${group?.id}=primary`],
      approaches: [],
      period: "0",
    });
    const content = await contentOf(author, practiceId);
    expect(content.title).toBe("Another title");
    expect(content.context.conditions.map(({ text }) => text)[0]).toContain("stood empty");
    expect(content.results.claims).toHaveLength(1);
    expect(content.results.claims[0]).toMatchObject({ value: 15, denominator: { value: 64 } });
    expect(content.targetGroups).toMatchObject([{ group: group?.id, role: "primary", basis: "stated" }]);
    expect([content.approaches, content.period]).toEqual([[], { from: "2021-05", to: "2022-06" }]);
  });

  it("gets another revision of its draft, which keeps what no document fills", async () => {
    const id = await imported(author);
    const { practiceId, version } = await saveReviewed(author, formOf(await getReview(author, id, 1)));
    const first = await contentOf(author, practiceId);
    const written = {
      ...first,
      summary: "Written by hand",
      need: first.need.map((entry) => ({ ...entry, text: "Edited by hand" })),
      tips: [],
      context: { paragraphs: [], conditions: [...first.context.paragraphs, ...first.context.conditions] },
      targetGroups: [{ group: "older-people", role: "primary", basis: "stated" }],
      results: { ...first.results, claims: first.results.claims.map((claim) => ({ ...claim, kind: "outcome", value: 15 })) },
    };
    await saveDraft(author, { id: practiceId, version, content: written });
    // Somebody who still has the form from before the draft, or of an older version, is told.
    const review = await getReview(author, id, 1);
    expect(review.saved).toMatchObject({ practiceId, mayWrite: true, version: version + 1 });
    expect(await outcomeOf(() => saveReviewed(author, formOf(review, { version: undefined })))).toBe("conflict");
    expect(await outcomeOf(() => saveReviewed(author, formOf(review, { version })))).toBe("conflict");
    await saveReviewed(author, formOf(review));
    const content = await contentOf(author, practiceId);
    expect(content.summary).toBe("Written by hand");
    // In the words of the document, where they stand in the draft now: what was moved stays moved, what was taken out stays out.
    expect(content.need).toEqual(first.need);
    expect(content.tips).toEqual([]);
    expect(content.context.conditions.map(({ text }) => text)).toEqual(written.context.conditions.map(({ text }) => text));
    expect(content.targetGroups.map(({ group }) => group)).toEqual(["older-people"]);
    expect(content.results.claims.map(({ kind, value }) => [kind, value])).toEqual(first.results.claims.map(() => ["outcome", 15]));
    expect(await db.revision.count({ where: { practiceId } })).toBe(3);
  });

  it("keeps a contact hidden, as nobody has asked them", async () => {
    const id = await imported(author);
    const review = await getReview(author, id, 1);
    const [contact] = review.found.proposals.contacts;
    expect(contact?.own.map(({ kind }) => kind)).toEqual(["private-address", "mobile-number"]);
    const form = formOf(review, {
      contacts: [`${contact?.key}=new`],
      contactNames: [contact?.name ?? ""],
      contactRoles: ["coordinator"],
    });
    expect(await outcomeOf(() => saveReviewed(author, { ...form, contactNames: [""] }))).toBe("invalid");
    const { practiceId } = await saveReviewed(author, form);
    const [entry] = (await contentOf(author, practiceId)).contacts;
    const person = await db.person.findUniqueOrThrow({ where: { id: entry?.person ?? "" }, include: { channels: true, consents: true } });
    expect(person).toMatchObject({ name: "Vida Vidić", role: "coordinator", named: "contact", asOf: "2022-08", consents: [] });
    expect(person.id).not.toMatch(/vid/);
    expect(person.channels.map(({ kind, value, asWritten, visibility }) => [kind, value, asWritten, visibility])).toEqual([
      ["email", "vida.vidic@gmail.com", null, "hidden"],
      ["phone", "+381641234567", "+381 64 123 45 67", "hidden"],
    ]);
    // Whoever sent the document is told what it says of them, as editors are.
    for (const actor of [author, editor]) {
      const { open } = await listWarnings(actor, practiceId);
      expect(open.flatMap(({ group, kind, words, path }) => (group === "people" ? [[kind, words, path]] : []))).toEqual([
        ["private-address", "vida.vidic@gmail.com", "contacts.0.person"],
        ["mobile-number", "+381641234567", "contacts.0.person"],
      ]);
    }
    // Until a published practice names them, nobody else is told.
    expect((await searchTerms(stranger, { kind: "person", q: "Vida Vidić" })).map((one) => one.id)).not.toContain(person.id);
    expect((await searchTerms(author, { kind: "person", q: "Vida Vidić" })).map((one) => one.id)).toContain(person.id);

    const again = await getReview(editor, (await startAnotherImport(editor, { id })).id, 1);
    expect(again.found.proposals.contacts[0]?.known.map((one) => one.id)).toContain(person.id);
    await saveReviewed(editor, formOf(again, { contacts: [`${contact?.key}=${person.id}`], contactNames: [""], contactRoles: [""] }));
    expect(await db.personChannel.count({ where: { personId: person.id } })).toBe(2);
  });

  it("has a source that is told to nobody else before it is published", async () => {
    const id = await imported(author);
    await saveReviewed(author, formOf(await getReview(author, id, 1)));
    const { sourceId } = await getImport(author, id);
    const source = sourceId ?? "";
    expect(await getSource(source)).toBeNull();
    expect((await listSources()).map((one) => one.id)).not.toContain(source);
    expect((await listSourceOptions(stranger)).map((one) => one.id)).not.toContain(source);
    expect((await listSourceOptions(author)).map((one) => one.id)).toContain(source);
    const form = formOf(await getReview(author, id, 2), { source: "no-such-source" });
    expect(await outcomeOf(() => saveReviewed(author, form))).toBe("invalid");
    expect(await outcomeOf(() => saveReviewed(author, { ...form, ...newSource, sourceTitle: "" }))).toBe("invalid");
  });
});

describe("all that are left", () => {
  it("are saved at once, and once", async () => {
    const id = await imported(author);
    await saveReviewed(author, formOf(await getReview(author, id, 2)));
    const form = { id, requestKey: randomUUID(), source: (await getImport(author, id)).sourceId };
    const [first, second] = await Promise.all([saveRemaining(author, form), saveRemaining(author, form)]);
    expect([first, first.saved.length]).toEqual([second, 1]);
    expect((await getImport(author, id)).saved.map(({ place }) => place)).toEqual([1, 2]);
    expect((await saveRemaining(author, { ...form, requestKey: randomUUID() })).saved).toEqual([]);
    expect(await findPractices(author, await getImport(author, id))).toHaveLength(2);
  });
});
