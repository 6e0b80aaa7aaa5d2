import { Prisma } from "../../generated/prisma/client";
import { fillText } from "../../lib/fill-text";
import en from "../../messages/en.json" with { type: "json" };
import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import { hashPassword, isPassword } from "../../server/password-hash";
import { forgetTries, takeTry } from "../../server/try-limit";
import { writeAudit } from "../audit/mutations";
import { queueMail } from "../mails/mutations";
import { makeLink } from "../one-time-links/mutations";
import { endAllSessions, startSession } from "../sessions/mutations";
import { tryLimits } from "../sessions/rules";
import { readSettings } from "../settings/mutations";
import { forgetTwoStep, keepTwoStep } from "../two-step/mutations";
import type { Actor, Role } from "./actor";
import { allows } from "./permissions";
import { passwordProblem } from "./rules";

type Transaction = Prisma.TransactionClient;
/** Of two administrators who disable each other at once, one stays. */
const ADMINS_LOCK = 7_310_404;

const subjectOf = (id: string) => ({ type: "account", id });

/** Makes an account without a password, and mails the link that sets one. Throws `forbidden`, or `invalid` for a taken address. */
export async function inviteAccount(
  actor: Actor,
  person: { name: string; email: string; role: Role },
): Promise<{ accountId: string; link: string }> {
  if (!allows(actor, "accounts.invite")) throw new AppError("forbidden");
  return db
    .$transaction(async (tx) => {
      const { id } = await tx.account.create({ data: { kind: "person", ...person }, select: { id: true } });
      await writeAudit(tx, actor, "account.invite", subjectOf(id), { role: person.role });
      return { accountId: id, link: await mailInvitation(tx, id, person) };
    })
    .catch((error: unknown) => {
      const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
      throw isTaken ? new AppError("invalid", { fields: { email: ["emailTaken"] } }) : error;
    });
}

async function mailInvitation(tx: Transaction, accountId: string, person: { name: string; email: string }): Promise<string> {
  const link = await makeLink(tx, "invitation", accountId);
  const { subject, text } = en.mails.invitation;
  await queueMail(tx, { to: person.email, subject, text: fillText(text, { name: person.name, link }) });
  return link;
}

/** A new link for somebody who has lost the invitation or the password; the earlier one ends. Throws `forbidden`, `not-found`. */
export async function renewLink(actor: Actor, accountId: string): Promise<{ link: string }> {
  if (!allows(actor, "accounts.reset")) throw new AppError("forbidden");
  return db.$transaction(async (tx) => {
    const account = await findPerson(tx, accountId);
    if (account.disabledAt) throw new AppError("conflict");
    await writeAudit(tx, actor, "account.renew-link", subjectOf(accountId));
    if (account.passwordHash === null) return { link: await mailInvitation(tx, accountId, account) };
    const link = await makeLink(tx, "password_reset", accountId);
    const { subject, text } = en.mails.reset;
    await queueMail(tx, { to: account.email, subject, text: fillText(text, { name: account.name, link }) });
    return { link };
  });
}

async function findPerson(tx: Transaction, id: string) {
  const columns = { name: true, email: true, role: true, passwordHash: true, disabledAt: true, twoStepSecret: true } as const;
  const account = await tx.account.findFirst({ where: { id, kind: "person" }, select: columns });
  if (!account) throw new AppError("not-found");
  return { ...account, email: account.email ?? "" };
}

/** Nobody signs in with the account any longer, and every session of it ends. Throws `conflict` for the last administrator. */
export async function disableAccount(actor: Actor, accountId: string): Promise<void> {
  if (!allows(actor, "accounts.disable")) throw new AppError("forbidden");
  await db.$transaction(async (tx) => {
    await keepAnAdmin(tx, accountId);
    const account = await findPerson(tx, accountId);
    if (account.disabledAt) return;
    await tx.$executeRaw`UPDATE account SET disabled_at = now() WHERE id = ${accountId}::uuid`;
    await tx.oneTimeToken.deleteMany({ where: { accountId, usedAt: null } });
    await endAllSessions(tx, accountId);
    await writeAudit(tx, actor, "account.disable", subjectOf(accountId));
  });
}

/** The account works again, with the password it had. */
export async function enableAccount(actor: Actor, accountId: string): Promise<void> {
  if (!allows(actor, "accounts.disable")) throw new AppError("forbidden");
  await db.$transaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: accountId, kind: "person", disabledAt: { not: null } },
      data: { disabledAt: null },
    });
    if (count !== 1) throw new AppError("not-found");
    await writeAudit(tx, actor, "account.enable", subjectOf(accountId));
  });
}

