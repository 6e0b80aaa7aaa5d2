import { fillText } from "../../lib/fill-text";
import { absoluteUrl, deskPaths } from "../../lib/paths";
import en from "../../messages/en.json" with { type: "json" };
import { db, type Statements } from "../../server/db";
import { env } from "../../server/env";
import { newRowId } from "../../server/row-id";
import type { Actor } from "../accounts/actor";

export type Mail = { to: string; subject: string; text: string };
export type QueuedMail = Mail & { id: string };

/** Eight tries over about a day and a half; then the mail stays with its fault, for an operator to see. */
const MAX_ATTEMPTS = 8;

/** Puts a mail down in the caller's transaction: it goes out when the act it tells of has happened, and not otherwise. */
export async function queueMail(tx: Statements, { to, subject, text }: Mail): Promise<void> {
  await tx.$executeRaw`INSERT INTO outgoing_mail (id, "to", subject, text) VALUES (${newRowId()}::uuid, ${to}, ${subject}, ${text})`;
}

type Addressee = { name: string; email: string; title: string };
type Telling = { actor: Actor; practiceId: string };

/** More reviewers than this learn of a practice on their desk. */
const MAX_REVIEWERS = 50;

const { comment, answer, reply, changes, published, withdrawn, archived, review } = en.mails;
const ownerMails = { comment, answer, changes, published, withdrawn, archived };
const { approved, approvedAs, replaced, dropped } = en.mails.proposals;

/** One mail of the desk. Of the text of a practice it tells the title only: a mail goes through other people's machines. */
async function tell(tx: Statements, { actor, practiceId }: Telling, to: Addressee, mail: { subject: string; text: string }) {
  const link = absoluteUrl(env.SITE_URL, deskPaths.review(practiceId));
  const text = fillText(mail.text, { name: to.name, by: actor.name, title: to.title, link });
  await queueMail(tx, { to: to.email, subject: mail.subject, text });
}

/** Mails the owner of a practice what somebody else did with it, in the caller's transaction. */
export async function tellOwner(tx: Statements, actor: Actor, practiceId: string, what: keyof typeof ownerMails): Promise<void> {
  const [owner] = await tx.$queryRaw<Addressee[]>`
    SELECT a.name, a.email, (SELECT content->>'title' FROM revision WHERE practice_id = p.id ORDER BY number DESC LIMIT 1) AS title
    FROM practice p JOIN account a ON a.id = p.owner_id
    WHERE p.id = ${practiceId}::uuid AND a.id <> ${actor.accountId}::uuid AND a.disabled_at IS NULL AND a.email IS NOT NULL`;
  if (owner) await tell(tx, { actor, practiceId }, owner, ownerMails[what]);
}

/** Mails whoever commented that somebody answered, unless that is the owner, who is told anyway, or may not read it any more. */
export async function tellCommenter(tx: Statements, actor: Actor, practiceId: string, accountId: string): Promise<void> {
  const [commenter] = await tx.$queryRaw<Addressee[]>`
    SELECT a.name, a.email, (SELECT content->>'title' FROM revision WHERE practice_id = p.id ORDER BY number DESC LIMIT 1) AS title
    FROM practice p JOIN account a ON a.id = ${accountId}::uuid AND a.id IS DISTINCT FROM p.owner_id
    WHERE p.id = ${practiceId}::uuid AND a.id <> ${actor.accountId}::uuid AND a.role IN ('editor', 'admin')
      AND a.disabled_at IS NULL AND a.email IS NOT NULL`;
  if (commenter) await tell(tx, { actor, practiceId }, commenter, reply);
}

/**
 * Mails everybody who can review that a practice waits, but its owner and whoever sends it. Taken back and sent again within
 * an hour, it tells nobody a second time. Call it before the log has this sending.
 */
export async function tellReviewers(tx: Statements, actor: Actor, practiceId: string): Promise<void> {
  const reviewers = await tx.$queryRaw<Addressee[]>`
    SELECT a.name, a.email, (SELECT content->>'title' FROM revision WHERE practice_id = p.id ORDER BY number DESC LIMIT 1) AS title
    FROM practice p JOIN account a ON a.role IN ('editor', 'admin') AND a.id IS DISTINCT FROM p.owner_id
    WHERE p.id = ${practiceId}::uuid AND a.id <> ${actor.accountId}::uuid AND a.disabled_at IS NULL AND a.email IS NOT NULL
      AND a.password_hash IS NOT NULL AND (SELECT e.action FROM audit_event e WHERE e.subject_type = 'practice'
        AND e.subject_id = p.id::text AND e.at > now() - interval '1 hour' AND e.action IN ('practice.submit', 'practice.request-changes')
        ORDER BY e.at DESC, e.id DESC LIMIT 1) IS DISTINCT FROM 'practice.submit'
    ORDER BY a.role, a.id LIMIT ${MAX_REVIEWERS}`;
  for (const reviewer of reviewers) await tell(tx, { actor, practiceId }, reviewer, review);
}

type DecidedTerm = { name: string; proposedName: string | null; proposedById: string | null };
type TermDecision = { what: "approved" } | { what: "replaced"; by: string } | { what: "dropped"; reason: string };

/** A name stands in one line of a mail, whatever is in it. */
const inOneLine = (name: string) => name.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");

/** Mails whoever proposed a term what an editor decided about it, in the caller's transaction. It tells names, and the reason. */
export async function tellProposer(tx: Statements, actor: Actor, term: DecidedTerm, decision: TermDecision): Promise<void> {
  const [to] = await tx.$queryRaw<{ name: string; email: string }[]>`
    SELECT name, email FROM account WHERE id = ${term.proposedById}::uuid AND id <> ${actor.accountId}::uuid
      AND disabled_at IS NULL AND email IS NOT NULL`;
  if (!to) return;
  const { name, proposedName } = term;
  const isCorrected = proposedName !== null && proposedName !== name;
  const mail = decision.what === "approved" ? (isCorrected ? approvedAs : approved) : { replaced, dropped }[decision.what];
  const now = inOneLine(decision.what === "replaced" ? decision.by : name);
  const reason = decision.what === "dropped" ? decision.reason : "";
  const link = absoluteUrl(env.SITE_URL, deskPaths.desk());
  const values = { name: to.name, by: actor.name, term: inOneLine(proposedName ?? name), now, reason, link };
  await queueMail(tx, { to: to.email, subject: mail.subject, text: fillText(mail.text, values) });
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
 * an instance that dies in the middle. A try that fails sets the next one to 1, 4, 16 … minutes later. The column rounds to
 * milliseconds: what is due now may seem to be due in half of one.
 */
async function takeDueMail(): Promise<QueuedMail | null> {
  const [mail] = await db.$queryRaw<QueuedMail[]>`
    UPDATE outgoing_mail SET attempts = attempts + 1, next_attempt_at = now() + interval '10 minutes'
    WHERE id = (SELECT id FROM outgoing_mail WHERE sent_at IS NULL AND next_attempt_at <= now() + interval '1 millisecond' AND attempts < ${MAX_ATTEMPTS}
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
