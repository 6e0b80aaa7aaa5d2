import type { Prisma, PrismaClient } from "../../generated/prisma/client";
import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import type { Actor } from "../accounts/actor";
import { allows } from "../accounts/permissions";
import { writeAudit } from "../audit/mutations";
import { type Settings, storedSettings } from "./schema";

/** Read by the rules that depend on them, in their transaction or outside of one. Tells nothing about anybody. */
export async function readSettings(client: PrismaClient | Prisma.TransactionClient): Promise<Settings> {
  const rows = await client.setting.findMany({ select: { key: true, value: true } });
  return storedSettings.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])));
}

/**
 * For administrators. Who has a role that must now sign in with two steps, and has none, is signed out, and sets it up at
 * the next sign-in.
 */
export async function updateSettings(actor: Actor, settings: Settings): Promise<void> {
  if (!allows(actor, "accounts.settings")) throw new AppError("forbidden");
  await db.$transaction(async (tx) => {
    for (const [key, value] of Object.entries(settings)) {
      await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    }
    await tx.session.deleteMany({ where: { account: { role: { in: settings.twoStepRoles }, twoStepSecret: null } } });
    await writeAudit(tx, actor, "settings.change", { type: "setting", id: "all" }, settings);
  });
}
