import type { Prisma } from "../../generated/prisma/client";
import { AppError } from "../../server/errors";
import { hashOfKey } from "../../server/random-key";
import { derive, seal, unseal } from "../../server/seal";
import { writeAudit } from "../audit/mutations";
import { fromBase32, newRecoveryCodes, SECRET_BYTES, stepOfCode, toBase32 } from "./rules";

type Transaction = Prisma.TransactionClient;
type Owner = { accountId: string };

const PURPOSE = "two-step";
const PROPOSAL = "two-step-proposal";

/**
 * The secret that a session is offered to set up: the same one until it is used, so that the picture stays the one that
 * was scanned when a form comes back with a mistake, and nothing is kept before the first code was right.
 */
export function proposeSecret(sessionId: string): string {
  return toBase32(derive(PROPOSAL, sessionId, SECRET_BYTES));
}

async function databaseSeconds(tx: Transaction): Promise<number> {
  const [row] = await tx.$queryRaw<{ seconds: number }[]>`SELECT extract(epoch FROM clock_timestamp())::float8 AS seconds`;
  if (!row) throw new Error("the database told no time");
  return row.seconds;
}

/**
 * Turns two-step sign-in on, in the transaction of a caller who has made sure of the account: the code shows that the app
 * has the secret. Returns the recovery codes, which are shown once and kept as hashes.
 */
export async function keepTwoStep(tx: Transaction, owner: Owner, input: { sessionId: string; code: string }): Promise<string[]> {
  const { accountId } = owner;
  const secret = proposeSecret(input.sessionId);
  const step = stepOfCode(fromBase32(secret), input.code, await databaseSeconds(tx), null);
  if (step === null) throw new AppError("invalid", { fields: { code: ["codeWrong"] } });
  const recoveryCodes = newRecoveryCodes();
  const { count } = await tx.account.updateMany({
    where: { id: accountId, twoStepSecret: null, disabledAt: null },
    data: { twoStepSecret: seal(PURPOSE, accountId, secret), twoStepLastStep: step, recoveryCodes: recoveryCodes.map(hashOfKey) },
  });
  if (count !== 1) throw new AppError("conflict");
  await writeAudit(tx, owner, "two-step.on", { type: "account", id: accountId });
  return recoveryCodes;
}

/** Turns it off, in the transaction of a caller who has made sure of the password. */
export async function forgetTwoStep(tx: Transaction, owner: Owner): Promise<void> {
  await tx.account.update({
    where: { id: owner.accountId },
    data: { twoStepSecret: null, twoStepLastStep: null, recoveryCodes: [] },
    select: { id: true },
  });
}

/** Whether a code is the account's second step, and uses it up: of two that send the same code at once, one is right. */
export async function isSecondStep(tx: Transaction, accountId: string, code: string): Promise<boolean> {
  const account = await tx.account.findUnique({ where: { id: accountId }, select: { twoStepSecret: true, twoStepLastStep: true } });
  if (!account?.twoStepSecret) return false;
  if (code.length > 6) return takeRecoveryCode(tx, accountId, code);
  const secret = unseal(PURPOSE, accountId, account.twoStepSecret);
  const step = secret === null ? null : stepOfCode(fromBase32(secret), code, await databaseSeconds(tx), account.twoStepLastStep);
  if (step === null) return false;
  const { count } = await tx.account.updateMany({
    where: { id: accountId, OR: [{ twoStepLastStep: null }, { twoStepLastStep: { lt: step } }] },
    data: { twoStepLastStep: step },
  });
  return count === 1;
}

async function takeRecoveryCode(tx: Transaction, accountId: string, code: string): Promise<boolean> {
  const hashed = hashOfKey(code);
  const taken = await tx.$executeRaw`
    UPDATE account SET recovery_codes = array_remove(recovery_codes, ${hashed})
    WHERE id = ${accountId}::uuid AND ${hashed} = ANY(recovery_codes)`;
  if (taken !== 1) return false;
  await writeAudit(tx, { accountId }, "two-step.recovery-code", { type: "account", id: accountId });
  return true;
}
