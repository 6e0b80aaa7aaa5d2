import { describe, expect, it } from "vitest";
import { inviteAccount, renewLink } from "../../src/features/accounts/mutations";
import { deliverDueMail, queueMail } from "../../src/features/mails/mutations";
import { findOpenLink, makeFirstAdminLink, requestPasswordReset, takeUpLink } from "../../src/features/one-time-links/mutations";
import { findSession, signIn } from "../../src/features/sessions/mutations";
import { db } from "../../src/server/db";
import { AppError } from "../../src/server/errors";
import { hashOfKey } from "../../src/server/random-key";
import { actsOn, createPerson, keyIn, mailsTo, PASSWORD, someOrigin } from "../support/accounts";

const NEW_PASSWORD = "seven bridges at noon";
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
const mailedKey = async (email: string) => keyIn((await mailsTo(email)).at(-1) ?? "");

describe("the link of the first start", () => {
  it("makes one administrator, whoever else tries at the same moment, and then there is none any more", async () => {
    // The tests of this file share a database: this one comes first.
    const keys = [keyIn((await makeFirstAdminLink()) ?? ""), keyIn((await makeFirstAdminLink()) ?? "")];
    expect(await findOpenLink(keys[0] ?? "")).toMatchObject({ purpose: "first_admin" });
    const person = (index: number) => ({ name: "First", email: `first-${index}@example.org`, newPassword: NEW_PASSWORD });
    const faults = await Promise.all(
      Array.from({ length: 6 }, (_, index) => codeOf(takeUpLink({ key: keys[index % 2] ?? "", ...person(index) }, someOrigin()))),
    );
    expect(faults.filter((fault) => fault === null)).toHaveLength(1);
    const admins = await db.account.findMany({ where: { kind: "person" } });
    expect(admins.map(({ role }) => role)).toEqual(["admin"]);
    expect(await actsOn(admins[0]?.id ?? "")).toEqual(["account.create"]);
    expect(await makeFirstAdminLink()).toBeNull();
    for (const key of keys) expect(await findOpenLink(key)).toBeNull();
    expect(await signIn({ email: admins[0]?.email ?? "", password: NEW_PASSWORD }, someOrigin())).toMatchObject({ isComplete: true });
  });
});

describe("an invitation", () => {
  it("is mailed, sets a password once, and is not used up by looking at it", async () => {
    const admin = await createPerson("admin");
    const { accountId } = await inviteAccount(admin.actor, { name: "Ana", email: "ana@example.org", role: "contributor" });
    const key = await mailedKey("ana@example.org");
    for (let looks = 0; looks < 3; looks += 1)
      expect(await findOpenLink(key)).toMatchObject({ purpose: "invitation", email: "ana@example.org" });
    expect(await codeOf(takeUpLink({ key, name: "Ana", newPassword: "short" }, someOrigin()))).toBe("invalid");
    expect(await codeOf(takeUpLink({ key, name: "Ana P.", newPassword: NEW_PASSWORD }, someOrigin()))).toBeNull();
    expect(await codeOf(takeUpLink({ key, name: "Ana P.", newPassword: NEW_PASSWORD }, someOrigin()))).toBe("not-found");
    expect(await db.account.findUniqueOrThrow({ where: { id: accountId } })).toMatchObject({ name: "Ana P.", role: "contributor" });
    expect(await actsOn(accountId)).toEqual(["account.invite", "password.set"]);
  });

  it("cannot be given another address than the one it was sent to", async () => {
    const admin = await createPerson("admin");
    await inviteAccount(admin.actor, { name: "Ben", email: "ben@example.org", role: "contributor" });
    const input = { key: await mailedKey("ben@example.org"), name: "Ben", email: admin.email, newPassword: NEW_PASSWORD };
    await takeUpLink(input, someOrigin());
    expect(await signIn({ email: "ben@example.org", password: NEW_PASSWORD }, someOrigin())).toMatchObject({ isComplete: true });
    expect(await signIn({ email: admin.email, password: PASSWORD }, someOrigin())).toMatchObject({ isComplete: true });
  });

  it("ends after seven days by the database's clock, and when a newer one is made", async () => {
    const admin = await createPerson("admin");
    const { accountId } = await inviteAccount(admin.actor, { name: "Cana", email: "cana@example.org", role: "editor" });
    const first = await mailedKey("cana@example.org");
    await renewLink(admin.actor, accountId);
    expect(await findOpenLink(first)).toBeNull();
    const second = await mailedKey("cana@example.org");
    await db.$executeRaw`UPDATE one_time_token SET expires_at = expires_at - interval '7 days' WHERE id = ${hashOfKey(second)}`;
    expect(await codeOf(takeUpLink({ key: second, newPassword: NEW_PASSWORD }, someOrigin()))).toBe("not-found");
  });
});

