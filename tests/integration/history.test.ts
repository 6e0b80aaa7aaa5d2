import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import { addComment } from "../../src/features/editorial/mutations";
import { stepsToTell } from "../../src/features/editorial/workflow";
import { listComparable, listHistory } from "../../src/features/history/admin-queries";
import { placeIn } from "../../src/features/history/rules";
import { getPracticeForEditing } from "../../src/features/practices/admin-queries";
import { saveDraft } from "../../src/features/practices/mutations";
import { transitionPractice } from "../../src/features/publications/mutations";
import { db } from "../../src/server/db";
import { auditOf, completeDraft, createActor, createPracticeIn, faultOf } from "../support/editorial-records";

let author: Actor;
let editor: Actor;
beforeAll(async () => {
  [author, editor] = [await createActor("contributor", "Mira"), await createActor("editor", "Vesna")];
});

/** The history in short words, the newest first. */
const told = async (id: string) =>
  (await listHistory(author, id)).entries.map((entry) => {
    const what = entry.kind === "revision" ? `revision ${entry.number}` : `${entry.transition} of ${entry.revisionNumber}`;
    return [what, entry.by.name, entry.message].filter(Boolean).join(", ");
  });

/** A practice whose steps can be taken one after the other. */
async function practiceWithSteps() {
  const practice = await createPracticeIn("draft", author);
  let { version } = practice;
  const step = async (actor: Actor, transition: string, message = "") => {
    version = (await transitionPractice(actor, { id: practice.id, version, transition, message })).version;
  };
  const save = async (actor: Actor, word: string) => {
    version = (await saveDraft(actor, { id: practice.id, version, content: completeDraft(word), message: word })).version;
  };
  return { id: practice.id, step, save, version: () => version };
}

describe("the history", () => {
  it("tells the steps among the revisions, in the order of time, with who and what was said", async () => {
    const { id, step, save } = await practiceWithSteps();
    await step(author, "submit", "Please look at the figures.");
    await step(author, "take-back");
    await step(author, "submit");
    await step(editor, "request-changes", "Say since when.");
    await save(author, "Since");
    await step(author, "submit");
    await step(editor, "publish");
    await save(editor, "Year");
    await step(editor, "withdraw", "The town asked for it.");
    await step(editor, "archive", "It has ended.");
    await step(editor, "restore");
    expect(await told(id)).toEqual([
      "restore of 3, Vesna",
      "archive of 3, Vesna, It has ended.",
      "withdraw of 3, Vesna, The town asked for it.",
      "revision 3, Vesna, Year",
      "publish of 2, Vesna",
      "submit of 2, Mira",
      "revision 2, Mira, Since",
      "request-changes of 1, Vesna, Say since when.",
      "submit of 1, Mira",
      "take-back of 1, Mira",
      "submit of 1, Mira, Please look at the figures.",
      "revision 1, Mira",
    ]);
    expect(await db.reviewComment.count({ where: { practiceId: id, section: "overview" } })).toBe(0);
  });

  it("comes page by page without a gap and without a repetition, however many steps one revision has", async () => {
    const { id } = await createPracticeIn("draft", author);
    await db.$executeRaw`INSERT INTO revision (id, practice_id, number, content, message, author_id)
      SELECT gen_random_uuid(), practice_id, n, content, '', author_id FROM revision, generate_series(2, 90) n WHERE practice_id = ${id}::uuid`;
    await db.$executeRaw`INSERT INTO practice_step (practice_id, revision_number, version, transition, "from", "to", account_id)
      SELECT ${id}::uuid, 60, 100 + n, 'submit', 'draft', 'in_review', ${author.accountId}::uuid FROM generate_series(1, 70) n`;
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let before: string | null = ""; before !== null; ) {
      const page: Awaited<ReturnType<typeof listHistory>> = await listHistory(author, id, placeIn(before));
      sizes.push(page.entries.length);
      seen.push(...page.entries.map((entry) => (entry.kind === "revision" ? `${entry.number}` : `60.${entry.version}`)));
      before = page.older;
    }
    const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, index) => from - index);
    const steps = down(170, 101).map((version) => `60.${version}`);
    expect(seen).toEqual([...down(90, 61).map(String), ...steps, ...down(60, 1).map(String)]);
    expect(sizes).toEqual([50, 50, 50, 10]);
    expect(await listHistory(author, id, { number: 1, version: 0 })).toEqual({ entries: [], older: null });
  });

  it("offers for a comparison what was asked for, the newest two and the live version", async () => {
    const { id, step, save } = await practiceWithSteps();
    await step(editor, "publish");
    for (const word of ["Two", "Three", "Four", "Five"]) await save(editor, word);
    const offered = await listComparable(author, id, [3, 99]);
    expect(offered.map(({ number, isLive }) => `${number}${isLive ? " live" : ""}`)).toEqual(["5", "4", "3", "1 live"]);
  });
});

