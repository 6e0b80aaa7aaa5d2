import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import { getRevision } from "../../src/features/history/admin-queries";
import { saveDraft } from "../../src/features/practices/mutations";
import { practiceDraft } from "../../src/features/practices/schema";
import { compareTable, exportPractices, getUploadedTable } from "../../src/features/tables/admin-queries";
import { applyTable, applyUploadedTable, keepTable } from "../../src/features/tables/mutations";
import { db } from "../../src/server/db";
import type { TableFormat, TableText } from "../../src/server/table-text";
import { readTableText } from "../../src/server/table-text";
import { auditOf, completeDraft, createActor, createPracticeIn, faultOf, outcomeOf } from "../support/editorial-records";

let editor: Actor;
beforeAll(async () => {
  editor = await createActor("editor", "Vera Editor");
});

async function exported(actor: Actor, format: TableFormat, q = ""): Promise<string> {
  let text = "";
  for await (const part of exportPractices(actor, { format, q })) text += part;
  return text;
}

function tableOf(text: string): TableText {
  const table = readTableText(Buffer.from(text));
  if ("fault" in table) throw new Error(table.fault);
  return table;
}

/** A practice of somebody's own, and its table. */
async function ownTable(format: TableFormat, actor?: Actor) {
  const owner = actor ?? (await createActor("contributor"));
  const practice = await createPracticeIn("draft", owner, "Own");
  return { owner, practice, text: await exported(owner, format, practice.slug) };
}

const contentOf = async (actor: Actor, id: string, number: number) => (await getRevision(actor, id, number)).content;
const told = ({ problems }: Awaited<ReturnType<typeof compareTable>>) =>
  problems.map(({ place, column, problem }) => `${place.kind} ${place.number} ${column ?? "–"}: ${problem}`);

describe("a table that comes back as it went out", () => {
  it.each(["csv", "json"] as const)("changes nothing, over every practice that there is: %s", async (format) => {
    await createPracticeIn("changed", editor, '=1+1; "quoted",\nŽuta реч');
    const { id } = await db.practice.create({ data: { slug: `empty-${format}`, ownerId: editor.accountId }, select: { id: true } });
    const empty = { practiceId: id, number: 1, message: "", authorId: editor.accountId, content: practiceDraft.parse({ title: "-" }) };
    await db.revision.create({ data: empty });
    const rows = await db.practice.count();
    const comparison = await compareTable(editor, tableOf(await exported(editor, format)));
    expect(comparison).toMatchObject({ problems: [], changes: [], changed: 0, begun: 0 });
    expect(comparison).toMatchObject({ rows, same: rows });
    expect(rows).toBeGreaterThan(12);
  });

  it("may have gone through the spreadsheet of a country that writes semicolons and ends lines in its own way", async () => {
    const { owner, text } = await ownTable("csv");
    // Nothing of the test's own texts has a comma, but what stands between cells and in origins.
    const semicolons = text.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, ";").replaceAll("\r\n", "\n");
    expect(semicolons).toContain("slug;version;title");
    expect(await compareTable(owner, tableOf(semicolons))).toMatchObject({ rows: 1, same: 1 });
    const utf16 = readTableText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replace("\uFEFF", ""), "utf16le")]));
    expect(await compareTable(owner, utf16 as TableText)).toMatchObject({ rows: 1, same: 1 });
  });

  it("holds for each only what they may read", async () => {
    const somebody = await createActor("contributor");
    const { practice } = await ownTable("csv");
    expect(await exported(somebody, "json")).toBe("[]\n");
    expect((await exported(somebody, "csv")).trim().split("\r\n")).toHaveLength(1);
    expect(await exported(editor, "json", practice.slug)).toContain(practice.slug);
  });
});

