import type { Prisma } from "../../generated/prisma/client";
import { db, statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { isPassword } from "../../server/password-hash";
import { hashOfKey, newKey } from "../../server/random-key";
import { forgetTries, giveTryBack, takeTry } from "../../server/try-limit";
import type { Actor } from "../accounts/actor";
import { allows } from "../accounts/permissions";
import { writeAudit } from "../audit/mutations";
import { readSettings } from "../settings/mutations";
import { isSecondStep, keepTwoStep } from "../two-step/mutations";
import type { CurrentSession } from "./dto";
import { ABSOLUTE_HOURS, IDLE_MINUTES, PENDING_MINUTES, tryLimits } from "./rules";

type Transaction = Prisma.TransactionClient;
/** Where a try to sign in comes from. The address is what the server saw, or what a trusted proxy told it. */
export type Origin = { address: string; userAgent: string };
export type StartedSession = { key: string; accountId: string; isComplete: boolean };

/**
 * Checks a password and begins a session. For whoever has no session yet: guarded by the limits, not by an actor. Throws
 * `too-many` or `invalid`, and neither tells whether there is such an account.
 */
export async function signIn(input: { email: string; password: string }, origin: Origin): Promise<StartedSession> {
  await takePasswordTry(input.email, origin.address);
  const account = await db.account.findUnique({
    where: { email: input.email },
    select: { id: true, role: true, passwordHash: true, twoStepSecret: true, disabledAt: true },
  });
  const passwordHash = account && !account.disabledAt ? account.passwordHash : null;
  const matches = await isPassword(passwordHash, input.password);
  if (!account || !matches) throw new AppError("invalid", { fields: { email: ["signInWrong"] } });
  const { twoStepRoles } = await readSettings(db);
  const isComplete = account.twoStepSecret === null && !twoStepRoles.includes(account.role);
  const key = await db.$transaction(async (tx) => {
    // A password that was changed, or an account that was disabled, while this one was compared: no session.
    const [same] = await tx.$queryRaw<object[]>`
      SELECT 1 FROM account WHERE id = ${account.id}::uuid AND password_hash = ${passwordHash} AND disabled_at IS NULL FOR SHARE`;
    if (!same) throw new AppError("invalid", { fields: { email: ["signInWrong"] } });
    if (isComplete) await writeAudit(tx, { accountId: account.id }, "session.start", { type: "account", id: account.id });
    return startSession(tx, account.id, origin.userAgent, isComplete);
  });
  await forgetTries(`account ${input.email}`);
  await giveTryBack(`address ${origin.address}`);
  return { key, accountId: account.id, isComplete };
}

/** Counts before anything is compared, so that many tries at the same moment cause no more checks than the limit. */
async function takePasswordTry(email: string, address: string): Promise<void> {
  const isAddressFree = await takeTry(`address ${address}`, tryLimits.address);
  if (!isAddressFree || !(await takeTry(`account ${email}`, tryLimits.account))) throw new AppError("too-many");
}

/** In the caller's transaction, which has made sure of the account. Returns what the cookie holds. */
export async function startSession(tx: Transaction, accountId: string, userAgent: string, isComplete: boolean): Promise<string> {
  const key = newKey();
  // The database's clock, which decides when it ends, says when it began.
  await tx.$executeRaw`
    INSERT INTO session (id, account_id, user_agent, is_complete, created_at, last_seen_at)
    VALUES (${hashOfKey(key)}, ${accountId}::uuid, ${userAgent.slice(0, 300)}, ${isComplete}, clock_timestamp(), clock_timestamp())`;
  return key;
}

/** The second step: a code of the authenticator app, or a recovery code. A new key, since the old one was worth less. */
export async function completeSignIn(pendingKey: string, code: string, origin: Origin): Promise<StartedSession> {
  const pending = await findSession(pendingKey);
  if (!pending || pending.isComplete || !pending.hasTwoStep) throw new AppError("signed-out");
  const { accountId } = pending;
  const isAddressFree = await takeTry(`address ${origin.address}`, tryLimits.address);
  if (!isAddressFree || !(await takeTry(`code ${accountId}`, tryLimits.code))) throw new AppError("too-many");
  const key = await db.$transaction(async (tx) => {
    if (!(await isSecondStep(tx, accountId, code))) return null;
    return replacePending(tx, pending, origin.userAgent);
  });
  // Outside of the transaction: a code that was wrong leaves no trace but the count.
  if (key === null) throw new AppError("invalid", { fields: { code: ["codeWrong"] } });
  await forgetTries(`code ${accountId}`);
  await giveTryBack(`address ${origin.address}`);
  return { key, accountId, isComplete: true };
}

/** The first sign-in of somebody whose role must have two steps: sets the second one up, and returns the recovery codes. */
export async function setUpAtSignIn(pendingKey: string, code: string, origin: Origin) {
  const pending = await findSession(pendingKey);
  if (!pending || pending.isComplete || pending.hasTwoStep) throw new AppError("signed-out");
  if (!(await takeTry(`code ${pending.accountId}`, tryLimits.code))) throw new AppError("too-many");
  return db.$transaction(async (tx) => {
    const recoveryCodes = await keepTwoStep(tx, pending, { sessionId: pending.sessionId, code });
    return { key: await replacePending(tx, pending, origin.userAgent), recoveryCodes };
  });
}

/** In the transaction that has checked the second step. One pending session becomes one complete one, whoever asks twice. */
async function replacePending(tx: Transaction, pending: CurrentSession, userAgent: string): Promise<string> {
  const { count } = await tx.session.deleteMany({ where: { id: pending.sessionId, isComplete: false } });
  if (count !== 1) throw new AppError("signed-out");
  await writeAudit(tx, pending, "session.start", { type: "account", id: pending.accountId }, { steps: 2 });
  return startSession(tx, pending.accountId, userAgent, true);
}

/**
 * The session of a cookie, with the role as it is now; null when it is unknown, idle, too old, or its account disabled.
 * Called by every request of the desk; notes at most once a minute that somebody was there.
 */
export async function findSession(key: string): Promise<CurrentSession | null> {
  const [found] = await statements.$queryRaw<(CurrentSession & { isStale: boolean })[]>`
    SELECT s.id AS "sessionId", s.is_complete AS "isComplete", s.last_seen_at < now() - interval '1 minute' AS "isStale",
      a.id::text AS "accountId", a.name, a.email, a.role::text AS role, a.two_step_secret IS NOT NULL AS "hasTwoStep"
    FROM session s JOIN account a ON a.id = s.account_id
    WHERE s.id = ${hashOfKey(key)} AND a.kind = 'person' AND a.disabled_at IS NULL
      AND s.last_seen_at > now() - make_interval(mins => ${IDLE_MINUTES}::int)
      AND s.created_at > now() - make_interval(hours => ${ABSOLUTE_HOURS}::int)
      AND (s.is_complete OR s.created_at > now() - make_interval(mins => ${PENDING_MINUTES}::int))`;
  if (!found) return null;
  const { isStale, ...session } = found;
  if (isStale) await db.$executeRaw`UPDATE session SET last_seen_at = now() WHERE id = ${session.sessionId}`;
  return session;
}

/** Signing out: the row goes, and with it every copy of the cookie. For whoever holds the key. */
export async function endSession(key: string): Promise<void> {
  await db.session.deleteMany({ where: { id: hashOfKey(key) } });
}

/** After a new password, a new role, a disabled account: nobody stays signed in. In the caller's transaction. */
export async function endAllSessions(tx: Transaction, accountId: string): Promise<void> {
  await tx.session.deleteMany({ where: { accountId } });
}

/** One of one's own sessions, on another machine or this one. Throws `not-found` for anybody else's. */
export async function endOwnSession(actor: Actor, sessionId: string): Promise<void> {
  if (!allows(actor, "own-account")) throw new AppError("forbidden");
  await db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: sessionId, accountId: actor.accountId } });
    if (count !== 1) throw new AppError("not-found");
    await writeAudit(tx, actor, "session.end", { type: "account", id: actor.accountId });
  });
}
