import pg from "pg";
import { createElement } from "react";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import { getSourceText, listPassagePlaces } from "../../src/features/passages/admin-queries";
import { tieNewPassages } from "../../src/features/passages/mutations";
import { listOpenPassages } from "../../src/features/passages/queries";
import { citedKeysOf, citingEntries } from "../../src/features/passages/rules";
import { getDocumentFile, getSourceAtDesk, listSourcesForDesk } from "../../src/features/sources/admin-queries";
import { Provenance } from "../../src/features/sources/components/provenance";
import { recordPermission, storeDocument, withdrawPermission } from "../../src/features/sources/mutations";
import { listCitedSources } from "../../src/features/sources/queries";
import { passageKey } from "../../src/lib/passage-key";
import { db } from "../../src/server/db";
import { asOneAnswer } from "../../src/server/per-answer";
import { mediaTypes } from "../../src/server/source-document";
import { toMarkup } from "../../src/server/to-markup";
import { word, wordFile } from "../support/documents/word-file";
import { auditOf, createActor, outcomeOf } from "../support/editorial-records";
import { publicCalls } from "../support/public-queries";
import { createCitingPractice, createSource, fileOf, passageOf, wellDocument } from "../support/source-document";

let contributor: Actor;
let editor: Actor;
let source: string;
let practice: Awaited<ReturnType<typeof createCitingPractice>>;
beforeAll(async () => {
  [contributor, editor] = [await createActor("contributor"), await createActor("editor", "Vera Editor")];
});
beforeEach(async () => {
  source = await createSource();
  practice = await createCitingPractice(contributor, source);
});

const store = (lines: readonly string[], version?: number) =>
  storeDocument(editor, { source, ...(version === undefined ? {} : { version }) }, fileOf(lines));
const placesOf = async () => {
  const places = await listPassagePlaces(editor, citedKeysOf(citingEntries(practice.content).map(({ passage }) => ({ passage }))));
  return Object.fromEntries(places.map(({ lines, standing, now }) => [lines.from, now ? `${standing} ${now.from}-${now.to}` : standing]));
};
const permit = () => recordPermission(editor, { source, givenBy: "Zora Zelić", givenOn: "2026-01-31", words: "You may show them." });
const version = async () => (await db.catalogueVersion.findFirstOrThrow()).version;