describe("a changed table", () => {
  it("says what would change, writes it as the form would, and is no change afterwards", async () => {
    const { owner, practice, text } = await ownTable("csv");
    const table = tableOf(text.replace("Own of a day-care centre", "A new title").replace("Own tip.", ""));
    const comparison = await compareTable(owner, table);
    expect(comparison).toMatchObject({ rows: 1, same: 0, changed: 1, begun: 0, faulty: 0 });
    expect(comparison.changes[0]?.fields.filter(({ isChanged }) => isChanged).map(({ path }) => path)).toEqual(["title", "tips"]);
    expect((await db.practice.findUniqueOrThrow({ where: { id: practice.id } })).version).toBe(practice.version);

    expect(await applyTable(owner, table, "From the table")).toEqual({ changed: 1, begun: 0 });
    const content = await contentOf(owner, practice.id, 2);
    // A statement that was emptied is gone, its origin with it; everything else is as it was.
    expect(content).toEqual({ ...completeDraft("Own"), title: "A new title", tips: [] });
    expect(await getRevision(owner, practice.id, 2)).toMatchObject({
      message: "From the table",
      isAutosave: false,
      by: { id: owner.accountId },
    });
    expect(await auditOf(practice.id)).toEqual([{ action: "practice.save", accountId: owner.accountId }]);
    expect(await compareTable(owner, table)).toMatchObject({ same: 1, faulty: 0 });
  });

  it("leaves alone what it has no column for", async () => {
    const { owner, practice } = await ownTable("csv");
    const table = tableOf(`slug,version,summary\n${practice.slug},1,Another summary\n`);
    await applyTable(owner, table, "");
    expect(await contentOf(owner, practice.id, 2)).toEqual({ ...completeDraft("Own"), summary: "Another summary" });
    const json = tableOf(JSON.stringify([{ slug: practice.slug, version: 2, content: { need: [] } }]));
    await applyTable(owner, json, "");
    expect(await contentOf(owner, practice.id, 3)).toEqual({ ...completeDraft("Own"), summary: "Another summary", need: [] });
  });

  it("begins practices: drafts of whoever brings it in", async () => {
    const owner = await createActor("contributor");
    const table = tableOf("slug;version;title;tier;need[0].text\n;;Nova usluga;profile;Prvi\n;;Nova usluga;profile;Drugi\n");
    expect(await compareTable(owner, table)).toMatchObject({ rows: 2, begun: 2, changed: 0, faulty: 0 });
    expect(await applyTable(owner, table, "Two at once")).toEqual({ changed: 0, begun: 2 });
    const begun = await db.practice.findMany({ where: { ownerId: owner.accountId }, orderBy: { slug: "asc" } });
    expect(begun.map(({ slug, state }) => ({ slug, state }))).toEqual([
      { slug: "nova-usluga", state: "draft" },
      { slug: "nova-usluga-2", state: "draft" },
    ]);
    const content = await contentOf(owner, begun[0]?.id ?? "", 1);
    expect(content).toMatchObject({ title: "Nova usluga", tier: "profile", need: [{ text: "Prvi", addedBy: { editor: owner.name } }] });
  });
});

