import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import { getDesk, listPracticesForDesk } from "../../src/features/editorial/admin-queries";
import { toPracticeAnswer } from "../../src/features/practices/dto";
import { getPublishedPractice, listRelatedPractices } from "../../src/features/practices/queries";
import { transitionPractice } from "../../src/features/publications/mutations";
import { listReChecks } from "../../src/features/re-checks/admin-queries";
import { recordReCheck } from "../../src/features/re-checks/mutations";
import { findPractices } from "../../src/features/search/queries";
import { db } from "../../src/server/db";
import { createActor, createPracticeIn, faultOf } from "../support/editorial-records";

let contributor: Actor;
let editor: Actor;
beforeAll(async () => {
  [contributor, editor] = [await createActor("contributor", "Mira"), await createActor("editor", "Vesna")];
});

const columnsOf = (practiceId: string) =>
  db.publishedPractice.findUnique({ where: { practiceId }, select: { reCheckOutcome: true, reCheckedOn: true } });
const slugsBy = async (params: Record<string, string>) =>
  (await findPractices({ sort: "rechecked", ...params }, "en")).practices.map(({ slug }) => slug);
const check = (practiceId: string, checkedOn: string, outcome = "still-running") =>
  recordReCheck(editor, { practiceId, outcome, checkedOn, note: "Zqnote" });

describe("a re-check of a live practice", () => {
  it("stands in lists, on the page and in the API with its outcome and its day, without note and name", async () => {
    const { id, slug } = await createPracticeIn("published", contributor);
    await check(id, "2026-01-01", "changed");
    const page = await getPublishedPractice(slug);
    expect(page?.reCheck).toEqual({ outcome: "changed", on: "2026-01-01" });
    const [card] = (await findPractices({ sort: "rechecked" }, "en")).practices;
    expect(card).toMatchObject({ slug, reCheck: { outcome: "changed", on: "2026-01-01" } });
    if (!page) throw new Error("the practice has no page");
    const answers = JSON.stringify([
      page,
      card,
      toPracticeAnswer(page, []),
      await listRelatedPractices("apatin-skills-for-the-labour-market", 50),
    ]);
    expect(answers).not.toContain("Zqnote");
    expect(answers).not.toContain("Vesna");
    expect(JSON.parse(JSON.stringify(toPracticeAnswer(page, [])))).toMatchObject({ reCheck: { outcome: "changed", on: "2026-01-01" } });
  });

  it("is the newest by its day, not the one written down last", async () => {
    const { id } = await createPracticeIn("published", contributor);
    await check(id, "2026-03-01");
    await check(id, "2025-03-01", "no-answer");
    expect(await columnsOf(id)).toMatchObject({ reCheckOutcome: "still_running", reCheckedOn: new Date("2026-03-01") });
    await check(id, "2026-03-01", "ended");
    expect((await columnsOf(id))?.reCheckOutcome).toBe("ended");
    const told = await Promise.all([listReChecks(contributor, id), listReChecks(editor, id)]);
    expect(told.map(([newest]) => newest?.note)).toEqual(["", "Zqnote"]);
    expect(told[0].map(({ outcome, on, by }) => [outcome, on, by.name])).toEqual([
      ["ended", "2026-03-01", "Vesna"],
      ["still-running", "2026-03-01", "Vesna"],
      ["no-answer", "2025-03-01", "Vesna"],
    ]);
  });

  it("by ten at once is the newest of them", async () => {
    const { id } = await createPracticeIn("published", contributor);
    await Promise.all(Array.from({ length: 10 }, (_, day) => check(id, `2026-02-${String(day + 1).padStart(2, "0")}`)));
    expect(await db.reCheck.count({ where: { practiceId: id } })).toBe(10);
    expect((await columnsOf(id))?.reCheckedOn).toEqual(new Date("2026-02-10"));
  });

  it("of a day before the text's own date is refused", async () => {
    const { id } = await createPracticeIn("published", contributor);
    const early = { fields: { checkedOn: ["dateTooEarly"] } };
    for (const day of ["1890-01-01", "2022-07-31"]) expect((await faultOf(check(id, day)))?.details).toEqual(early);
    expect(await faultOf(check(id, "2022-08-01"))).toBeNull();
  });

  it("of tomorrow's tomorrow is refused", async () => {
    const { id } = await createPracticeIn("published", contributor);
    expect((await faultOf(check(id, "2999-01-01")))?.details).toEqual({ fields: { checkedOn: ["dateToCome"] } });
    expect(await columnsOf(id)).toEqual({ reCheckOutcome: null, reCheckedOn: null });
  });
});

