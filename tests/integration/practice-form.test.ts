import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { compareRevisions } from "../../src/features/history/admin-queries";
import { openForm } from "../../src/features/practice-form/admin-queries";
import { saveForm } from "../../src/features/practice-form/mutations";
import { practiceForm, toldEntries } from "../../src/features/practice-form/rules";
import { saveDraft } from "../../src/features/practices/mutations";
import { toFormTree } from "../../src/lib/form-content";
import { type FormTree, parsePath, withTreeAt } from "../../src/lib/form-data";
import { differencesBetween } from "../../src/lib/form-differences";
import { type Question, questionsBetween } from "../../src/lib/form-merge";
import { db } from "../../src/server/db";
import { type completeDraft, createActor, createPracticeIn } from "../support/editorial-records";

it("gives back every word of every record, however often its form is opened and saved", async () => {
  const editor = await createActor("editor");
  const practices = await db.practice.findMany({ select: { id: true, slug: true } });
  expect(practices.length).toBeGreaterThan(15);
  for (const { id, slug } of practices) {
    const { start, practice } = await openForm(editor, id);
    const tree = start.tree as { [name: string]: never };
    const form = { id, version: String(start.version), requestKey: randomUUID(), intent: "save", message: "Nothing was touched" };
    const saved = await saveForm(editor, { ...tree, form });
    expect(saved, slug).toMatchObject({ outcome: "saved", problems: [] });
    const { number } = practice.latest;
    const { fields, after } = await compareRevisions(editor, id, number, number + 1);
    expect(after.message).toBe("Nothing was touched");
    const changed = fields.filter((field) => field.isChanged && (field.value || toldEntries(field).length > 0));
    expect(changed, slug).toEqual([]);
  }
});

type Content = ReturnType<typeof completeDraft>;
type Sent = { [name: string]: FormTree };

/** Two people have opened the same practice; the editor has saved first. What the author is asked then. */
async function afterBoth(mine: (content: Content) => Partial<Content>, theirs: (content: Content) => Partial<Content>) {
  const [author, editor] = [await createActor("contributor", "Ana Author"), await createActor("editor", "Vera Editor")];
  const { id, version } = await createPracticeIn("draft", author);
  const before = await openForm(author, id);
  const latest = before.practice.latest.content as Content;
  await saveDraft(editor, { id, version, content: { ...latest, ...theirs(latest) }, message: "", requestKey: randomUUID() });
  const typed = toFormTree(practiceForm(), { ...latest, ...mine(latest) }) as Sent;
  const send = (more: Sent, tree = typed) =>
    saveForm(author, { ...tree, form: { id, version: String(version), requestKey: randomUUID(), intent: "save", ...more } });
  const answer = await send({});
  const { conflict } = answer;
  if (!conflict) throw new Error("there is no conflict");
  const questions = questionsBetween(practiceForm(), { mine: conflict.mine, theirs: conflict.tree });
  const choose = (side: (question: Question) => "mine" | "theirs") =>
    questions.reduce<FormTree>((tree, question) => withTreeAt(tree, parsePath(question.name) ?? [], side(question)), {});
  const merge = (side: (question: Question) => "mine" | "theirs", tree = typed) =>
    send({ intent: "merge", theirVersion: String(conflict.version), choices: choose(side) }, tree);
  const saved = async () => (await openForm(author, id)).practice.latest.content as Content;
  return { id, author, editor, answer, conflict, questions, typed, merge, saved, latest };
}

const by = { addedBy: { editor: "Somebody", on: "2026-11-22" } };
const paragraphs = (need: Content["need"]) => need.map(({ text }) => text);

describe("two people who have written at once", () => {
  const mine = ({ need }: Content) => ({
    need: [...need.map((one) => ({ ...one, text: `${one.text} And mine.` })), { text: "Only Ana has this.", ...by }],
  });
  const theirs = ({ need, organisations }: Content) => ({
    need: [{ text: "Vera begins with this.", ...by }, ...need],
    organisations: [...organisations, { organisation: "giz", role: "funder" as const, ...by }],
  });

  it("are asked for each entry, with the names of both sides", async () => {
    const { questions, answer } = await afterBoth(mine, theirs);
    const told = questions.filter(({ kind }) => kind !== "same").map(({ kind, name }) => `${kind} ${name}`);
    expect(told).toEqual(["only organisations.t1.own", "only need.t0.own", "entry need.m0t1.own", "only need.m1.own"]);
    expect(answer).toMatchObject({ outcome: "conflict", page: null });
    // Of what only the others have, too.
    expect(answer.names["organisation:giz"]).toMatch(/Zusammenarbeit|GIZ/);
    expect(answer.names["organisation:nalas"]).toMatch(/Network of Associations/);
  });

  it("get exactly one of both texts, or all of both", async () => {
    const all = await afterBoth(mine, theirs);
    expect(await all.merge(({ at }) => (at.mine ? "mine" : "theirs"))).toMatchObject({ outcome: "saved", problems: [] });
    const [first = ""] = paragraphs(all.latest.need);
    expect(paragraphs((await all.saved()).need)).toEqual(["Vera begins with this.", `${first} And mine.`, "Only Ana has this."]);
    for (const side of ["mine", "theirs"] as const) {
      const { merge, saved, conflict } = await afterBoth(mine, theirs);
      expect(await merge(() => side)).toMatchObject({ outcome: "saved" });
      const expected = side === "mine" ? conflict.mine : conflict.tree;
      expect(differencesBetween(practiceForm(), toFormTree(practiceForm(), await saved()), expected)).toEqual([]);
    }
  });

  it("are asked again where a third text was saved meanwhile, and nothing of it is overwritten", async () => {
    const { id, editor, merge, conflict, saved } = await afterBoth(mine, theirs);
    const content = { ...(await saved()), title: "A third text" };
    await saveDraft(editor, { id, version: conflict.version, content, message: "", requestKey: randomUUID() });
    const again = await merge(() => "mine");
    expect(again).toMatchObject({ outcome: "conflict", conflict: { version: conflict.version + 1 } });
    expect((await saved()).title).toBe("A third text");
    expect(paragraphs((again.tree as unknown as Content).need)).toContain("Only Ana has this.");
  });

  it("are asked again where the choices are about other entries than those that were sent", async () => {
    const { merge, typed, saved, conflict } = await afterBoth(mine, theirs);
    const [first] = typed.need as FormTree[];
    const again = await merge(() => "mine", { ...typed, need: [first as FormTree] });
    expect(again).toMatchObject({ outcome: "conflict", conflict: { version: conflict.version } });
    expect(paragraphs((await saved()).need)[0]).toBe("Vera begins with this.");
  });

  it("may go on from a choice that is too long for its list", async () => {
    const many = (who: string) => () => ({ need: Array.from({ length: 30 }, (_, index) => ({ text: `${who}${index}`, ...by })) });
    const { merge, conflict } = await afterBoth(many("Ana"), many("Vera"));
    const answer = await merge(({ at }) => (at.mine ? "mine" : "theirs"));
    expect(answer).toMatchObject({ outcome: "not-saved", version: conflict.version, problems: [{ name: "need", problem: "tooMany" }] });
    expect((answer.tree as { need: FormTree[] }).need).toHaveLength(60);
  });
});
