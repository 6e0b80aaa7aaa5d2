import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import { readSettings } from "../settings/mutations";
import type { Settings } from "../settings/schema";
import type { Actor } from "./actor";
import { type AccountEntry, accountColumns, type OwnAccount, toAccountEntry } from "./dto";
import { allows } from "./permissions";

/** Everybody who has an account or is invited; for administrators. Throws `forbidden`. */
export async function listAccounts(actor: Actor): Promise<AccountEntry[]> {
  if (!allows(actor, "accounts.list")) throw new AppError("forbidden");
  const rows = await db.account.findMany({ where: { kind: "person" }, select: accountColumns, orderBy: [{ name: "asc" }, { id: "asc" }] });
  return rows.map(toAccountEntry);
}

/** What administrators have decided for everybody. Throws `forbidden`. */
export async function getSettings(actor: Actor): Promise<Settings> {
  if (!allows(actor, "accounts.settings")) throw new AppError("forbidden");
  return readSettings(db);
}

/** The actor's own account. */
export async function getOwnAccount(actor: Actor): Promise<OwnAccount> {
  if (!allows(actor, "own-account")) throw new AppError("forbidden");
  const columns = { name: true, email: true, role: true, twoStepSecret: true, recoveryCodes: true } as const;
  const account = await db.account.findUnique({ where: { id: actor.accountId }, select: columns });
  if (!account) throw new AppError("not-found");
  const { twoStepRoles } = await readSettings(db);
  return {
    name: account.name,
    email: account.email ?? "",
    role: account.role,
    hasTwoStep: account.twoStepSecret !== null,
    recoveryCodesLeft: account.recoveryCodes.length,
    mustHaveTwoStep: twoStepRoles.includes(account.role),
  };
}
