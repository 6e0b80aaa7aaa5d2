import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Actor } from "../../src/features/accounts/actor";
import { getReview } from "../../src/features/imports/admin-queries";
import { saveReviewed } from "../../src/features/imports/mutations";
import { type PracticeDraft, practiceDraft } from "../../src/features/practices/schema";
import { proposeOrganisation, proposePlace } from "../../src/features/proposals/mutations";
import { recordPermission, storeDocument, withdrawPermission } from "../../src/features/sources/mutations";
import { db } from "../../src/server/db";
import { completeDraft, createActor, createPracticeIn, type Standing } from "./editorial-records";
import { sentImport } from "./imported-document";
import { fileOf } from "./source-document";

/** Stands in nothing that is published. */
export const CANARY = "zqcanary";

const WRITTEN = /(?:^|\.)(?:title|summary|text|unit|label|heading|address|details\.\d+)$|speaker\.role$|addedBy\.editor$/;

/** A different word in every text that somebody can write, so that a leak names its field. */
export function withCanaries(content: PracticeDraft, mark: string): { content: PracticeDraft; words: string[] } {
  const words: string[] = [];
  const visit = (node: unknown, path: string): unknown => {
    if (typeof node === "string" && WRITTEN.test(path)) {
      const word = `${CANARY}${mark}${words.length}x`;
      words.push(word);
      return path.endsWith("address") ? `https://example.org/${word}` : word;
    }
    if (Array.isArray(node)) return node.map((entry, index) => visit(entry, `${path}.${index}`));
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, visit(value, path ? `${path}.${name}` : name)]));
  };
  const added = { addedBy: { editor: "Somebody", on: "2026-11-22" } };
  const heading = { passage: { source: "nalas-2022", heading: "a heading" } };
  const planted = { ...content, tips: [...content.tips.map((tip) => ({ ...tip, ...added })), { text: "a tip", ...heading }] };
  return { content: practiceDraft.parse(visit(planted, "")), words };
}

/** Stands in the text of sources that no publisher has allowed to be shown: for whoever is signed in. */
export const SOURCE_CANARY = "zqsourcetext";
/** Stands in the document itself: for editors alone. */
export const DOCUMENT_CANARY = "zqdocument";
/** A source that many records cite, and whose publisher has allowed nothing; and one whose passages tell of people. */
const UNPERMITTED = "nalas-2022";
const ABOUT_PEOPLE = "people-in-need-2022";

/**
 * A document for a source that visitors may not read, and one for a source that they may, but that tells only of people. Every
 * passage that a record cites stands in one of these.
 */
export async function plantSources(mark: string): Promise<void> {
  const editor = await createActor("editor");
  for (const source of [UNPERMITTED, ABOUT_PEOPLE]) {
    const text = `${SOURCE_CANARY} ${mark} stands where it must not be read.`;
    await storeDocument(editor, { source }, fileOf([text]));
    // What only the document has, such as what stands behind a link.
    const bytes = Buffer.from(`${text} ${DOCUMENT_CANARY}`);
    await db.sourceDocumentFile.updateMany({ where: { document: { sourceId: source } }, data: { bytes } });
    const selector = [
      { type: "TextQuoteSelector", exact: text, prefix: "", suffix: "" },
      { type: "TextPositionSelector", start: 0, end: 1 },
    ];
    await db.sourcePassage.updateMany({
      where: { sourceId: source },
      data: { standing: "moved", linesFrom: 1, linesTo: 1, target: { source, selector }, isPersonal: source === ABOUT_PEOPLE },
    });
    const permission = { source, givenBy: `${SOURCE_CANARY} ${mark}`, givenOn: "2026-01-31", words: SOURCE_CANARY };
    const current = await db.sourcePermission.findFirst({ where: { sourceId: source, withdrawnAt: null }, select: { id: true } });
    const { id } = current ?? (await recordPermission(editor, permission));
    if (source === UNPERMITTED) await withdrawPermission(editor, { source, permission: id });
  }
}

/**
 * A document that somebody has sent, with a word in every line, and the draft of its first practice: its source, its document and its
 * contact are known to nobody else.
 */
export async function plantImport(author: Actor, mark: string): Promise<{ id: string; practice: string; source: string }> {
  const id = await sentImport(author, `${CANARY}import ${mark}`);
  const { found } = await getReview(author, id, 1);
  const [contact] = found.proposals.contacts;
  const { practiceId } = await saveReviewed(author, {
    id,
    place: 1,
    title: `${CANARY}imported ${mark}`,
    pieces: found.pieces.map(({ key, suggested }) => `${key}=${suggested}`),
    contacts: [`${contact?.key}=new`],
    contactNames: [`${CANARY}contact ${mark}`],
    contactRoles: [`${CANARY}role`],
    source: "new",
    sourceTitle: `${CANARY}source ${mark}`,
    sourcePublisher: `${CANARY}publisher`,
    requestKey: randomUUID(),
  });
  const { sourceId } = await db.documentImport.findUniqueOrThrow({ where: { id }, select: { sourceId: true } });
  return { id, practice: practiceId, source: sourceId ?? "" };
}

