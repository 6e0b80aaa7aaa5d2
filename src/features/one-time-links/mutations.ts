import type { Prisma, TokenPurpose } from "../../generated/prisma/client";
import { fillText } from "../../lib/fill-text";
import { absoluteUrl, accountPaths } from "../../lib/paths";
import en from "../../messages/en.json" with { type: "json" };
import { db } from "../../server/db";
import { env } from "../../server/env";
import { AppError } from "../../server/errors";
import { hashPassword } from "../../server/password-hash";
import { hashOfKey, newKey } from "../../server/random-key";
import { forgetTries, giveTryBack, takeTry } from "../../server/try-limit";
import { passwordProblem } from "../accounts/rules";
import { writeAudit } from "../audit/mutations";
import { queueMail } from "../mails/mutations";
import { tryLimits } from "../sessions/rules";
import type { OpenLink } from "./dto";

type Transaction = Prisma.TransactionClient;

const MINUTES: Record<TokenPurpose, number> = { first_admin: 60, invitation: 7 * 24 * 60, password_reset: 30 };
/** Two people who open the first link at once: one becomes the administrator. */
const FIRST_ADMIN_LOCK = 7_310_403;

/**
 * Makes a link that works once, in the transaction of a caller who may. The links of an account that were made before
 * for the same purpose end. Only its hash is kept, so the address is returned once and never again.
 */
export async function makeLink(tx: Transaction, purpose: TokenPurpose, accountId: string | null): Promise<string> {
  const key = newKey();
  if (accountId) await tx.oneTimeToken.deleteMany({ where: { accountId, purpose, usedAt: null } });
  await tx.$executeRaw`
    INSERT INTO one_time_token (id, purpose, account_id, expires_at, created_at)
    VALUES (${hashOfKey(key)}, ${purpose}::token_purpose, ${accountId}::uuid,
      clock_timestamp() + make_interval(mins => ${MINUTES[purpose]}::int), clock_timestamp())`;
  return absoluteUrl(env.SITE_URL, accountPaths.setPassword(key));
}

/** For `npm start`: the link for the first administrator; null when somebody has an account. */
export async function makeFirstAdminLink(): Promise<string | null> {
  if (await hasPerson(db)) return null;
  return db.$transaction((tx) => makeLink(tx, "first_admin", null));
}

async function hasPerson(client: Pick<Transaction, "account">): Promise<boolean> {
  return (await client.account.count({ where: { kind: "person" } })) > 0;
}

/** What the page of a link shows; null when it was used, is too old, or never was one. For whoever holds the link. */
export async function findOpenLink(key: string): Promise<OpenLink | null> {
  const [link] = await db.$queryRaw<OpenLink[]>`
    SELECT t.purpose::text AS purpose, coalesce(a.name, '') AS name, coalesce(a.email, '') AS email
    FROM one_time_token t LEFT JOIN account a ON a.id = t.account_id
    WHERE t.id = ${hashOfKey(key)} AND t.used_at IS NULL AND t.expires_at > now() AND a.disabled_at IS NULL`;
  if (!link || (link.purpose === "first_admin" && (await hasPerson(db)))) return null;
  return link;
}

type LinkInput = { key: string; newPassword: string; name?: string | undefined; email?: string | undefined };

/**
 * Takes a link up: sets the password and ends every session of the account. Of any number of tries with one link, one
 * has an effect. Throws `invalid` with the fields to correct, or `not-found` when the link is over.
 */
export async function takeUpLink(input: LinkInput, origin: { address: string }): Promise<{ accountId: string }> {
  // Hashing is work: a made-up link must not cause any number of it.
  if (!(await takeTry(`link ${origin.address}`, tryLimits.address))) throw new AppError("too-many");
  const link = await findOpenLink(input.key);
  if (!link) throw new AppError("not-found");
  const name = input.name ?? link.name;
  const email = link.email || input.email || "";
  const fields = {
    ...(name === "" ? { name: ["nameMissing"] } : {}),
    ...(email === "" ? { email: ["emailMissing"] } : {}),
    ...problemOf(input.newPassword, [name, email]),
  };
  if (Object.keys(fields).length > 0) throw new AppError("invalid", { fields });
  const passwordHash = await hashPassword(input.newPassword);
  const accountId = await db.$transaction(async (tx) => {
    const used = await useUp(tx, input.key);
    if (link.purpose === "first_admin") return createFirstAdmin(tx, { name, email, passwordHash });
    if (!used.accountId) throw new AppError("not-found");
    const data = { passwordHash, ...(link.purpose === "invitation" ? { name } : {}) };
    const { count } = await tx.account.updateMany({ where: { id: used.accountId, disabledAt: null }, data });
    if (count !== 1) throw new AppError("not-found");
    await tx.session.deleteMany({ where: { accountId: used.accountId } });
    await tx.oneTimeToken.deleteMany({ where: { accountId: used.accountId, usedAt: null } });
    await writeAudit(tx, { accountId: used.accountId }, "password.set", { type: "account", id: used.accountId }, { by: link.purpose });
    return used.accountId;
  });
  // Of whoever has a good link nothing counts: a whole office may come from one address.
  await forgetTries(`account ${email}`);
  await giveTryBack(`link ${origin.address}`);
  return { accountId };
}

function problemOf(password: string, personal: string[]): Record<string, string[]> {
  const problem = passwordProblem(password, personal);
  return problem ? { newPassword: [problem] } : {};
}

async function useUp(tx: Transaction, key: string): Promise<{ accountId: string | null }> {
  const [used] = await tx.$queryRaw<{ accountId: string | null }[]>`
    UPDATE one_time_token SET used_at = now() WHERE id = ${hashOfKey(key)} AND used_at IS NULL AND expires_at > now()
    RETURNING account_id::text AS "accountId"`;
  if (!used) throw new AppError("not-found");
  return used;
}

async function createFirstAdmin(tx: Transaction, person: { name: string; email: string; passwordHash: string }): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FIRST_ADMIN_LOCK})`;
  if (await hasPerson(tx)) throw new AppError("not-found");
  const { id } = await tx.account.create({ data: { kind: "person", role: "admin", ...person }, select: { id: true } });
  await tx.oneTimeToken.deleteMany({ where: { purpose: "first_admin", usedAt: null } });
  await writeAudit(tx, { accountId: id }, "account.create", { type: "account", id }, { role: "admin", by: "first_admin" });
  return id;
}

/**
 * For whoever has forgotten the password: mails a link when there is such an account, and does nothing otherwise. To be
 * called after the answer was sent, so that neither its words nor its time tell which.
 */
export async function requestPasswordReset(email: string, origin: { address: string }): Promise<void> {
  const isAddressFree = await takeTry(`reset from ${origin.address}`, tryLimits.address);
  if (!isAddressFree || !(await takeTry(`reset ${email}`, tryLimits.account))) return;
  await db.$transaction(async (tx) => {
    const account = await tx.account.findUnique({
      where: { email },
      select: { id: true, name: true, disabledAt: true, passwordHash: true },
    });
    if (!account?.passwordHash || account.disabledAt) return;
    const link = await makeLink(tx, "password_reset", account.id);
    const { subject, text } = en.mails.reset;
    await queueMail(tx, { to: email, subject, text: fillText(text, { name: account.name, link }) });
    await writeAudit(tx, null, "password.reset-request", { type: "account", id: account.id });
  });
}
