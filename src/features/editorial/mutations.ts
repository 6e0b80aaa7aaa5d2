import type { Prisma } from "../../generated/prisma/client";
import { db, type Statements } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { writeAudit } from "../audit/mutations";
import { tellCommenter, tellOwner } from "../mails/mutations";
import { getPracticeAccess, listPresences } from "./admin-queries";
import type { PresenceView } from "./dto";
import { answerInput, commentInput, resolveInput } from "./schema";

type Transaction = Prisma.TransactionClient;

/**
 * Does something once for a form, however often it is sent: the second call waits for the first and gets its answer. Call
 * it inside the transaction of the act, so that an act that fails can be tried again. Without a key it is simply done.
 */
export async function once<Answer extends Prisma.InputJsonObject>(
  tx: Statements,
  actor: Actor,
  act: { name: string; requestKey?: string | undefined },
  run: () => Promise<Answer>,
): Promise<Answer> {
  if (act.requestKey === undefined) return run();
  // With the account in it, nobody can meet the answer of somebody else.
  const key = `${actor.accountId} ${act.name} ${act.requestKey}`;
  const isFirst = await tx.$executeRaw`
    INSERT INTO request_key (key, account_id, answer) VALUES (${key}, ${actor.accountId}::uuid, 'null') ON CONFLICT (key) DO NOTHING`;
  if (isFirst === 0) {
    const [{ answer }] = await tx.$queryRaw<[{ answer: Answer }]>`SELECT answer FROM request_key WHERE key = ${key}`;
    return answer;
  }
  const answer = await run();
  await tx.$executeRaw`UPDATE request_key SET answer = ${JSON.stringify(answer)}::jsonb WHERE key = ${key}`;
  return answer;
}

/** Whoever looks for a free name waits for whoever is taking one. */
const NAMES_LOCK = 7_310_403;

/** One at a time, until the end of the caller's transaction: two who begin the same at once get two names, and no fault. */
export async function lockNames(tx: Statements): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${NAMES_LOCK})`;
}

/** Whoever writes a term waits for whoever is writing one: what a rule has seen of the others still is so when it is written. */
const VOCABULARIES_LOCK = 7_310_405;
/** Whoever saves a text that names terms, beside all others who do; and alone, whoever moves texts from one term to another. */
const TERMS_LOCK = 7_310_406;

// Taken in this order, and never before the names: two who wait for each other would wait for ever.
export async function lockVocabularies(tx: Statements): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${VOCABULARIES_LOCK})`;
}

/** No text that names a term is being saved until the end of the caller's transaction. */
export async function lockTerms(tx: Statements): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${TERMS_LOCK})`;
}

/** No term is merged until the end of the caller's transaction. */
export async function shareTerms(tx: Statements): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${TERMS_LOCK})`;
}

/** Says something about a section, as whoever may read the practice; otherwise not-found. */
export async function addComment(actor: Actor, input: unknown): Promise<{ id: string }> {
  const { requestKey, practiceId, ...comment } = parseInput(commentInput, input);
  return db.$transaction(async (tx) => {
    await getPracticeAccess(actor, practiceId, tx);
    return once(tx, actor, { name: "comment", requestKey }, async () => {
      const revision = { practiceId, number: comment.revisionNumber };
      if (!(await tx.revision.findUnique({ where: { practiceId_number: revision }, select: { id: true } })))
        throw new AppError("not-found");
      const { id } = await tx.reviewComment.create({ data: { ...comment, practiceId, authorId: actor.accountId }, select: { id: true } });
      await writeAudit(tx, actor, "practice.comment", { type: "practice", id: practiceId }, { comment: id, section: comment.section });
      await tellOwner(tx, actor, practiceId, "comment");
      return { id };
    });
  });
}

/** A comment of this practice that is none's answer; one of another practice is not found. */
async function findComment(tx: Transaction, practiceId: string, id: string) {
  const comment = await tx.reviewComment.findFirst({
    where: { id, practiceId, answersId: null },
    select: { section: true, revisionNumber: true, authorId: true },
  });
  if (!comment) throw new AppError("not-found");
  return comment;
}

/** Answers a comment, as whoever may read the practice; otherwise not-found. */
export async function answerComment(actor: Actor, input: unknown): Promise<{ id: string }> {
  const { practiceId, commentId, text, requestKey } = parseInput(answerInput, input);
  return db.$transaction(async (tx) => {
    await getPracticeAccess(actor, practiceId, tx);
    return once(tx, actor, { name: "answer", requestKey }, async () => {
      const { section, revisionNumber, authorId } = await findComment(tx, practiceId, commentId);
      const { id } = await tx.reviewComment.create({
        data: { practiceId, answersId: commentId, section, revisionNumber, text, authorId: actor.accountId },
        select: { id: true },
      });
      await writeAudit(tx, actor, "practice.answer", { type: "practice", id: practiceId }, { comment: commentId, answer: id });
      await tellOwner(tx, actor, practiceId, "answer");
      await tellCommenter(tx, actor, practiceId, authorId);
      return { id };
    });
  });
}

/** Marks a comment as dealt with, as whoever may read the practice; otherwise not-found. A second time it changes nothing. */
export async function resolveComment(actor: Actor, input: unknown): Promise<{ id: string }> {
  const { practiceId, commentId } = parseInput(resolveInput, input);
  return db.$transaction(async (tx) => {
    await getPracticeAccess(actor, practiceId, tx);
    await findComment(tx, practiceId, commentId);
    const resolved = await tx.$executeRaw`UPDATE review_comment SET resolved_at = now(), resolved_by_id = ${actor.accountId}::uuid
      WHERE id = ${commentId}::uuid AND resolved_at IS NULL`;
    if (resolved) await writeAudit(tx, actor, "practice.resolve", { type: "practice", id: practiceId }, { comment: commentId });
    return { id: commentId };
  });
}

/**
 * Says that the actor has the form open, and who else has. For whoever may read the practice; otherwise not-found. A sign
 * of life every few seconds changes no record, and is not in the log.
 */
export async function notePresence(actor: Actor, practiceId: string): Promise<{ others: PresenceView[] }> {
  await getPracticeAccess(actor, practiceId);
  await db.$executeRaw`
    INSERT INTO editor_presence (practice_id, account_id, seen_at) VALUES (${practiceId}::uuid, ${actor.accountId}::uuid, now())
    ON CONFLICT (practice_id, account_id) DO UPDATE SET seen_at = now()`;
  return { others: await listPresences(actor, practiceId) };
}

/** Says that the actor has closed the form. For whoever may read the practice; otherwise not-found. */
export async function leavePractice(actor: Actor, practiceId: string): Promise<object> {
  await getPracticeAccess(actor, practiceId);
  await db.editorPresence.deleteMany({ where: { practiceId, accountId: actor.accountId } });
  return {};
}