type Hidden = Standing | "withdrawn";
export type PlantedPractice = { id: string; slug: string; standing: Hidden; commentId: string; words: string[] };
export type Planted = {
  practices: PlantedPractice[];
  formerSlugs: string[];
  imported: string;
  place: string;
  organisation: string;
  dropped: { place: string; organisation: string };
};

/** Words in everything that belongs to a practice and is not its live version. */
async function fill(id: string, number: number, author: Actor, mark: string): Promise<string[]> {
  const { content, words } = withCanaries(completeDraft(), mark);
  await db.revision.update({ where: { practiceId_number: { practiceId: id, number } }, data: { content, message: `${CANARY}message` } });
  await db.reviewComment.updateMany({ where: { practiceId: id }, data: { text: `${CANARY}comment` } });
  const step = {
    practiceId: id,
    revisionNumber: number,
    version: 1,
    transition: "request-changes",
    from: "in_review",
    to: "needs_changes",
  } as const;
  await db.practiceStep.create({ data: { ...step, accountId: author.accountId, message: `${CANARY}step` }, select: { version: true } });
  const reCheck = { practiceId: id, outcome: "ended", checkedOn: new Date("2026-01-01"), accountId: author.accountId } as const;
  await db.reCheck.create({ data: { ...reCheck, note: `${CANARY}note` }, select: { id: true } });
  return words;
}

/**
 * A practice in every state that is not public, with words of its own in every field, and terms that wait for approval.
 * What is live stays as it is: the newer version of `changed` is written beside one of the records.
 */
export async function plantCanaries(author: Actor): Promise<Planted> {
  const practices: PlantedPractice[] = [];
  const formerSlugs: string[] = [];
  const mark = randomBytes(3).toString("hex");
  for (const standing of ["draft", "in_review", "needs_changes", "archived", "withdrawn"] as const) {
    const practice = await createPracticeIn(standing === "withdrawn" ? "draft" : standing, author);
    const words = await fill(practice.id, practice.number, author, `${standing.replace("_", "")}${mark}`);
    const formerSlug = `${CANARY}-former-${practice.slug}`.slice(0, 80);
    await db.practiceFormerSlug.create({ data: { slug: formerSlug, practiceId: practice.id } });
    formerSlugs.push(formerSlug);
    practices.push({ ...practice, standing, words });
  }
  const live = await db.publishedPractice.findFirstOrThrow({
    where: { slug: "elpida" },
    select: { practiceId: true, slug: true, practice: { select: { revisions: { orderBy: { number: "desc" }, take: 1 } } } },
  });
  const number = (live.practice.revisions[0]?.number ?? 1) + 1;
  const owned = { practiceId: live.practiceId, authorId: author.accountId };
  await db.revision.create({ data: { ...owned, number, content: {}, message: "" }, select: { id: true } });
  await db.practice.update({ where: { id: live.practiceId }, data: { state: "draft" }, select: { id: true } });
  const comment = { ...owned, section: "need", revisionNumber: number, text: CANARY };
  const { id: commentId } = await db.reviewComment.create({ data: comment, select: { id: true } });
  const words = await fill(live.practiceId, number, author, `changed${mark}`);
  practices.push({ id: live.practiceId, slug: live.slug, standing: "changed", commentId, words });
  const place = await proposePlace(author, { name: `${CANARY}place ${mark}`, kind: "city", country: "RS" });
  const organisation = await proposeOrganisation(author, { name: `${CANARY}organisation ${mark}`, kind: "association", country: "RS" });
  await db.organisation.update({ where: { id: organisation.id }, data: { placeId: "apatin", website: `https://example.org/${CANARY}` } });
  const dropped = await plantDropped(author, mark);
  await plantSources(mark);
  const { id: imported } = await plantImport(author, mark);
  return { practices, formerSlugs, imported, place: place.id, organisation: organisation.id, dropped };
}

/** A proposal that was dropped and one that was replaced, each with a word in all that is kept of it. */
export async function plantDropped(author: Actor, mark: string): Promise<{ place: string; organisation: string }> {
  const place = await proposePlace(author, { name: `${CANARY}dropped ${mark}`, kind: "city", country: "RS" });
  const dropped = { status: "dropped", proposedName: `${CANARY}proposed`, dropReason: `${CANARY}reason` } as const;
  await db.place.update({ where: { id: place.id }, data: dropped });
  const organisation = await proposeOrganisation(author, { name: `${CANARY}replaced ${mark}`, kind: "association", country: "RS" });
  const seat = { placeId: "apatin", website: `https://example.org/${CANARY}`, replacedById: "nalas" };
  await db.organisation.update({ where: { id: organisation.id }, data: { ...dropped, ...seat } });
  return { place: place.id, organisation: organisation.id };
}

/** What is published now, in one word: to be sure that nobody else has changed it meanwhile. */
export async function publishedState(): Promise<string> {
  const rows = await db.publishedPractice.findMany({ orderBy: { slug: "asc" } });
  return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
}
