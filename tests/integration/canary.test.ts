import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import { getDesk, listPracticesForDesk, nameTerms, searchTerms } from "../../src/features/editorial/admin-queries";
import { listHistory } from "../../src/features/history/admin-queries";
import { listImports } from "../../src/features/imports/admin-queries";
import { getSourceText } from "../../src/features/passages/admin-queries";
import { qualityOf } from "../../src/features/practices/admin-queries";
import { type PracticeDraft, practiceDraft } from "../../src/features/practices/schema";
import { proposeOrganisation, proposePlace } from "../../src/features/proposals/mutations";
import { recordReCheck } from "../../src/features/re-checks/mutations";
import { findPractices } from "../../src/features/search/queries";
import { listSourcesForDesk } from "../../src/features/sources/admin-queries";
import { listWarnings } from "../../src/features/warnings/admin-queries";
import { db } from "../../src/server/db";
import { DOCUMENT_CANARY, plantDropped, plantImport, plantSources, SOURCE_CANARY } from "../support/canaries";
import { completeDraft, createActor, createPracticeIn, faultOf, type PracticeRecord, standings } from "../support/editorial-records";
import { publicCalls, tellsNoPractice } from "../support/public-queries";

const CANARY = "Zqcanary";
const added = { addedBy: { editor: `${CANARY}editor`, on: "2026-11-22" } };

/** A different word in every text that somebody can write, so that a leak names its field. */
function withCanaries(content: PracticeDraft, state: string): { content: PracticeDraft; words: string[] } {
  const words: string[] = [];
  const isWritten = (path: string) => /(?:^|\.)(?:title|summary|text|unit|label|heading|address|details\.\d+)$|speaker\.role$/.test(path);
  const visit = (node: unknown, path: string): unknown => {
    if (typeof node === "string" && isWritten(path)) {
      const word = `${CANARY}${state}${words.length}x`;
      words.push(word);
      return path.endsWith("address") ? `https://example.org/${word}` : word;
    }
    if (Array.isArray(node)) return node.map((entry, index) => visit(entry, `${path}.${index}`));
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, visit(value, path ? `${path}.${name}` : name)]));
  };
  const heading = { passage: { source: "nalas-2022", heading: "a heading" } };
  const planted = { ...content, tips: [...content.tips.map((tip) => ({ ...tip, ...added })), { text: "a tip", ...heading }] };
  return { content: practiceDraft.parse(visit(planted, "")), words };
}

// `published` has nothing unpublished; its neighbour `changed` has a live version and a newer one.
const hiddenStandings = standings.filter((standing) => standing !== "published");
const planted: { practice: PracticeRecord; words: string[] }[] = [];
let author: Actor;
let imported: Awaited<ReturnType<typeof plantImport>>;
let answeredBefore: string[] = [];
let calls: ReturnType<typeof publicCalls>;
const names = () => Object.entries(calls).flatMap(([feature, queries]) => Object.keys(queries).map((query) => [feature, query] as const));
const answer = async (feature: string, query: string) => JSON.stringify(await Promise.all(calls[feature]?.[query]?.() ?? []));

beforeAll(async () => {
  author = await createActor("contributor", `${CANARY}author`);
  for (const standing of hiddenStandings) {
    const practice = await createPracticeIn(standing, author);
    const { content, words } = withCanaries(completeDraft(), standing.replace("_", ""));
    const message = `${CANARY}message`;
    await db.revision.update({
      where: { practiceId_number: { practiceId: practice.id, number: practice.number } },
      data: { content, message },
    });
    await db.reviewComment.updateMany({ where: { practiceId: practice.id }, data: { text: `${CANARY}comment` } });
    const step = {
      revisionNumber: practice.number,
      version: 1,
      transition: "request-changes",
      from: "in_review",
      to: "needs_changes",
    } as const;
    const said = { practiceId: practice.id, accountId: author.accountId, message: `${CANARY}step` };
    await db.practiceStep.create({ data: { ...step, ...said }, select: { version: true } });
    await db.practiceFormerSlug.create({ data: { slug: `zqcanary-former-${practice.slug}`.slice(0, 80), practiceId: practice.id } });
    planted.push({ practice, words });
  }
  const editor = await createActor("editor");
  for (const { practice } of planted) {
    if (practice.standing !== "changed")
      await recordReCheck(editor, { practiceId: practice.id, outcome: "ended", checkedOn: "2026-01-01", note: CANARY });
  }
  const place = await proposePlace(author, { name: `${CANARY}place`, kind: "city", country: "RS" });
  const organisation = await proposeOrganisation(author, { name: `${CANARY}organisation`, kind: "association", country: "RS" });
  await db.organisation.update({ where: { id: organisation.id }, data: { placeId: "apatin" } });
  const dropped = await plantDropped(author, "kept");
  await plantSources("kept");
  imported = await plantImport(author, "kept");
  const slugs = planted.flatMap(({ practice }) => [practice.slug, `zqcanary-former-${practice.slug}`.slice(0, 80)]);
  calls = publicCalls({ slugs, word: CANARY, places: [place.id, dropped.place], organisations: [organisation.id, dropped.organisation] });
  answeredBefore = planted.map(({ practice }) => practice.slug);
});

