import type { Prisma } from "../../generated/prisma/client";
import type { Statements } from "../../server/db";
import { newRowId } from "../../server/row-id";
import type { Actor } from "../accounts/actor";

/** What was acted on: `{ type: "practice", id }`. */
export type AuditSubject = { type: string; id: string };

/**
 * Writes down who did what to what, in the caller's transaction: without the act no row, and without the row no act.
 * `details` holds ids, numbers and states only, no text of a record, no name, no address. Null: nobody was signed in.
 */
export async function writeAudit(
  tx: Statements,
  actor: Pick<Actor, "accountId"> | null,
  action: string,
  subject: AuditSubject,
  details: Prisma.InputJsonObject = {},
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_event (id, at, account_id, action, subject_type, subject_id, details) VALUES (${newRowId()}::uuid, clock_timestamp(),
      ${actor?.accountId ?? null}::uuid, ${action}, ${subject.type}, ${subject.id}, ${JSON.stringify(details)}::jsonb)`;
}
