import { db } from "../../server/db";
import type { Actor } from "../accounts/actor";
import { getPracticeAccess } from "../editorial/admin-queries";
import type { ReCheckEntry } from "../editorial/dto";
import { mayEdit } from "../editorial/workflow";

/** Asked once a year, these are the answers of a long life. */
const SHOWN = 100;

/**
 * Whether a practice still ran, each time that somebody asked, the newest first. For whoever may read it; otherwise
 * not-found. The notes, which may name whom was asked, are for editors.
 */
export async function listReChecks(actor: Actor, practiceId: string): Promise<ReCheckEntry[]> {
  await getPracticeAccess(actor, practiceId);
  const sees = mayEdit(actor);
  return db.$queryRaw`SELECT k.id::text, k.outcome::text, to_char(k.checked_on, 'YYYY-MM-DD') AS on, CASE WHEN ${sees} THEN k.note ELSE '' END AS note,
      jsonb_build_object('id', a.id, 'name', a.name) AS by
    FROM re_check k JOIN account a ON a.id = k.account_id WHERE k.practice_id = ${practiceId}::uuid
    ORDER BY k.checked_on DESC, k.created_at DESC, k.id DESC LIMIT ${SHOWN}`;
}
