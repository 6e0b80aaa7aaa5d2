import { randomBytes } from "node:crypto";
import { type Actor, makeActor, type Role } from "../../src/features/accounts/actor";
import { db } from "../../src/server/db";
import { hashPassword } from "../../src/server/password-hash";

export const PASSWORD = "three bakers at the ford";
const passwordHash = hashPassword(PASSWORD);

export type Person = { id: string; email: string; name: string; actor: Actor };

/** Somebody with an account and the password above. */
export async function createPerson(role: Role, more: { email?: string; disabledAt?: Date } = {}): Promise<Person> {
  const mark = randomBytes(4).toString("hex");
  const person = { name: `Somebody ${mark}`, email: `${role}-${mark}@example.org`, ...more };
  const { id } = await db.account.create({
    data: { kind: "person", role, passwordHash: await passwordHash, ...person },
    select: { id: true },
  });
  return { id, email: person.email, name: person.name, actor: makeActor({ accountId: id, name: person.name, role }) };
}

/** Where a request comes from: each another address, so that the limit of one does not hold for the next. */
export const someOrigin = () => ({
  address: `192.0.2.${randomBytes(6).toString("hex")}`,
  userAgent: "Mozilla/5.0 (X11; Linux) Firefox/140.0",
});

/** The key at the end of a one-time link. */
export const keyIn = (text: string) => /\/set-password\/([\w-]{43})/.exec(text)?.[1] ?? "";

/** The texts of the mails that are queued for somebody. */
export async function mailsTo(email: string): Promise<string[]> {
  return (await db.outgoingMail.findMany({ where: { to: email }, orderBy: { createdAt: "asc" } })).map(({ text }) => text);
}

/** The acts that the log has about somebody's account, in order. */
export async function actsOn(accountId: string): Promise<string[]> {
  return (await db.auditEvent.findMany({ where: { subjectId: accountId }, orderBy: { id: "asc" } })).map(({ action }) => action);
}
