import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import { listPracticesForDesk, nameTerms, searchTerms } from "../../src/features/editorial/admin-queries";
import { addComment, answerComment, resolveComment } from "../../src/features/editorial/mutations";
import { compareRevisions, getRevision } from "../../src/features/history/admin-queries";
import { changeSlug, restoreRevision } from "../../src/features/history/mutations";
import { createPractice, saveDraft } from "../../src/features/practices/mutations";
import { approveProposal, proposeOrganisation, proposePlace } from "../../src/features/proposals/mutations";
import { transitionPractice } from "../../src/features/publications/mutations";
import { recordReCheck } from "../../src/features/re-checks/mutations";
import { db } from "../../src/server/db";
import { completeDraft, createActor, createPracticeIn, faultOf, type PracticeRecord } from "../support/editorial-records";

let contributor: Actor;
let editor: Actor;
let own: PracticeRecord;
let others: PracticeRecord;
beforeAll(async () => {
  [contributor, editor] = [await createActor("contributor"), await createActor("editor")];
  own = await createPracticeIn("draft", contributor);
  others = await createPracticeIn("draft", editor);
});

const long = "x".repeat(10_001);
const many = (entry: unknown) => Array.from({ length: 10_000 }, () => entry);
/** Every row of every table that a refused write must leave as it is. */
const allRows = async () =>
  JSON.stringify([
    await db.practice.findMany({ orderBy: { id: "asc" } }),
    await db.revision.findMany({ orderBy: { id: "asc" } }),
    await db.reviewComment.count(),
    await db.reCheck.count(),
    await db.place.count(),
    await db.organisation.count(),
    await db.auditEvent.count(),
    await db.requestKey.count(),
    await db.outgoingMail.count(),
  ]);

const content = completeDraft();
const save =
  (change: object, more: object = {}) =>
  () =>
    saveDraft(contributor, { id: own.id, version: 1, content: { ...content, ...change }, ...more });

