import { beforeAll, describe, expect, it } from "vitest";
import { addComment, answerComment } from "../../src/features/editorial/mutations";
import { saveDraft } from "../../src/features/practices/mutations";
import { transitionPractice } from "../../src/features/publications/mutations";
import en from "../../src/messages/en.json";
import { db } from "../../src/server/db";
import { createPerson, type Person } from "../support/accounts";
import { completeDraft, createActor, createPracticeIn } from "../support/editorial-records";

let author: Person;
let editor: Person;
let admin: Person;
beforeAll(async () => {
  [author, editor, admin] = [await createPerson("contributor"), await createPerson("editor"), await createPerson("admin")];
});

/** The mails that an act queued: to whom, and what about. Of the practice none of them tells more than its title. */
async function told(act: () => Promise<unknown>): Promise<string[]> {
  const before = new Set((await db.outgoingMail.findMany({ select: { id: true } })).map(({ id }) => id));
  await act();
  const queued = (await db.outgoingMail.findMany()).filter(({ id }) => !before.has(id));
  for (const { text } of queued) expect(text.replace(/“[^”]*”/, "")).not.toMatch(/Zqsecret|\{\w+\}/);
  return queued.map(({ to, subject }) => `${to}: ${subject}`).toSorted();
}

const { mails } = en;
/** A practice of the author's, whose texts no mail may tell. */
const draft = () => createPracticeIn("draft", author.actor, "Zqsecret");

describe("a practice that is sent for review", () => {
  it("is told to everybody who can review it, once each, and to nobody else", async () => {
    const disabled = await createPerson("editor", { disabledAt: new Date() });
    const invited = await createActor("editor", "Not here yet");
    const { id, version } = await draft();
    const content = completeDraft("Zqsecret", { title: "The title {link}" });
    const saved = await saveDraft(author.actor, { id, version, content });
    const queued = await told(() => transitionPractice(author.actor, { id, version: saved.version, transition: "submit" }));
    expect(queued).toEqual([`${admin.email}: ${mails.review.subject}`, `${editor.email}: ${mails.review.subject}`].toSorted());
    expect(queued.join()).not.toContain(disabled.email);
    expect(await db.outgoingMail.count({ where: { to: { contains: invited.accountId } } })).toBe(0);
    const [mail] = await db.outgoingMail.findMany({ where: { to: editor.email }, orderBy: { createdAt: "desc" } });
    expect(mail?.text).toContain(`/admin/practices/${id}/review`);
    expect(mail?.text).toContain(`${author.name} has sent “The title {link}” for review.`);
  });

  it("by an editor is not told to that editor", async () => {
    const { id, version } = await createPracticeIn("draft", editor.actor);
    expect(await told(() => transitionPractice(editor.actor, { id, version, transition: "submit" }))).toEqual([
      `${admin.email}: ${mails.review.subject}`,
    ]);
  });

  it("is told once, however often it is taken back and sent again; after it was sent back, again", async () => {
    let { id, version } = await draft();
    const go = async (transition: string, actor = author.actor) => {
      ({ version } = await transitionPractice(actor, { id, version, transition, message: "A reason" }));
    };
    await go("submit");
    await go("take-back");
    expect(await told(() => go("submit"))).toEqual([]);
    expect(await told(() => go("request-changes", editor.actor))).toEqual([`${author.email}: ${mails.changes.subject}`]);
    expect((await told(() => go("submit"))).length).toBe(2);
  });

  it("leaves no mail when it could not be sent", async () => {
    const { id, version } = await draft();
    const saved = await saveDraft(author.actor, { id, version, content: completeDraft("Zqsecret", { summary: "" }) });
    expect(
      await told(() => transitionPractice(author.actor, { id, version: saved.version, transition: "submit" }).catch(() => null)),
    ).toEqual([]);
  });
});

describe("the author", () => {
  it("is told of comments, answers, publication and withdrawal by others, and of nothing that the author did", async () => {
    let { id, version } = await draft();
    const comment = { practiceId: id, section: "need", revisionNumber: 1, text: "Zqsecret: who said so?" };
    expect(await told(() => addComment(editor.actor, comment))).toEqual([`${author.email}: ${mails.comment.subject}`]);
    expect(await told(() => addComment(author.actor, comment))).toEqual([]);
    ({ version } = await transitionPractice(author.actor, { id, version, transition: "submit" }));
    expect(
      await told(async () => {
        ({ version } = await transitionPractice(editor.actor, { id, version, transition: "publish" }));
      }),
    ).toEqual([`${author.email}: ${mails.published.subject}`]);
    expect(
      await told(async () => {
        ({ version } = await transitionPractice(editor.actor, { id, version, transition: "withdraw", message: "Zqsecret" }));
      }),
    ).toEqual([`${author.email}: ${mails.withdrawn.subject}`]);
    // Nothing of it is public any more: that it is no longer published would be told twice.
    expect(await told(() => transitionPractice(editor.actor, { id, version, transition: "archive", message: "Zqsecret" }))).toEqual([
      `${author.email}: ${mails.archived.subject}`,
    ]);
  });
});

describe("an answer", () => {
  it("is told to whoever commented, and to the author if somebody else gave it", async () => {
    const { id } = await draft();
    const { id: commentId } = await addComment(editor.actor, { practiceId: id, section: "need", revisionNumber: 1, text: "Who said so?" });
    const answer = { practiceId: id, commentId, text: "Zqsecret" };
    expect(await told(() => answerComment(author.actor, answer))).toEqual([`${editor.email}: ${mails.reply.subject}`]);
    expect(await told(() => answerComment(editor.actor, answer))).toEqual([`${author.email}: ${mails.answer.subject}`]);
    expect(await told(() => answerComment(admin.actor, answer))).toEqual(
      [`${author.email}: ${mails.answer.subject}`, `${editor.email}: ${mails.reply.subject}`].toSorted(),
    );
  });

  it("is not told to somebody who may not read the practice any more", async () => {
    const former = await createPerson("editor");
    const { id } = await draft();
    const comment = { practiceId: id, section: "need", revisionNumber: 1, text: "Who said so?" };
    const { id: commentId } = await addComment(former.actor, comment);
    await db.account.update({ where: { id: former.id }, data: { role: "contributor" } });
    expect(await told(() => answerComment(author.actor, { practiceId: id, commentId, text: "Zqsecret" }))).toEqual([]);
  });
});

it("No more than fifty reviewers are told", async () => {
  const passwordHash = "not used";
  await db.account.createMany({
    data: Array.from(
      { length: 60 },
      (_, n) => ({ kind: "person", name: "One of many", email: `many-${n}@example.org`, role: "editor", passwordHash }) as const,
    ),
  });
  const { id, version } = await draft();
  expect((await told(() => transitionPractice(author.actor, { id, version, transition: "submit" }))).length).toBe(50);
});
