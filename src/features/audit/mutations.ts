import type { Prisma } from "../../generated/prisma/client";
import type { Actor } from "../accounts/actor";

/** What was acted on: `{ type: "practice", id }`. */
export type AuditSubject = { type: string; id: string };

/**
 * Writes down who did what to what, in the caller's transaction: without the act no row, and without the row no act.
 * `details` holds ids, numbers and states only, no text of a record, no name, no address. Null: nobody was signed in.
 */
export async function writeAudit(
  tx: Prisma.TransactionClient,
  actor: Pick<Actor, "accountId"> | null,
  action: string,
  subject: AuditSubject,
  details: Prisma.InputJsonObject = {},
): Promise<void> {
  await tx.auditEvent.create({
    data: { accountId: actor?.accountId ?? null, action, subjectType: subject.type, subjectId: subject.id, details },
    select: { id: true },
  });
}
