import { Prisma } from "../../generated/prisma/client";
import { foldText } from "../../lib/fold-text";
import { freeName, slugOf } from "../../lib/slug";
import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { writeAudit } from "../audit/mutations";
import { tellCommenter, tellOwner } from "../mails/mutations";
import { getPracticeAccess, listPresences } from "./admin-queries";
import type { PresenceView } from "./dto";
import { answerInput, commentInput, organisationProposal, placeProposal, proposalDecision, resolveInput } from "./schema";
import { mayEdit } from "./workflow";

type Transaction = Prisma.TransactionClient;

/**
 * Does something once for a form, however often it is sent: the second call waits for the first and gets its answer. Call
 * it inside the transaction of the act, so that an act that fails can be tried again. Without a key it is simply done.
 */
export async function once<Answer extends Prisma.InputJsonObject>(
  tx: Transaction,
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
    const { answer } = await tx.requestKey.findUniqueOrThrow({ where: { key }, select: { answer: true } });
    return answer as Answer;
  }
  const answer = await run();
  await tx.requestKey.update({ where: { key }, data: { answer }, select: { key: true } });
  return answer;
}

/** Whoever looks for a free name waits for whoever is taking one. */
const NAMES_LOCK = 7_310_403;

/** One at a time, until the end of the caller's transaction: two who begin the same at once get two names, and no fault. */
export async function lockNames(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${NAMES_LOCK})`;
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

/** An id that is free: the name in words, with a number where it is taken. */
async function freeId(tx: Transaction, table: "place" | "organisation", name: string): Promise<string> {
  await lockNames(tx);
  const wanted = slugOf(name) || table;
  const like = { id: { startsWith: wanted } };
  const rows =
    table === "place"
      ? await tx.place.findMany({ where: like, select: { id: true } })
      : await tx.organisation.findMany({ where: like, select: { id: true } });
  return freeName(wanted, new Set(rows.map(({ id }) => id)));
}

/** Proposals of one contributor that nobody has decided about, within a day: a flood would bury what editors look for. */
const OPEN_PROPOSALS = 20;

/** Throws `too-many` for a contributor with enough open proposals. Holds the lock on names, so that a hundred at once are counted. */
async function limitProposals(tx: Transaction, actor: Actor): Promise<void> {
  if (mayEdit(actor)) return;
  await lockNames(tx);
  const [found] = await tx.$queryRaw<{ open: number }[]>`
    SELECT count(*)::int AS open FROM audit_event e WHERE e.account_id = ${actor.accountId}::uuid AND e.at > now() - interval '24 hours'
      AND ((e.action = 'place.propose' AND EXISTS (SELECT 1 FROM place t WHERE t.id = e.subject_id AND t.status = 'proposed'))
        OR (e.action = 'organisation.propose' AND EXISTS (SELECT 1 FROM organisation t WHERE t.id = e.subject_id AND t.status = 'proposed')))`;
  if (found && found.open >= OPEN_PROPOSALS) throw new AppError("too-many", { openProposals: OPEN_PROPOSALS });
}

/** Adds a place that the vocabulary does not have, for the actor's drafts; nobody else but editors sees it. For everybody who is signed in; too-many for a contributor with 20 open ones. */
export async function proposePlace(actor: Actor, input: unknown): Promise<{ id: string; name: string }> {
  const { name, kind, country, requestKey } = parseInput(placeProposal, input);
  return db.$transaction((tx) =>
    once(tx, actor, { name: "propose-place", requestKey }, async () => {
      await limitProposals(tx, actor);
      const known = await tx.place.findFirst({ where: { id: country, kind: "country" }, select: { id: true } });
      if (!known) throw new AppError("invalid", { fields: { country: ["unknown"] } });
      const id = await freeId(tx, "place", name);
      const place = { id, kind, name, countryId: country, parentId: country, population: [], namesNotConfirmed: ["und"] };
      const script = /\p{Script=Cyrillic}/u.test(name) ? "Cyrl" : "Latn";
      const ownName = { position: 0, lang: "und", script, name, kind: "variant", folded: foldText(name) };
      await tx.place.create({
        data: { ...place, status: "proposed", proposedById: actor.accountId, names: { create: ownName } },
        select: { id: true },
      });
      await writeAudit(tx, actor, "place.propose", { type: "place", id });
      return { id, name };
    }),
  );
}

/** Adds an organisation that the vocabulary does not have; otherwise as `proposePlace`. */
export async function proposeOrganisation(actor: Actor, input: unknown): Promise<{ id: string; name: string }> {
  const { name, kind, country, website, requestKey } = parseInput(organisationProposal, input);
  return db.$transaction((tx) =>
    once(tx, actor, { name: "propose-organisation", requestKey }, async () => {
      await limitProposals(tx, actor);
      const known = country === null || (await tx.place.findFirst({ where: { id: country, kind: "country" }, select: { id: true } }));
      if (!known) throw new AppError("invalid", { fields: { country: ["unknown"] } });
      const id = await freeId(tx, "organisation", name);
      const organisation = { id, name, kind, countryId: country, website, description: [], passage: Prisma.JsonNull };
      await tx.organisation.create({ data: { ...organisation, status: "proposed", proposedById: actor.accountId }, select: { id: true } });
      await writeAudit(tx, actor, "organisation.propose", { type: "organisation", id });
      return { id, name };
    }),
  );
}

/** Takes a proposed term into the vocabulary, where visitors see it. For editors; otherwise forbidden. A second time: not-found. */
export async function approveProposal(actor: Actor, input: unknown): Promise<{ id: string }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { kind, id } = parseInput(proposalDecision, input);
  return db.$transaction(async (tx) => {
    const decision = { where: { id, status: "proposed" }, data: { status: "approved" } } as const;
    const { count } = kind === "place" ? await tx.place.updateMany(decision) : await tx.organisation.updateMany(decision);
    if (count === 0) throw new AppError("not-found");
    await writeAudit(tx, actor, `${kind}.approve`, { type: kind, id });
    return { id };
  });
}

/** Takes a proposed term away; drafts that name it are told when they are sent. For editors; otherwise forbidden. */
export async function dropProposal(actor: Actor, input: unknown): Promise<{ id: string }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { kind, id } = parseInput(proposalDecision, input);
  return db.$transaction(async (tx) => {
    const where = { id, status: "proposed" } as const;
    const { count } = kind === "place" ? await tx.place.deleteMany({ where }) : await tx.organisation.deleteMany({ where });
    if (count === 0) throw new AppError("not-found");
    await writeAudit(tx, actor, `${kind}.drop`, { type: kind, id });
    return { id };
  });
}