describe("what is wrong with a table", () => {
  const at = async (text: string, actor = editor) => told(await compareTable(actor, tableOf(text)));
  let slug: string;
  let owner: Actor;
  beforeAll(async () => {
    const own = await ownTable("csv");
    [slug, owner] = [own.practice.slug, own.owner];
  });
  const head = "slug,version,title,tier,need[0].text,need[0].origin,results.claims[0].value,results.claims[0].key,places[0].place\n";

  it.each([
    ["nothing in it", head, ["line 1 –: noRows"]],
    ["another separator", "slug|version|title\na|1|b\n", ["line 1 –: separator"]],
    ["an unknown column", "slug,version,titel\n", ["line 1 titel: columnUnknown"]],
    ["a column twice", "slug,version,title,title\n", ["line 1 title: columnTwice"]],
    ["no address", "version,title\n1,a\n", ["line 1 slug: columnMissing"]],
    ["a list that is too long", "slug,version,need[40].text\n", ["line 1 need[40].text: columnUnknown"]],
    ["a cell too few", `${head}a,1,b\n`, ["line 2 –: cellCount"]],
    ["an open quotation mark", `${head},,"a,,,,,,\n,,b\n`, ["line 2 –: quotes"]],
    ["a mark within a cell", `${head},,a,profile,,,,,\n,,"a" b,profile,,,,,\n`, ["line 3 –: quotes"]],
    ["no title", `${head},,,,,,,,\n,,,profile,a,,,,\n`, ["line 3 title: missing"]],
    [
      "no number",
      `${head},,a,profile,"two\nlines",,many,,\n,,a,profile,b,,"1,5",,\n`,
      ["line 2 results.claims[0].value: notANumber", "line 4 results.claims[0].value: notANumber"],
    ],
    ["no option", `${head},,a,big,,,,,\n`, ["line 2 tier: notAnOption"]],
    ["no yes", `${head},,a,profile,,,,no,\n`, ["line 2 results.claims[0].key: notYes"]],
    ["no origin", `${head},,a,profile,b,from a book,,,\n`, ["line 2 need[0].origin: notAnOrigin"]],
    ["an unknown place", `${head},,a,profile,,,,,atlantis\n`, ["line 2 places[0].place: termUnknown"]],
    ["a place that is no id", `${head},,a,profile,,,,,New York\n`, ["line 2 places[0].place: termUnknown"]],
    ["an unknown source", `${head},,a,profile,b,"{""from"":""source"",""source"":""none""}",,,\n`, ["line 2 need[0].origin: termUnknown"]],
    ["a long title", `${head},,${"a".repeat(251)},profile,,,,,\n`, ["line 2 title: tooLong"]],
    ["no such address", `${head}no-such-practice,1,a,profile,,,,,\n`, ["line 2 slug: slugUnknown"]],
    ["no address at all", `${head}No Such,1,a,profile,,,,,\n`, ["line 2 slug: notASlug"]],
    ["a version alone", `${head},1,a,profile,,,,,\n`, ["line 2 slug: slugMissing"]],
    ["no version", `${head}a,,a,profile,,,,,\n`, ["line 2 version: versionMissing"]],
    ["a strange version", `${head}a,1.5,a,profile,,,,,\n`, ["line 2 version: notAVersion"]],
    ["broken JSON", '[\n{"slug": null,}\n]', ["line 2 15: notJson"]],
    ["JSON that is no list", '{"a": 1}', ["line 1 1: notAList"]],
    ["JSON that ends too early", '[\n{"slug": null', ["line 2 14: notJson"]],
    ["an entry that is none", "[1]", ["entry 1 –: notAnEntry"]],
    ["an unknown name", '[{"content": {"titel": "a"}}]', ["entry 1 content.titel: columnUnknown"]],
    ["a wrong type", '[{"content": {"title": "a", "tier": "profile", "need": [{"text": 1}]}}]', ["entry 1 content.need[0].text: notValid"]],
    ["a letter that cannot be kept", '[{"content": {"title": "a\\u0000", "tier": "profile"}}]', ["entry 1 –: notValid"]],
    [
      "an unknown approach",
      '[{"content": {"title": "a", "tier": "profile", "approaches": ["none"]}}]',
      ["entry 1 content.approaches[0]: termUnknown"],
    ],
  ])("is told with its place: %s", async (_what, text, problems) => {
    expect(await at(text)).toEqual(problems);
  });

  it("is told where the table has it, when an entry before it is empty", async () => {
    const text = `slug,version,title,tier,need[0].text,need[1].text\n,,a,profile,,${"b".repeat(5000)}\n`;
    expect(await at(text)).toEqual(["line 2 need[1].text: tooLong"]);
  });

  it("may be that it is too long, or tells a practice twice", async () => {
    const rows = `,,a,profile\n`.repeat(10_001);
    const { problems, begun } = await compareTable(editor, tableOf(`slug,version,title,tier\n${rows}`));
    expect(problems.map(({ place, problem }) => `${place.number} ${problem}`)).toEqual(["10002 tooManyRows"]);
    expect(begun).toBe(10_000);
    expect(await at(`slug,version,summary\n${slug},1,a\n${slug},1,b\n`, owner)).toEqual(["line 3 slug: slugTwice"]);
  });

  it("keeps all of it from being written", async () => {
    const practices = await db.practice.count();
    const table = tableOf(`${head},,a,profile,,,,,\n,,b,huge,,,,,\n`);
    expect(await faultOf(applyTable(editor, table, ""))).toMatchObject({ code: "conflict" });
    expect(await db.practice.count()).toBe(practices);
  });
});

