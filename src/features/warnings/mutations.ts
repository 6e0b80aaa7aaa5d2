import { SITE_TIME_ZONE } from "../../lib/format-date";
import { inTransaction, type Statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import { newRowId } from "../../server/row-id";
import type { Actor } from "../accounts/actor";
import { writeAudit } from "../audit/mutations";
import { once } from "../editorial/mutations";
import { mayEdit } from "../editorial/workflow";
import { getWarning } from "./admin-queries";
import { noteSubjectsOf } from "./rules";
import { dismissal, noteOfWarning, type WarningRef } from "./schema";

/** Keeps what was decided about a warning. Who was slower finds that it was settled: nothing is decided twice. */
async function settle(
  tx: Statements,
  actor: Actor,
  { type, id, key }: WarningRef,
  decided: { reason?: string; noteId?: string },
): Promise<void> {
  const rows = await tx.$executeRaw`
    INSERT INTO settled_warning (subject_type, subject_id, key, reason, note_id, account_id, created_at)
    VALUES (${type}, ${id}, ${key}, ${decided.reason ?? null}, ${decided.noteId ?? null}, ${actor.accountId}::uuid, clock_timestamp())
    ON CONFLICT DO NOTHING`;
  if (rows === 0) throw new AppError("conflict");
}

/**
 * Dismisses a warning and keeps why: it is shown again only when its words change. For whoever may read what it is about;
 * otherwise not-found or forbidden. Somebody else has settled it: conflict.
 */
export async function dismissWarning(actor: Actor, input: unknown): Promise<{ key: string }> {
  const { reason, requestKey, ...ref } = parseInput(dismissal, input);
  await getWarning(actor, ref);
  return inTransaction((tx) =>
    once(tx, actor, { name: `dismiss ${ref.key}`, requestKey }, async () => {
      await settle(tx, actor, ref, { reason });
      await writeAudit(tx, actor, `${ref.type}.dismiss-warning`, { type: ref.type, id: ref.id }, { warning: ref.key });
      return { key: ref.key };
    }),
  );
}

/**
 * Makes a public editorial note of a warning, dated today. For editors; otherwise forbidden, or not-found. A copy of a
 * published practice is noted at both; a draft is never named. Somebody else has settled it: conflict.
 */
export async function noteWarning(actor: Actor, input: unknown): Promise<{ id: string }> {
  const { kind, text, requestKey, ...ref } = parseInput(noteOfWarning, input);
  const { subject, warning } = await getWarning(actor, ref);
  if (!mayEdit(actor)) throw new AppError("forbidden");
  return inTransaction((tx) =>
    once(tx, actor, { name: `note ${ref.key}`, requestKey }, async () => {
      const id = newRowId();
      await tx.$executeRaw`
        INSERT INTO editorial_note (id, kind, date, text, position)
        SELECT ${id}, ${kind}, to_char(now() AT TIME ZONE ${SITE_TIME_ZONE}, 'YYYY-MM-DD'), ${text}, coalesce(max(position) + 1, 0) FROM editorial_note`;
      for (const [position, { type, recordId, section }] of noteSubjectsOf(subject, warning).entries()) {
        await tx.$executeRaw`INSERT INTO editorial_note_subject (note_id, position, type, record_id, section)
          VALUES (${id}, ${position}, ${type}, ${recordId}, ${section})`;
      }
      await settle(tx, actor, ref, { noteId: id });
      await writeAudit(tx, actor, `${ref.type}.note-warning`, { type: ref.type, id: ref.id }, { warning: ref.key, note: id });
      return { id };
    }),
  );
}