describe("the document of a source", () => {
  it("is kept as it was sent, with its text and who stored it", async () => {
    const { bytes } = fileOf(wellDocument);
    expect(await storeDocument(editor, { source, version: 0 }, { name: "C:\\papers\\the well.txt", bytes })).toEqual({
      version: 1,
      isNew: true,
      counts: { statements: 6, "in-place": 6, moved: 0, changed: 0, lost: 0 },
    });
    expect(await getDocumentFile(editor, source)).toEqual({ fileName: "the well.txt", mediaType: "text/plain; charset=utf-8", bytes });
    const text = await getSourceText(editor, source);
    expect(text).toMatchObject({ lineCount: 14, page: 1, pages: 1, lost: [] });
    expect(text?.lines[2]).toEqual({ number: 3, text: "Before the well", kind: "heading", level: 1 });
    expect(await getSourceAtDesk(contributor, source)).toMatchObject({
      documents: [{ version: 1, fileName: "the well.txt", size: bytes.length, lineCount: 14, by: "Vera Editor" }],
      mayEdit: false,
    });
    expect((await listSourcesForDesk(contributor)).find(({ id }) => id === source)).toMatchObject({ hasDocument: true, lostCount: 0 });
    expect(await auditOf(source)).toEqual([{ action: "source.store-document", accountId: editor.accountId }]);
  });

  it("is stored once however often it is sent, and replaced by nobody who has not seen it", async () => {
    await store(wellDocument, 0);
    expect(await store(wellDocument, 0)).toMatchObject({ version: 1, isNew: false, counts: { "in-place": 6 } });
    expect(await outcomeOf(() => store(["Another one"], 0))).toBe("conflict");
    const both = await Promise.all([
      outcomeOf(() => store([...wellDocument, "One more line"], 1)),
      outcomeOf(() => store([...wellDocument, "Another line"], 1)),
    ]);
    expect(both.toSorted()).toEqual(["conflict", "done"]);
    expect((await getSourceAtDesk(editor, source)).documents.map(({ version: number }) => number)).toEqual([2, 1]);
    expect((await getDocumentFile(editor, source, 1)).bytes).toEqual(fileOf(wellDocument).bytes);
  });

  it("may be a Word file, in which the same passages are found", async () => {
    await store(wellDocument);
    const parts = wellDocument.filter(Boolean).map((line) => {
      if (line.startsWith("# ")) return word.heading(line.slice(2));
      return line.startsWith("- ") ? word.bullet(line.slice(2)) : word.plain(line);
    });
    const bytes = await wordFile(parts);
    const { counts } = await storeDocument(editor, { source }, { name: "the well.docx", bytes });
    expect(counts).toMatchObject({ statements: 6, changed: 0, lost: 0 });
    expect(await getDocumentFile(editor, source)).toMatchObject({ fileName: "the well.docx", mediaType: mediaTypes.docx });
  });

  it("is refused in words when it cannot be read, and nothing of it is kept", async () => {
    for (const [bytes, fault] of [
      [Buffer.from(" \n\n"), "empty"],
      [Buffer.from("%PDF-1.7"), "broken"],
      [Buffer.from([80, 75, 3, 4, 0, 0]), "broken"],
      [Buffer.from([0, 1, 2, 3]), "not-a-document"],
      [Buffer.alloc(20 * 1024 * 1024 + 1, "a"), "too-large"],
    ] as const) {
      const refused = await storeDocument(editor, { source }, { name: "a.txt", bytes }).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: "invalid", details: { fields: { document: [fault] } } });
    }
    expect((await getSourceAtDesk(editor, source)).documents).toEqual([]);
    expect(await outcomeOf(() => storeDocument(editor, { source: "nowhere" }, fileOf(wellDocument)))).toBe("not-found");
  });
});