describe("a word that stands only in what is not published", () => {
  it("was planted in every field of a practice in every state", () => {
    expect(planted.map(({ words }) => words.length)).toEqual(hiddenStandings.map(() => planted[0]?.words.length));
    expect(planted[0]?.words.length).toBeGreaterThan(18);
    expect(answeredBefore).toHaveLength(5);
  });

  it("is told by no public query", async () => {
    for (const [feature, query] of names()) {
      if (tellsNoPractice.has(`${feature}.${query}`)) continue;
      const text = (await answer(feature, query)).toLowerCase();
      const at = text.indexOf(CANARY.toLowerCase());
      expect(at < 0 ? "" : `${feature}.${query}: ${text.slice(Math.max(0, at - 100), at + 100)}`).toBe("");
      for (const word of [SOURCE_CANARY, DOCUMENT_CANARY]) expect(text.includes(word), `${feature}.${query}: ${word}`).toBe(false);
      expect(text.includes(imported.source), `${feature}.${query}: a source that came with an import`).toBe(false);
      for (const { practice } of planted.filter((one) => one.practice.standing !== "changed")) {
        expect(text.includes(practice.slug), `${feature}.${query} names a practice in ${practice.standing}`).toBe(false);
      }
    }
  });

  it("is found by no search", async () => {
    const found = await findPractices({ q: CANARY, view: "map" }, "en");
    expect(found).toMatchObject({ total: 0, practices: [] });
    expect((await findPractices({ q: "zqcanarydraft0x" }, "en")).total).toBe(0);
  });

  it("is told to no contributor but its author", async () => {
    const somebody = await createActor("contributor");
    const own = await createPracticeIn("draft", somebody, "Own");
    const answers = [
      await getDesk(somebody),
      await listPracticesForDesk(somebody, { q: "" }),
      await qualityOf(somebody, own.id),
      await listWarnings(somebody, own.id),
      await searchTerms(somebody, { kind: "place", q: "zqcanary" }),
      await searchTerms(somebody, { kind: "organisation", q: "zqcanary" }),
      await searchTerms(somebody, { kind: "source", q: "zqcanary" }),
      await searchTerms(somebody, { kind: "person", q: "zqcanary" }),
      await nameTerms(somebody, { source: [imported.source] }),
      await listSourcesForDesk(somebody),
      await getSourceText(somebody, imported.source),
      await listImports(somebody),
      await nameTerms(somebody, { place: ["zqcanaryplace", "zqcanarydropped-kept"] }),
      await nameTerms(somebody, { organisation: ["zqcanaryreplaced-kept"] }),
    ];
    expect(JSON.stringify(answers).toLowerCase()).not.toContain(CANARY.toLowerCase());
    expect(JSON.stringify(await getDesk(author))).toContain(CANARY);
    expect(JSON.stringify(await getDesk(author))).toContain(`${CANARY}step`);
    expect(JSON.stringify(await listImports(author)).toLowerCase()).toContain(CANARY.toLowerCase());
    expect((await getSourceText(author, imported.source))?.passages.length).toBeGreaterThan(5);
    const [{ practice } = {}] = planted;
    expect(await faultOf(listHistory(somebody, practice?.id ?? ""))).toMatchObject({ code: "not-found" });
    expect(JSON.stringify(await listHistory(author, practice?.id ?? ""))).toContain(`${CANARY}step`);
    expect(await nameTerms(author, { place: ["zqcanarydropped-kept"] })).toHaveLength(1);
  });
});