describe("somebody else's practice", () => {
  it("that was saved in between is a conflict, and nothing is written", async () => {
    const { owner, practice, text } = await ownTable("csv");
    const content = { ...completeDraft("Own"), summary: "Written in between" };
    await saveDraft(editor, { id: practice.id, version: 1, content });
    const table = tableOf(text.replace("Own of a day-care centre", "A new title"));
    const comparison = await compareTable(owner, table);
    expect(comparison.problems).toMatchObject([{ column: "version", problem: "older", detail: "1 / 2" }]);
    expect(await outcomeOf(() => applyTable(owner, table, ""))).toBe("conflict");
    expect(await db.revision.count({ where: { practiceId: practice.id } })).toBe(2);
  });

  it("is none that there is, for whoever may not read it; and not to be written where its form is not", async () => {
    const [owner, somebody] = [await createActor("contributor"), await createActor("contributor")];
    const [open, reviewed] = [await createPracticeIn("draft", owner), await createPracticeIn("in_review", owner)];
    const table = (slug: string) => tableOf(`slug,version,title\n${slug},1,Changed\n`);
    expect(told(await compareTable(somebody, table(open.slug)))).toEqual(["line 2 slug: slugUnknown"]);
    expect(told(await compareTable(owner, table(reviewed.slug)))).toEqual(["line 2 –: notYours"]);
    expect(await compareTable(editor, table(reviewed.slug))).toMatchObject({ changed: 1, faulty: 0 });
  });
});

describe("a table that was sent", () => {
  const sent = (text: string | Buffer, name = "practices.csv") => ({ name, bytes: Buffer.from(text as string) });

  it("is kept for whoever sent it, for a day, and brought in once", async () => {
    const { owner, practice, text } = await ownTable("csv");
    const { id } = await keepTable(owner, sent(text.replace("Own summary.", "Another.")));
    expect(await getUploadedTable(owner, id)).toMatchObject({ fileName: "practices.csv", format: "csv" });
    expect(await outcomeOf(() => getUploadedTable(editor, id))).toBe("not-found");
    expect(await outcomeOf(() => applyUploadedTable(editor, { id }))).toBe("not-found");
    const apply = () => applyUploadedTable(owner, { id, message: "", requestKey: "the-same-sending" });
    expect(await Promise.all([apply(), apply()])).toEqual([
      { changed: 1, begun: 0 },
      { changed: 1, begun: 0 },
    ]);
    expect(await db.revision.count({ where: { practiceId: practice.id } })).toBe(2);
    expect(await outcomeOf(() => getUploadedTable(owner, id))).toBe("not-found");
  });

  it("goes when another one is sent, or a day has passed", async () => {
    const owner = await createActor("contributor");
    const first = await keepTable(owner, sent("slug,version\n"));
    const second = await keepTable(owner, sent("[]"));
    expect(await outcomeOf(() => getUploadedTable(owner, first.id))).toBe("not-found");
    await db.uploadedTable.update({ where: { id: second.id }, data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } });
    expect(await outcomeOf(() => getUploadedTable(owner, second.id))).toBe("not-found");
    await keepTable(await createActor("contributor"), sent("[]"));
    expect(await db.uploadedTable.count({ where: { id: second.id } })).toBe(0);
  });

  it("stays when it could not be written", async () => {
    const owner = await createActor("contributor");
    const { id } = await keepTable(owner, sent("slug,version,title\n,,a\n"));
    expect(await outcomeOf(() => applyUploadedTable(owner, { id }))).toBe("conflict");
    expect(await outcomeOf(() => getUploadedTable(owner, id))).toBe("done");
  });

  it.each([
    ["a Word file", Buffer.from("PK\u0003\u0004 word"), "not-a-table"],
    ["a PDF", Buffer.from("%PDF-1.7"), "not-a-table"],
    ["bytes", Buffer.from([115, 0, 1]), "not-a-table"],
    ["letters of another encoding", Buffer.from("slug,version,title\n,,\u017Duta\n", "latin1").fill(0x8e, 22, 23), "encoding"],
    ["nothing", Buffer.from(" \n"), "empty"],
    ["more than 20 MB", Buffer.alloc(20 * 1024 * 1024 + 1, "a"), "too-large"],
  ])("is not even kept when it is %s", async (_what, bytes, fault) => {
    expect(await faultOf(keepTable(editor, { name: "t.csv", bytes }))).toMatchObject({ details: { fields: { table: [fault] } } });
  });
});