describe("a cited passage", () => {
  it("is found again where the text has changed, or is lost; what cites it stays as it was", async () => {
    await store(wellDocument);
    const changed = [
      "A new foreword",
      ...wellDocument.slice(0, 4),
      wellDocument[4]?.replace("eleven places", "twelve good places") ?? "",
      ...wellDocument.slice(5, 9),
      "Nobody painted anything.",
      ...wellDocument.slice(10),
    ];
    expect((await store(changed)).counts).toEqual({ statements: 6, "in-place": 0, moved: 4, changed: 1, lost: 1 });
    expect(await placesOf()).toEqual({ 4: "moved 5-5", 5: "changed 6-6", 8: "moved 9-10", 10: "lost", 13: "moved 14-14" });
    const { content } = await db.revision.findUniqueOrThrow({ where: { id: practice.revisionId } });
    expect(content).toEqual(practice.content);
    const text = await getSourceText(editor, source);
    expect(text?.lost).toMatchObject([
      {
        cited: { from: 10, to: 10 },
        exact: "A school class painted the wall.",
        citations: [{ id: practice.id, path: "tips.0", text: "Citing tip." }],
      },
    ]);
    expect((await listSourcesForDesk(editor)).find(({ id }) => id === source)).toMatchObject({ lostCount: 1 });

    expect((await store(["Another foreword", ...wellDocument])).counts).toMatchObject({ moved: 6, lost: 0 });
    expect((await store(wellDocument)).counts).toMatchObject({ "in-place": 6 });
  });

  it("that is cited first after the text was stored is known by the text that had it", async () => {
    await store(wellDocument);
    const later = await createCitingPractice(contributor, source, { isLive: false });
    const passage = passageOf(source, 14);
    const content = { ...later.content, need: [{ text: "Later.", passage }] };
    await db.revision.update({ where: { id: later.revisionId }, data: { content } });
    expect(await listPassagePlaces(editor, [passage])).toMatchObject([{ standing: "in-place", now: { from: 14, to: 14 } }]);
    expect((await store(wellDocument.slice(2))).counts).toMatchObject({ moved: 10, lost: 1 });
    expect(await listPassagePlaces(editor, [passage])).toMatchObject([{ standing: "moved", now: { from: 12, to: 12 } }]);
  });

  it("is looked for in the stored text when records are loaded that cite it", async () => {
    await store(["Something", ...wellDocument]);
    const passage = passageOf(source, 14);
    await db.source.update({ where: { id: source }, data: { footnotes: [{ mark: "1", text: "A speaker.", passage }] } });
    await db.$transaction((tx) => tieNewPassages(tx), { timeout: 30_000 });
    expect(await listPassagePlaces(editor, [passage])).toMatchObject([{ standing: "moved", now: { from: 15, to: 15 } }]);
  });

  it("is told to a contributor with the statements that they may read, and to editors with all", async () => {
    await store(wellDocument);
    const draft = await createCitingPractice(await createActor("contributor"), source, { isLive: false, word: "Zqhidden" });
    await db.$transaction((tx) => tieNewPassages(tx), { timeout: 30_000 });
    const told = async (actor: Actor) => JSON.stringify(await getSourceText(actor, source));
    expect(await told(contributor)).toContain(practice.id);
    expect(await told(contributor)).not.toContain(draft.id);
    expect(await told(contributor)).not.toContain("Zqhidden");
    expect(await told(editor)).toContain("Zqhidden need");
    const first = (await getSourceText(editor, source))?.passages.find(({ cited }) => cited.from === 8);
    expect(first).toMatchObject({
      now: { from: 8, to: 9 },
      standing: "in-place",
      citations: [{ kind: "practice" }, { path: "implementation.activities.0" }],
    });
  });

  it("stands on the page of the text that has it", async () => {
    const long = [...Array.from({ length: 900 }, (_, at) => `Line ${at} of the foreword`), ...wellDocument];
    await store(long);
    expect(await getSourceText(editor, source, 3)).toMatchObject({
      page: 3,
      pages: 3,
      passages: expect.arrayContaining([expect.objectContaining({ now: { from: 904, to: 904 } })]),
    });
    expect(await getSourceText(editor, source, 1)).toMatchObject({ page: 1, passages: [] });
    expect(await getSourceText(editor, source, 99)).toMatchObject({ page: 3 });
  });
});

describe("the permission of a publisher", () => {
  const keys = () => citedKeysOf(citingEntries(practice.content).map(({ passage }) => ({ passage })));
  const opened = async () => [...(await listOpenPassages(keys()))].map(([key, { exact }]) => [Number(/ (\d+)-/.exec(key)?.[1]), exact]);

  it("opens the passages to visitors, until it is taken back; each raises the number of the catalogue", async () => {
    await store(wellDocument);
    expect(await opened()).toEqual([]);
    const before = await version();
    const { id } = await permit();
    expect(await version()).toBe(before + 1n);
    const told = (...lines: number[]) => lines.map((line) => wellDocument[line - 1]?.replace(/^- /, "")).join("\n");
    // Not line 13, which has an address.
    expect(await opened()).toEqual([
      [4, told(4)],
      [5, told(5)],
      [8, told(8, 9)],
      [10, told(10)],
    ]);
    expect((await listCitedSources()).get(source)).toEqual({ title: "The well of Zelengrad", isOpen: true });
    expect(await outcomeOf(permit)).toBe("conflict");
    await withdrawPermission(editor, { source, permission: id });
    expect(await version()).toBe(before + 2n);
    expect(await opened()).toEqual([]);
    expect((await listCitedSources()).get(source)?.isOpen).toBe(false);
    expect(await outcomeOf(() => withdrawPermission(editor, { source, permission: id }))).toBe("conflict");
    await permit();
    expect((await getSourceAtDesk(editor, source)).permissions).toMatchObject([
      { givenBy: "Zora Zelić", givenOn: "2026-01-31", words: "You may show them.", by: "Vera Editor", withdrawn: null },
      { id, withdrawn: { by: "Vera Editor" } },
    ]);
    expect((await auditOf(source)).map(({ action }) => action)).toEqual([
      "source.store-document",
      "source.record-permission",
      "source.withdraw-permission",
      "source.record-permission",
    ]);
  });

  it("opens no passage that is lost, and none that names somebody who has withdrawn", async () => {
    await store(wellDocument.with(9, "Nobody painted anything."));
    await permit();
    const before = await opened();
    expect(before.map(([line]) => line)).toEqual([4, 5, 8]);
    await db.person.create({
      data: { id: `withdrawn-${source}`, name: "Forty Households", role: "nobody", asOf: "2022", named: "withdrawn", passage: {} },
      select: { id: true },
    });
    expect((await opened()).map(([line]) => line)).toEqual([5, 8]);
    await db.person.delete({ where: { id: `withdrawn-${source}` } });
  });

  it("was given on a day that has come, in words", async () => {
    const wrong = { source, givenBy: "", givenOn: "2099-01-01", words: " " };
    expect(await outcomeOf(() => recordPermission(editor, wrong))).toBe("invalid");
    expect(await outcomeOf(() => recordPermission(editor, { ...wrong, givenBy: "Z", words: "W" }))).toBe("invalid");
  });
});

