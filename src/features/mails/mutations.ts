import type { Prisma } from "../../generated/prisma/client";
import { db } from "../../server/db";

export type Mail = { to: string; subject: string; text: string };
export type QueuedMail = Mail & { id: string };

/** Eight tries over about a day and a half; then the mail stays with its fault, for an operator to see. */
const MAX_ATTEMPTS = 8;

/** Puts a mail down in the caller's transaction: it goes out when the act it tells of has happened, and not otherwise. */
export async function queueMail(tx: Prisma.TransactionClient, { to, subject, text }: Mail): Promise<void> {
  await tx.outgoingMail.create({ data: { to, subject, text }, select: { id: true } });
}

/**
 * Sends what is due, one mail after the other, and tells how many went out. Any number of instances may do so at once:
 * each takes a mail for itself, and one that dies while it sends leaves it to be tried again later.
 */
export async function deliverDueMail(send: (mail: QueuedMail) => Promise<void>): Promise<number> {
  let sent = 0;
  for (let mail = await takeDueMail(); mail; mail = await takeDueMail()) {
    try {
      await send(mail);
      sent += 1;
      // The text had a link in it that opens an account: it is not kept.
      await db.$executeRaw`UPDATE outgoing_mail SET sent_at = now(), text = '', last_error = NULL WHERE id = ${mail.id}::uuid`;
    } catch (error) {
      const lastError = (error instanceof Error ? error.message : String(error)).slice(0, 500);
      await db.$executeRaw`
        UPDATE outgoing_mail SET last_error = ${lastError}, next_attempt_at = now() + make_interval(mins => (4 ^ least(attempts - 1, 5))::int)
        WHERE id = ${mail.id}::uuid`;
    }
  }
  return sent;
}

/**
 * One mail that is due. Nobody else takes it while it is being sent, which ends long before the ten minutes: they are for
 * an instance that dies in the middle. A try that fails sets the next one to 1, 4, 16 … minutes later.
 */
async function takeDueMail(): Promise<QueuedMail | null> {
  const [mail] = await db.$queryRaw<QueuedMail[]>`
    UPDATE outgoing_mail SET attempts = attempts + 1, next_attempt_at = now() + interval '10 minutes'
    WHERE id = (SELECT id FROM outgoing_mail WHERE sent_at IS NULL AND next_attempt_at <= now() AND attempts < ${MAX_ATTEMPTS}
      ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id::text, "to", subject, text`;
  return mail ?? null;
}

/** What nobody needs any longer: ended sessions, links and tries that are over, keys of forms, mails that went out. */
export async function clearWhatIsOver(): Promise<void> {
  await db.$executeRaw`DELETE FROM session WHERE created_at < now() - interval '13 hours' OR last_seen_at < now() - interval '2 hours'`;
  await db.$executeRaw`DELETE FROM one_time_token WHERE expires_at < now() - interval '30 days'`;
  await db.$executeRaw`DELETE FROM try_count WHERE expire < (extract(epoch FROM now()) * 1000)::bigint`;
  await db.$executeRaw`DELETE FROM request_key WHERE created_at < now() - interval '2 days'`;
  await db.$executeRaw`DELETE FROM outgoing_mail WHERE sent_at < now() - interval '30 days'`;
}
