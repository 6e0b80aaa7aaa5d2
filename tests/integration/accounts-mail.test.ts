import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { inviteAccount } from "../../src/features/accounts/mutations";
import { clearWhatIsOver, deliverDueMail } from "../../src/features/mails/mutations";
import { db } from "../../src/server/db";
import { env } from "../../src/server/env";
import { freePort } from "../../src/server/free-port.mjs";
import { sendMail } from "../../src/server/mail";
import { createPerson, keyIn } from "../support/accounts";
import { startMailServer } from "../support/mail-server";

const own = { ...env };
afterEach(() => void Object.assign(env, { SMTP_URL: own.SMTP_URL, MAIL_FROM: own.MAIL_FROM }));

async function inviteSomebody(name = "Đorđe Ćirić") {
  const email = `new-${crypto.randomUUID()}@example.org`;
  await inviteAccount((await createPerson("admin")).actor, { name, email, role: "editor" });
  return email;
}

const mailTo = (to: string) => db.outgoingMail.findFirstOrThrow({ where: { to } });
/** Moves the clock of one mail on to its next try. */
const later = (to: string) => db.$executeRaw`UPDATE outgoing_mail SET next_attempt_at = now() WHERE "to" = ${to}`;

describe("a mail server", () => {
  it("gets a mail once that it refused twice, and each pause is longer", async () => {
    let refusals = 2;
    const server = await startMailServer(() => (refusals-- > 0 ? "greylisted, come back" : null));
    Object.assign(env, { SMTP_URL: server.url, MAIL_FROM: "Inclusion Atlas <atlas@example.org>" });
    const email = await inviteSomebody();
    const minutes: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await deliverDueMail(sendMail);
      const { lastError, nextAttemptAt } = await mailTo(email);
      if (lastError?.includes("greylisted")) minutes.push(Math.round((nextAttemptAt.getTime() - Date.now()) / 60_000));
      // Before its time nothing is tried.
      expect(await deliverDueMail(sendMail)).toBe(0);
      await later(email);
    }
    expect(minutes).toEqual([1, 4]);
    expect([server.tries(), server.received.length]).toEqual([3, 1]);
    expect(await mailTo(email)).toMatchObject({ attempts: 3, lastError: null, text: "", sentAt: expect.any(Date) });
    await server.stop();
  });

  it("gets sender, reader, an id and a whole link, whatever letters the name has", async () => {
    const server = await startMailServer();
    Object.assign(env, { SMTP_URL: server.url, MAIL_FROM: "Inclusion Atlas <atlas@example.org>" });
    const email = await inviteSomebody("Đorđe Ćirić");
    const key = keyIn((await mailTo(email)).text);
    await deliverDueMail(sendMail);
    const [mail] = server.received;
    expect(mail?.to).toEqual([email]);
    expect(mail?.text).toMatch(/^From: Inclusion Atlas <atlas@example\.org>\r?$/m);
    expect(mail?.text).toMatch(/^Message-ID: <[0-9a-f-]{36}@localhost>\r?$/m);
    const [, body = ""] = mail?.text.split(/\r?\n\r?\n(.*)/s) ?? [];
    const plain = /base64/i.test(mail?.text ?? "")
      ? Buffer.from(body, "base64").toString("utf8")
      : body
          .replace(/=\r?\n/g, "")
          .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"));
    expect(plain).toContain("Đorđe Ćirić");
    expect(keyIn(plain)).toBe(key);
    await server.stop();
  });

  it("that is away, or takes the connection and says nothing, costs a try and loses nothing", async () => {
    Object.assign(env, { SMTP_URL: `smtp://127.0.0.1:${await freePort()}` });
    const email = await inviteSomebody();
    expect(await deliverDueMail(sendMail)).toBe(0);
    expect(await mailTo(email)).toMatchObject({ attempts: 1, sentAt: null, lastError: expect.stringContaining("ECONNREFUSED") });
    const server = await startMailServer();
    Object.assign(env, { SMTP_URL: server.url });
    await later(email);
    expect(await deliverDueMail(sendMail)).toBe(1);
    expect(server.received).toHaveLength(1);
    await server.stop();
  });

  it("is not asked for ever: after eight tries the mail stays, with what was wrong", async () => {
    const server = await startMailServer(() => "no such mailbox");
    Object.assign(env, { SMTP_URL: server.url });
    const email = await inviteSomebody();
    for (let round = 0; round < 12; round += 1) {
      await deliverDueMail(sendMail);
      await later(email);
    }
    await clearWhatIsOver();
    expect(server.tries()).toBe(8);
    expect(await mailTo(email)).toMatchObject({ attempts: 8, sentAt: null, lastError: expect.stringContaining("no such mailbox") });
    await server.stop();
  });
});

it("without a mail server a mail is a file in the outbox, which nobody but its user can read", async () => {
  const before = process.cwd();
  const folder = mkdtempSync(path.join(tmpdir(), "outbox-"));
  process.chdir(folder);
  try {
    await deliverDueMail(async () => {});
    const email = await inviteSomebody();
    const key = keyIn((await mailTo(email)).text);
    expect(await deliverDueMail(sendMail)).toBe(1);
    const [file = "", ...others] = readdirSync(".data/outbox");
    expect(others).toEqual([]);
    expect(file).toMatch(/\.eml$/);
    expect(statSync(`.data/outbox/${file}`).mode & 0o777).toBe(0o600);
    expect(statSync(".data/outbox").mode & 0o777).toBe(0o700);
    const text = readFileSync(`.data/outbox/${file}`, "utf8");
    expect(text).toContain(`To: ${email}`);
    expect(text.replace(/=\r?\n/g, "").replaceAll("=3D", "=")).toContain(key);
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
});