describe("a public page", () => {
  const statements = vi.spyOn(pg.Client.prototype, "query");
  afterEach(() => statements.mockClear());
  const draw = (isAboutPeople = false) =>
    asOneAnswer("en", async () => {
      const { need, tips, implementation } = practice.content;
      const parts = [need, tips, [...implementation.paragraphs, ...implementation.activities]];
      return toMarkup(parts.map((cited, key) => createElement(Provenance, { key, statements: cited as never, isAboutPeople })));
    });
  const asked = async (work: () => Promise<unknown>) => {
    await db.$queryRaw`SELECT 1`;
    statements.mockClear();
    await work();
    return statements.mock.calls.length;
  };

  it("says where each statement stands, and nothing of the passage without permission", async () => {
    await store(wellDocument);
    const html = await draw();
    expect(html).toContain("Under “A heading”, lines 5 and 8 to 9");
    expect(html).not.toContain("Neighbours dug");
    expect(html.match(/<details/g)).toHaveLength(3);
    expect(await asked(() => draw())).toBe(1);
  });

  it("unfolds the passages with permission, in the language of the source, for one statement more", async () => {
    await store(wellDocument);
    await db.source.update({ where: { id: source }, data: { language: "sr" } });
    await permit();
    const html = await draw();
    expect(html).toContain("<summary");
    expect(html).toMatch(
      /Read lines 8 to 9<\/summary><blockquote lang="sr"[^>]*><p>The municipality paid for the pump.<\/p><p>Neighbours dug/,
    );
    expect(html.match(/<blockquote/g)).toHaveLength(4);
    expect(await asked(() => draw())).toBe(2);
    expect(await draw(true)).not.toContain("<blockquote");
  });

  it("tells who added what no source says, and when", async () => {
    const html = await asOneAnswer("en", () =>
      toMarkup([
        createElement(Provenance, { key: 1, statements: [{ addedBy: { editor: "Ana Author", on: "2026-11-22" } }] }),
        createElement(Provenance, { key: 2, statements: [{ addedBy: { editor: "editors", on: "2026-11" } }] }),
      ]),
    );
    expect(html).toContain("Added by the editor Ana Author on 22 November 2026; no source says it");
    expect(html).toContain("Added by the editors on November 2026; no source says it");
  });

  it("asks for no document and no line of a text", async () => {
    await store(wellDocument);
    await permit();
    statements.mockClear();
    const calls = Object.values(publicCalls({ slugs: [practice.slug], word: "Neighbours", places: [], organisations: [] }));
    for (const call of calls.flatMap((module) => Object.values(module))) await Promise.all(call());
    await draw();
    const texts = statements.mock.calls.map(([one]) => String((one as { text?: string })?.text ?? one));
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.filter((text) => /source_document|source_line/.test(text))).toEqual([]);
    expect(texts.filter((text) => /source_passage/.test(text)).length).toBeGreaterThan(1);
  });
});

it("knows a passage by one word", () => expect(passageKey(passageOf("well", 8, 9))).toMatch(/^well 8-9 [0-9a-f]{16}$/));