/** Another role; every session ends, so that no page stays open that the new role may not see. */
export async function changeRole(actor: Actor, accountId: string, role: Role): Promise<void> {
  if (!allows(actor, "accounts.change-role")) throw new AppError("forbidden");
  await db.$transaction(async (tx) => {
    if (role !== "admin") await keepAnAdmin(tx, accountId);
    const before = await findPerson(tx, accountId);
    if (before.role === role) return;
    await tx.account.update({ where: { id: accountId }, data: { role }, select: { id: true } });
    await endAllSessions(tx, accountId);
    await writeAudit(tx, actor, "account.change-role", subjectOf(accountId), { from: before.role, to: role });
  });
}

/** Throws `conflict` when nobody else could look after the accounts. */
async function keepAnAdmin(tx: Transaction, leavingId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADMINS_LOCK})`;
  const admins = await tx.account.findMany({
    where: { kind: "person", role: "admin", disabledAt: null, passwordHash: { not: null } },
    select: { id: true },
  });
  if (admins.some(({ id }) => id === leavingId) && admins.length === 1)
    throw new AppError("conflict", { fields: { account: ["lastAdmin"] } });
}

/** A stolen open browser must not be enough to take the account over: whoever changes how to sign in, types the password. */
async function assertOwnPassword(actor: Actor, password: string): Promise<{ email: string; passwordHash: string }> {
  const { email, passwordHash } = await findPerson(db, actor.accountId);
  if (!(await takeTry(`account ${email}`, tryLimits.account))) throw new AppError("too-many");
  if (passwordHash === null || !(await isPassword(passwordHash, password))) {
    throw new AppError("invalid", { fields: { currentPassword: ["passwordWrong"] } });
  }
  await forgetTries(`account ${email}`);
  return { email, passwordHash };
}

/** One's own new password. Every session ends; the key of a new one for this browser is returned. */
export async function changeOwnPassword(
  actor: Actor,
  input: { currentPassword: string; newPassword: string },
  origin: { userAgent: string },
): Promise<{ key: string }> {
  if (!allows(actor, "own-account")) throw new AppError("forbidden");
  const { email, passwordHash: before } = await assertOwnPassword(actor, input.currentPassword);
  const problem = passwordProblem(input.newPassword, [actor.name, email]);
  if (problem) throw new AppError("invalid", { fields: { newPassword: [problem] } });
  const passwordHash = await hashPassword(input.newPassword);
  return db.$transaction(async (tx) => {
    const where = { id: actor.accountId, passwordHash: before, disabledAt: null };
    const { count } = await tx.account.updateMany({ where, data: { passwordHash } });
    if (count !== 1) throw new AppError("conflict");
    await endAllSessions(tx, actor.accountId);
    await tx.oneTimeToken.deleteMany({ where: { accountId: actor.accountId, usedAt: null } });
    await writeAudit(tx, actor, "password.change", subjectOf(actor.accountId));
    return { key: await startSession(tx, actor.accountId, origin.userAgent, true) };
  });
}

/** Two-step sign-in for oneself; returns the recovery codes, once. */
export async function turnOnOwnTwoStep(actor: Actor, input: { sessionId: string; code: string }): Promise<string[]> {
  if (!allows(actor, "own-account")) throw new AppError("forbidden");
  if (!(await takeTry(`code ${actor.accountId}`, tryLimits.code))) throw new AppError("too-many");
  return db.$transaction((tx) => keepTwoStep(tx, actor, input));
}

/** Throws `forbidden` when the actor's role must sign in with two steps. */
export async function turnOffOwnTwoStep(actor: Actor, currentPassword: string): Promise<void> {
  if (!allows(actor, "own-account")) throw new AppError("forbidden");
  const { twoStepRoles } = await readSettings(db);
  if (twoStepRoles.includes(actor.role)) throw new AppError("forbidden");
  await assertOwnPassword(actor, currentPassword);
  await db.$transaction(async (tx) => {
    await forgetTwoStep(tx, actor);
    await writeAudit(tx, actor, "two-step.off", subjectOf(actor.accountId));
  });
}

/** For somebody who has lost the phone and the recovery codes: the next sign-in needs the password only, or sets it up anew. */
export async function resetTwoStep(actor: Actor, accountId: string): Promise<void> {
  if (!allows(actor, "accounts.reset")) throw new AppError("forbidden");
  await db.$transaction(async (tx) => {
    const account = await findPerson(tx, accountId);
    if (account.twoStepSecret === null) return;
    await forgetTwoStep(tx, { accountId });
    await endAllSessions(tx, accountId);
    await writeAudit(tx, actor, "two-step.reset", subjectOf(accountId));
  });
}