const refused: [what: string, act: () => Promise<unknown>, code: string][] = [
  ["a title that is too long", save({ title: long }), "invalid"],
  ["a text that is too long", save({ need: [{ text: long }] }), "invalid"],
  ["a title that is a list", save({ title: ["a"] }), "invalid"],
  ["a title that is a number", save({ title: 5 }), "invalid"],
  ["no content", () => saveDraft(contributor, { id: own.id, version: 1 }), "invalid"],
  ["content that is text", () => saveDraft(contributor, { id: own.id, version: 1, content: "{}" }), "invalid"],
  ["a field that nobody knows", save({ colour: "red" }), "invalid"],
  ["a field that nobody knows, inside", save({ need: [{ text: "a", colour: "red" }] }), "invalid"],
  ["a state smuggled in", save({}, { state: "published" }), "invalid"],
  ["an owner smuggled in", save({}, { ownerId: randomUUID() }), "invalid"],
  ["10 000 statements", save({ need: many({ text: "a" }) }), "invalid"],
  ["10 000 details", save({ implementation: { paragraphs: [], activities: [{ text: "a", details: many("a") }] } }), "invalid"],
  ["10 000 places", save({ places: many({ place: "apatin" }) }), "invalid"],
  ["10 000 approaches", save({ approaches: many("day-care-centre") }), "invalid"],
  ["a choice that is none", save({ tier: "novel" }), "invalid"],
  ["an id that is no id", save({ places: [{ place: "../../etc" }] }), "invalid"],
  ["a text with the character that ends texts", save({ need: [{ text: "a\0b" }] }), "invalid"],
  ["half of a character", save({ title: "a\ud800" }), "invalid"],
  ["a negative number", save({ results: { paragraphs: [], claims: [{ text: "a", value: -1, unit: "adults" }] } }), "invalid"],
  ["a number that is none", save({ results: { paragraphs: [], claims: [{ text: "a", value: "many", unit: "adults" }] } }), "invalid"],
  ["a message that is too long", save({}, { message: long }), "invalid"],
  ["a version that is text", save({}, { version: "1" }), "invalid"],
  ["a version beyond counting", save({}, { version: 1e300 }), "invalid"],
  ["an older version", save({}, { version: 999 }), "conflict"],
  ["a request key that is a novel", save({}, { requestKey: long }), "invalid"],
  ["an id that is none", () => saveDraft(contributor, { id: "1", version: 1, content }), "invalid"],
  ["nobody's practice", () => saveDraft(contributor, { id: randomUUID(), version: 1, content }), "not-found"],
  ["somebody else's practice", () => saveDraft(contributor, { id: others.id, version: 1, content }), "not-found"],
  ["nothing at all", () => saveDraft(contributor, null), "invalid"],
  ["an empty title", () => createPractice(contributor, { title: "  ", tier: "profile" }), "invalid"],
  ["a practice with an id", () => createPractice(contributor, { title: "a", tier: "profile", id: randomUUID() }), "invalid"],
  ["a step that is none", () => transitionPractice(contributor, { id: own.id, version: 1, transition: "delete" }), "invalid"],
  ["a revision that is none", () => restoreRevision(contributor, { id: own.id, version: 1, number: 99 }), "not-found"],
  ["a revision before the first", () => restoreRevision(contributor, { id: own.id, version: 1, number: 0 }), "invalid"],
  ["a revision between two", () => getRevision(contributor, own.id, 1.5), "invalid"],
  ["a comparison with nothing", () => compareRevisions(contributor, own.id, 1, 2), "not-found"],
  ["an address with a slash", () => changeSlug(editor, { id: own.id, version: 1, slug: "a/b" }), "invalid"],
  ["an address that is taken", () => changeSlug(editor, { id: own.id, version: 1, slug: "elpida" }), "invalid"],
  ["a comment without words", () => addComment(editor, { practiceId: own.id, section: "need", revisionNumber: 1, text: " " }), "invalid"],
  [
    "a comment that is too long",
    () => addComment(editor, { practiceId: own.id, section: "need", revisionNumber: 1, text: long }),
    "invalid",
  ],
  ["a comment on markup", () => addComment(editor, { practiceId: own.id, section: "<b>", revisionNumber: 1, text: "a" }), "invalid"],
  [
    "a comment on no revision",
    () => addComment(editor, { practiceId: own.id, section: "need", revisionNumber: 7, text: "a" }),
    "not-found",
  ],
  [
    "an answer to a comment of another practice",
    () => answerComment(contributor, { practiceId: own.id, commentId: others.commentId, text: "a" }),
    "not-found",
  ],
  [
    "the end of a comment of another practice",
    () => resolveComment(contributor, { practiceId: own.id, commentId: others.commentId }),
    "not-found",
  ],
  ["a re-check of tomorrow", () => recordReCheck(editor, { practiceId: own.id, outcome: "ended", checkedOn: "2999-01-01" }), "invalid"],
  ["a re-check on 30 February", () => recordReCheck(editor, { practiceId: own.id, outcome: "ended", checkedOn: "2026-02-30" }), "invalid"],
  ["a place in no country", () => proposePlace(contributor, { name: "A", kind: "city", country: "ZZ" }), "invalid"],
  ["a country", () => proposePlace(contributor, { name: "A", kind: "country", country: "RS" }), "invalid"],
  [
    "a website that is a script",
    () => proposeOrganisation(contributor, { name: "A", kind: "school", website: "javascript:alert(1)" }),
    "invalid",
  ],
  ["an approval of what is approved", () => approveProposal(editor, { kind: "place", id: "apatin", version: 1 }), "not-found"],
  ["a search for no kind", () => searchTerms(contributor, { kind: "account", q: "" }), "invalid"],
  ["a search for a novel", () => searchTerms(contributor, { kind: "place", q: long }), "invalid"],
  ["the names of 10 000 terms", () => nameTerms(contributor, { place: many("a") }), "invalid"],
  ["a list by owner's id", () => listPracticesForDesk(contributor, { owner: randomUUID() }), "invalid"],
];

describe("what is refused with a code, and changes nothing", () => {
  it.each(refused)("%s", async (_what, act, code) => {
    const before = await allRows();
    expect((await faultOf(act()))?.code).toBe(code);
    expect(await allRows()).toBe(before);
  });
});

it("takes no property from a prototype", async () => {
  const { id } = await createPracticeIn("draft", contributor);
  const polluted = { ...content, ...JSON.parse('{"constructor":{"prototype":{"isAdmin":true}}}') };
  expect((await faultOf(saveDraft(contributor, { id, version: 1, content: polluted })))?.code).toBe("invalid");
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

it("names each field of a refusal", async () => {
  const fault = await faultOf(save({ title: long, need: [{ text: long }], tier: "novel" })());
  const details = fault?.details as { fields: object } | undefined;
  expect(Object.keys(details?.fields ?? {})).toEqual(["content.title", "content.tier", "content.need.0.text"]);
});

it("keeps what looks like markup or a command as the text that it is", async () => {
  const { id } = await createPracticeIn("draft", contributor);
  const text = `<script>alert("1")</script> '; DROP TABLE practice; -- \${7*7} {{7*7}} \u202e`;
  await saveDraft(contributor, { id, version: 1, content: { ...content, need: [{ text }] } });
  expect((await getRevision(contributor, id, 2)).content.need[0]?.text).toBe(text);
});
