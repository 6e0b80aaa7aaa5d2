import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import type { Actor } from "../accounts/actor";
import { mayEdit } from "../editorial/workflow";
import type { EndingConsent } from "./dto";

/** So long before its end somebody has time to ask the person again. */
const WARNING_DAYS = 60;
const SHOWN = 100;

/**
 * Consents that end within 60 days or have ended, and that no later one of the same person replaces; the first to end
 * first. Who has withdrawn is not asked again. For editors; otherwise forbidden. One statement.
 */
export async function listEndingConsents(actor: Actor): Promise<EndingConsent[]> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  return db.$queryRaw`
    SELECT c.id::text, jsonb_build_object('id', p.id, 'name', p.name) AS person, to_jsonb(c.purposes) AS purposes,
      to_char(c.until, 'YYYY-MM-DD') AS until, c.until < current_date AS "hasEnded",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', l.practice_id, 'title', l.title) ORDER BY l.title)
        FROM published_practice_person x JOIN published_practice l ON l.practice_id = x.practice_id WHERE x.person_id = p.id), '[]') AS practices
    FROM consent c JOIN person p ON p.id = c.person_id
    WHERE c.until <= current_date + ${WARNING_DAYS}::int AND c.withdrawn_at IS NULL AND p.named <> 'withdrawn'
      AND NOT EXISTS (SELECT 1 FROM consent later WHERE later.person_id = c.person_id AND later.id <> c.id
        AND later.purposes @> c.purposes AND later.withdrawn_at IS NULL AND (later.until IS NULL OR later.until > c.until))
    ORDER BY c.until, p.name, c.id LIMIT ${SHOWN}`;
}