describe("a forgotten password", () => {
  it("is replaced once by the mailed link, which ends every session", async () => {
    const person = await createPerson("editor");
    const { key: session } = await signIn({ email: person.email, password: PASSWORD }, someOrigin());
    await requestPasswordReset(person.email, someOrigin());
    const key = await mailedKey(person.email);
    const tries = Array.from({ length: 5 }, () => codeOf(takeUpLink({ key, newPassword: NEW_PASSWORD }, someOrigin())));
    expect((await Promise.all(tries)).filter((fault) => fault === null)).toHaveLength(1);
    expect(await findSession(session)).toBeNull();
    expect(await codeOf(signIn({ email: person.email, password: PASSWORD }, someOrigin()))).toBe("invalid");
    expect(await signIn({ email: person.email, password: NEW_PASSWORD }, someOrigin())).toMatchObject({ isComplete: true });
  });

  it("has a link for 30 minutes", async () => {
    const person = await createPerson("editor");
    await requestPasswordReset(person.email, someOrigin());
    const key = await mailedKey(person.email);
    const age = (minutes: number) =>
      db.$executeRaw`UPDATE one_time_token SET expires_at = now() + make_interval(mins => ${30 - minutes}::int) WHERE id = ${hashOfKey(key)}`;
    await age(29);
    expect(await findOpenLink(key)).not.toBeNull();
    await age(31);
    expect(await findOpenLink(key)).toBeNull();
  });

  it("tells nobody whether there is such an account: the answer is nothing, and the key of the mail is nowhere else", async () => {
    const disabled = await createPerson("editor", { disabledAt: new Date() });
    for (const email of ["nobody@example.org", disabled.email]) {
      expect(await requestPasswordReset(email, someOrigin())).toBeUndefined();
      expect(await mailsTo(email)).toEqual([]);
    }
    const person = await createPerson("editor");
    expect(await requestPasswordReset(person.email, someOrigin())).toBeUndefined();
    const key = await mailedKey(person.email);
    expect(JSON.stringify(await db.oneTimeToken.findMany())).not.toContain(key);
    expect(JSON.stringify(await db.auditEvent.findMany())).not.toContain(key);
  });

  it("fills nobody's mailbox", async () => {
    const person = await createPerson("editor");
    for (let asked = 0; asked < 12; asked += 1) await requestPasswordReset(person.email, someOrigin());
    expect(await mailsTo(person.email)).toHaveLength(5);
  });
});

describe("mail", () => {
  const mails = (count: number, to: string) =>
    db.$transaction(async (tx) => {
      for (let index = 0; index < count; index += 1) await queueMail(tx, { to, subject: String(index), text: "a link" });
      // The moment of writing is that of the client, which may be a little ahead of the database's.
      await tx.$executeRaw`UPDATE outgoing_mail SET next_attempt_at = now() WHERE "to" = ${to}`;
    });

  it("goes out once, however many instances send at the same time, and its text is not kept", async () => {
    await deliverDueMail(async () => {});
    await mails(20, "many@example.org");
    const sent: string[] = [];
    await Promise.all(
      Array.from({ length: 4 }, () =>
        deliverDueMail(async ({ subject }) => {
          await new Promise((resolve) => setTimeout(resolve, 2));
          sent.push(subject);
        }),
      ),
    );
    expect(sent.toSorted()).toEqual(Array.from({ length: 20 }, (_, index) => String(index)).toSorted());
    expect((await db.outgoingMail.findMany({ where: { to: "many@example.org" } })).map(({ text }) => text).join("")).toBe("");
  });

  it("that fails is tried again later, with its fault written down", async () => {
    await mails(1, "later@example.org");
    const fail = async () => {
      throw new Error("the mail server is away");
    };
    expect(await deliverDueMail(fail)).toBe(0);
    expect(await deliverDueMail(async () => {})).toBe(0);
    const [mail] = await db.outgoingMail.findMany({ where: { to: "later@example.org" } });
    expect(mail).toMatchObject({ attempts: 1, lastError: "the mail server is away", sentAt: null, text: "a link" });
    await db.$executeRaw`UPDATE outgoing_mail SET next_attempt_at = now() WHERE "to" = 'later@example.org'`;
    expect(await deliverDueMail(async () => {})).toBe(1);
  });

  it("of an act that did not happen is not sent", async () => {
    const admin = await createPerson("admin");
    expect(await codeOf(inviteAccount(admin.actor, { name: "Twice", email: admin.email, role: "editor" }))).toBe("invalid");
    expect(await mailsTo(admin.email)).toEqual([]);
  });
});
