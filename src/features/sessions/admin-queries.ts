import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import type { Actor } from "../accounts/actor";
import { allows } from "../accounts/permissions";
import type { OwnSession } from "./dto";
import { ABSOLUTE_HOURS, IDLE_MINUTES } from "./rules";

/** The browsers in which the actor is signed in, the latest first. Everybody sees their own only. */
export async function listOwnSessions(actor: Actor): Promise<OwnSession[]> {
  if (!allows(actor, "own-account")) throw new AppError("forbidden");
  return db.$queryRaw<OwnSession[]>`
    SELECT id, user_agent AS "userAgent", created_at AS "startedAt", last_seen_at AS "lastSeenAt" FROM session
    WHERE account_id = ${actor.accountId}::uuid AND is_complete
      AND last_seen_at > now() - make_interval(mins => ${IDLE_MINUTES}::int)
      AND created_at > now() - make_interval(hours => ${ABSOLUTE_HOURS}::int)
    ORDER BY last_seen_at DESC`;
}