describe("a re-check of what is not published", () => {
  it("stands nowhere, until the practice is published", async () => {
    const { id, slug, version } = await createPracticeIn("draft", editor);
    await check(id, "2026-04-01", "ended");
    expect(await columnsOf(id)).toBeNull();
    expect(JSON.stringify(await findPractices({ sort: "rechecked", view: "map" }, "en"))).not.toContain(slug);
    const published = await transitionPractice(editor, { id, version, transition: "publish" });
    expect((await getPublishedPractice(slug))?.reCheck).toEqual({ outcome: "ended", on: "2026-04-01" });
    await transitionPractice(editor, { id, version: published.version, transition: "withdraw", message: "For the test" });
    expect(await getPublishedPractice(slug)).toBeNull();
    expect(JSON.stringify(await findPractices({ sort: "rechecked", view: "map" }, "en"))).not.toContain(slug);
  });

  it("stays through a change beside the live version", async () => {
    const { id, slug, version } = await createPracticeIn("changed", editor);
    await check(id, "2026-04-02");
    await transitionPractice(editor, { id, version, transition: "publish" });
    expect((await getPublishedPractice(slug))?.reCheck).toEqual({ outcome: "still-running", on: "2026-04-02" });
  });
});

describe("a list sorted by re-check", () => {
  it("has the most recently asked first, the never asked last, under every filter and over pages", async () => {
    const [older, newer, never] = [
      await createPracticeIn("published", contributor),
      await createPracticeIn("published", contributor),
      await createPracticeIn("published", contributor),
    ];
    await check(older.id, "2026-05-01");
    await check(newer.id, "2026-06-01", "no-answer");
    const wanted = [newer.slug, older.slug];
    const filters: Record<string, string>[] = [
      {},
      { country: "RS" },
      { place: "apatin" },
      { approach: "day-care-centre" },
      { group: "roma" },
      { q: "public" },
    ];
    for (const filter of filters) {
      expect((await slugsBy(filter)).slice(0, 2), JSON.stringify(filter)).toEqual(wanted);
    }
    const pages = Math.ceil((await findPractices({}, "en")).total / 20);
    const all = (await Promise.all(Array.from({ length: pages }, (_, page) => slugsBy({ page: String(page + 1) })))).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBe((await findPractices({}, "en")).total);
    const asked = await db.publishedPractice.count({ where: { reCheckedOn: { not: null } } });
    expect(all.indexOf(never.slug)).toBeGreaterThanOrEqual(asked);
    expect((await listPracticesForDesk(editor, { sort: "rechecked" })).practices.slice(0, 2).map(({ id }) => id)).toEqual([
      newer.id,
      older.id,
    ]);
    expect((await listPracticesForDesk(editor, { sort: "rechecked" })).practices[0]?.reCheck).toEqual({
      outcome: "no-answer",
      on: "2026-06-01",
      by: "Vesna",
    });
  });
});

describe("what is to be re-checked", () => {
  const isDue = async (id: string) => (await getDesk(editor)).toReCheck.some((entry) => entry.id === id);
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

  it.each([
    ["still-running", 300, false],
    ["still-running", 370, true],
    ["changed", 370, true],
    ["no-answer", 60, false],
    ["no-answer", 95, true],
    ["ended", 1000, false],
  ])("%s, asked %i days ago: %s", async (outcome, days, expected) => {
    const { id } = await createPracticeIn("published", contributor);
    expect(await isDue(id)).toBe(true);
    await check(id, daysAgo(days), outcome);
    expect(await isDue(id)).toBe(expected);
  });
});