describe("a step", () => {
  it("is written with what it did and the row of the log, or not at all", async () => {
    const { id, step, version } = await practiceWithSteps();
    const before = version();
    expect(await faultOf(step(editor, "archive"))).toMatchObject({ code: "invalid" });
    expect(await faultOf(step(editor, "restore"))).toMatchObject({ code: "forbidden" });
    expect(await db.practiceStep.count({ where: { practiceId: id } })).toBe(0);
    await step(author, "submit", "  Read the end first.  ");
    const [row, ...others] = await db.practiceStep.findMany({ where: { practiceId: id } });
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      transition: "submit",
      from: "draft",
      to: "in_review",
      version: before + 1,
      message: "Read the end first.",
    });
    expect(row).toMatchObject({ revisionNumber: 1, accountId: author.accountId });
    expect((await auditOf(id)).map(({ action }) => action)).toEqual(["practice.submit"]);
  });

  it("that the database does not take undoes the whole act", async () => {
    const { id, step, version } = await practiceWithSteps();
    const taken = {
      practiceId: id,
      revisionNumber: 1,
      version: version() + 1,
      transition: "submit",
      from: "draft",
      to: "in_review",
    } as const;
    await db.practiceStep.create({ data: { ...taken, accountId: editor.accountId } });
    await expect(step(editor, "publish")).rejects.toThrow("duplicate key");
    expect(await db.practice.findUnique({ where: { id } })).toMatchObject({ state: "draft", version: version() });
    expect(await db.publishedPractice.findUnique({ where: { practiceId: id } })).toBeNull();
    expect(await auditOf(id)).toEqual([]);
  });

  it("of a form that is sent ten times at once is one", async () => {
    const { id, version } = await createPracticeIn("draft", author);
    const sent = { id, version, transition: "submit", message: "Once", requestKey: randomUUID() };
    await Promise.all(Array.from({ length: 10 }, () => transitionPractice(author, sent)));
    expect(await told(id)).toEqual(["submit of 1, Mira, Once", "revision 1, Mira"]);
  });

  it("cannot be given another author, time or state by whoever sends it", async () => {
    const { id, version } = await createPracticeIn("draft", author);
    for (const forged of [
      { by: editor.accountId },
      { accountId: editor.accountId },
      { from: "archived" },
      { to: "published" },
      { at: "2020-01-01" },
    ]) {
      const sent = transitionPractice(author, { id, version, transition: "submit", message: "", ...forged });
      expect(await faultOf(sent), JSON.stringify(forged)).toMatchObject({ code: "invalid" });
    }
    expect(await db.practiceStep.count({ where: { practiceId: id } })).toBe(0);
    await addComment(author, { practiceId: id, section: "overview", revisionNumber: 1, text: "Published by Vesna" });
    expect(await told(id)).toEqual(["revision 1, Mira"]);
  });

  it("is told to whoever opens the practice as long as it counts", async () => {
    const { id, step, save } = await practiceWithSteps();
    const now = async () =>
      stepsToTell((await getPracticeForEditing(author, id)).steps).map(({ transition, message }) => [transition, message]);
    await step(author, "submit");
    expect(await now()).toEqual([]);
    await step(editor, "request-changes", "Say since when.");
    await save(author, "Since");
    expect(await now()).toEqual([["request-changes", "Say since when."]]);
    await step(author, "submit", "Done.");
    expect(await now()).toEqual([
      ["submit", "Done."],
      ["request-changes", "Say since when."],
    ]);
    await step(editor, "publish");
    expect(await now()).toEqual([]);
  });
});
