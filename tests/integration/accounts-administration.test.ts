import { describe, expect, it } from "vitest";
import type { Actor } from "../../src/features/accounts/actor";
import * as accountQueries from "../../src/features/accounts/admin-queries";
import * as accounts from "../../src/features/accounts/mutations";
import * as auditQueries from "../../src/features/audit/admin-queries";
import { auditFilter } from "../../src/features/audit/schema";
import { transitionPractice } from "../../src/features/publications/mutations";
import * as sessions from "../../src/features/sessions/mutations";
import { db } from "../../src/server/db";
import { actsOn, createPerson, PASSWORD, someOrigin } from "../support/accounts";
import { createPracticeIn } from "../support/editorial-records";

/** What is done to an account, and what the log says of it. */
const acts: [audit: string, act: (actor: Actor, id: string) => Promise<unknown>, before?: object][] = [
  ["account.renew-link", accounts.renewLink],
  ["account.disable", accounts.disableAccount],
  ["account.enable", accounts.enableAccount, { disabledAt: new Date() }],
  ["account.change-role", (actor, id) => accounts.changeRole(actor, id, "contributor")],
  ["two-step.reset", accounts.resetTwoStep, { twoStepSecret: "sealed" }],
];

// Who may do what is in tests/support/authorisation/accounts.ts.
describe("the log tells", () => {
  it.each(acts)("%s, once and by whom", async (audit, act, before = {}) => {
    const [admin, person] = [await createPerson("admin"), await createPerson("editor")];
    await db.account.update({ where: { id: person.id }, data: before });
    await act(admin.actor, person.id);
    const lines = await db.auditEvent.findMany({ where: { subjectId: person.id } });
    expect(lines.map(({ action, accountId }) => [action, accountId])).toEqual([[audit, admin.id]]);
  });

  it.each(acts)("nothing of %s that was refused", async (_audit, act, before = {}) => {
    const [editor, person] = [await createPerson("editor"), await createPerson("editor")];
    await db.account.update({ where: { id: person.id }, data: before });
    await expect(act(editor.actor, person.id)).rejects.toMatchObject({ code: "forbidden" });
    expect(await actsOn(person.id)).toEqual([]);
  });
});

