import { Prisma } from "../../generated/prisma/client";
import { SITE_TIME_ZONE } from "../../lib/format-date";
import { db, type Statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { writeAudit } from "../audit/mutations";
import { getPracticeAccess } from "../editorial/admin-queries";
import { once } from "../editorial/mutations";
import { earliestReCheck } from "../editorial/rules";
import { reCheckInput } from "../editorial/schema";
import { mayEdit } from "../editorial/workflow";

/** What the newest re-check of a practice heard, and when; no row while nobody has asked. */
export const newestReCheck = (practiceId: string) => Prisma.sql`
  SELECT outcome, checked_on FROM re_check WHERE practice_id = ${practiceId}::uuid ORDER BY checked_on DESC, created_at DESC, id DESC LIMIT 1`;

/** Puts the newest re-check of a practice where visitors see it; without a live version nowhere. */
async function showReCheck(tx: Statements, practiceId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE published_practice SET (re_check_outcome, re_checked_on) = (${newestReCheck(practiceId)}) WHERE practice_id = ${practiceId}::uuid`;
}

/** Writes down whether a practice still runs, and when that was asked. For editors; otherwise forbidden, or not-found. */
export async function recordReCheck(actor: Actor, input: unknown): Promise<{ id: string }> {
  const { practiceId, outcome, checkedOn, note, requestKey } = parseInput(reCheckInput, input);
  return db.$transaction(async (tx) => {
    await getPracticeAccess(actor, practiceId, tx);
    if (!mayEdit(actor)) throw new AppError("forbidden");
    return once(tx, actor, { name: "re-check", requestKey }, async () => {
      // Locked, so that of two answers at once, and of a publication beside them, the last one sees the others.
      // Today is that of the region: whoever asks at night there is a day ahead of the database.
      const [found] = await tx.$queryRaw<{ today: string }[]>`
        SELECT to_char(now() AT TIME ZONE ${SITE_TIME_ZONE}, 'YYYY-MM-DD') AS today FROM practice WHERE id = ${practiceId}::uuid FOR NO KEY UPDATE`;
      if (!found || checkedOn > found.today) throw new AppError("invalid", { fields: { checkedOn: ["dateToCome"] } });
      const { content } = await tx.revision.findFirstOrThrow({
        where: { practiceId },
        orderBy: { number: "desc" },
        select: { content: true },
      });
      if (checkedOn < earliestReCheck(content)) throw new AppError("invalid", { fields: { checkedOn: ["dateTooEarly"] } });
      const { id } = await tx.reCheck.create({
        data: {
          practiceId,
          outcome: outcome === "still-running" ? "still_running" : outcome === "no-answer" ? "no_answer" : outcome,
          note,
          checkedOn: new Date(`${checkedOn}T00:00:00Z`),
          accountId: actor.accountId,
        },
        select: { id: true },
      });
      await showReCheck(tx, practiceId);
      await writeAudit(tx, actor, "practice.re-check", { type: "practice", id: practiceId }, { outcome, checkedOn });
      return { id };
    });
  });
}