describe("an administrator", () => {
  it.each([
    ["another role", (actor: Actor, id: string) => accounts.changeRole(actor, id, "admin")],
    ["disabling", (actor: Actor, id: string) => accounts.disableAccount(actor, id)],
    [
      "a lost second step",
      async (actor: Actor, id: string) => {
        await db.account.update({ where: { id }, data: { twoStepSecret: "sealed" } });
        await accounts.resetTwoStep(actor, id);
      },
    ],
  ])("ends every session of an account by %s", async (_name, change) => {
    const [admin, person] = [await createPerson("admin"), await createPerson("editor")];
    const { key } = await sessions.signIn({ email: person.email, password: PASSWORD }, someOrigin());
    await change(admin.actor, person.id);
    expect(await sessions.findSession(key)).toBeNull();
  });

  it("who is the last one can neither go nor become something else, also when two try at once", async () => {
    await db.account.updateMany({ where: { role: "admin", kind: "person" }, data: { role: "editor" } });
    const [one, other] = [await createPerson("admin"), await createPerson("admin")];
    const results = await Promise.allSettled([accounts.disableAccount(one.actor, other.id), accounts.disableAccount(other.actor, one.id)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [left] = await db.account.findMany({ where: { role: "admin", kind: "person", disabledAt: null } });
    const actor = left?.id === one.id ? one.actor : other.actor;
    await expect(accounts.changeRole(actor, left?.id ?? "", "editor")).rejects.toMatchObject({ code: "conflict" });
    expect(await db.account.count({ where: { role: "admin", kind: "person", disabledAt: null } })).toBe(1);
  });

  it("cannot touch the system account", async () => {
    const admin = await createPerson("admin");
    const system = await db.account.findFirstOrThrow({ where: { kind: "system" } });
    await expect(accounts.disableAccount(admin.actor, system.id)).rejects.toMatchObject({ code: "not-found" });
    await expect(accounts.renewLink(admin.actor, system.id)).rejects.toMatchObject({ code: "not-found" });
    expect((await accountQueries.listAccounts(admin.actor)).map(({ id }) => id)).not.toContain(system.id);
  });
});

describe("one's own password", () => {
  it("ends every session but the new one", async () => {
    const person = await createPerson("editor");
    const { key } = await sessions.signIn({ email: person.email, password: PASSWORD }, someOrigin());
    const input = { currentPassword: PASSWORD, newPassword: "seven bridges at noon" };
    const { key: newKey } = await accounts.changeOwnPassword(person.actor, input, someOrigin());
    expect([await sessions.findSession(key), (await sessions.findSession(newKey))?.accountId]).toEqual([null, person.id]);
  });

  it("changes for nobody who does not know it, and not to a common one", async () => {
    const { actor } = await createPerson("editor");
    const change = (currentPassword: string, newPassword: string) =>
      accounts.changeOwnPassword(actor, { currentPassword, newPassword }, someOrigin());
    await expect(change("wrong", "seven bridges at noon")).rejects.toMatchObject({
      details: { fields: { currentPassword: ["passwordWrong"] } },
    });
    await expect(change(PASSWORD, "passwordpassword")).rejects.toMatchObject({ details: { fields: { newPassword: ["passwordCommon"] } } });
  });
});

describe("the log", () => {
  it("is filtered by who, what and when, and exported whole", async () => {
    const [admin, person] = [await createPerson("admin"), await createPerson("editor")];
    await accounts.changeRole(admin.actor, person.id, "contributor");
    await accounts.changeRole(admin.actor, person.id, "editor");
    const ask = (params: Record<string, string>) => auditQueries.listAuditEvents(admin.actor, auditFilter.parse(params));
    expect(await ask({ account: admin.id })).toMatchObject({
      total: 2,
      lines: [{ who: admin.name, details: { from: "contributor", to: "editor" } }, {}],
    });
    expect(await ask({ account: admin.id, action: "account.invite" })).toMatchObject({ total: 0 });
    expect(await ask({ id: person.id, to: "2020-01-01" })).toMatchObject({ total: 0 });
    expect(await ask({ id: person.id, from: "2020-01-01" })).toMatchObject({ total: 2 });
    expect(await ask({ id: person.id, page: "99" })).toMatchObject({ page: 1, pages: 1, lines: [{ subject: person.name }, {}] });
    const { id } = await createPracticeIn("draft", person.actor, "Zqlog");
    await transitionPractice(admin.actor, { id, version: 1, transition: "archive", message: "Not needed" });
    expect((await ask({ id })).lines).toMatchObject([{ action: "practice.archive", subject: expect.stringContaining("Zqlog") }]);
    const lines = [];
    for await (const part of await auditQueries.readAuditExport(admin.actor, auditFilter.parse({ id: person.id }))) lines.push(...part);
    expect(lines.map(({ details }) => details.to)).toEqual(["contributor", "editor"]);
  });

  it("takes no change and no deletion", async () => {
    const admin = await createPerson("admin");
    await accounts.disableAccount(admin.actor, (await createPerson("editor")).id);
    const before = await db.auditEvent.count();
    // Prisma has a word of its own for the trigger's refusal; what counts is that nothing happens.
    await expect(db.auditEvent.updateMany({ data: { action: "nothing" } })).rejects.toThrow();
    await expect(db.auditEvent.deleteMany({})).rejects.toThrow();
    await expect(db.$executeRaw`TRUNCATE audit_event`).rejects.toThrow("append-only");
    expect(await db.auditEvent.count({ where: { action: { not: "nothing" } } })).toBe(before);
  });
});
