import type { Prisma } from "../../generated/prisma/client";
import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { writeAudit } from "../audit/mutations";
import { getPracticeAccess } from "../editorial/admin-queries";
import { lockNames, once } from "../editorial/mutations";
import { mayEdit, mayWrite } from "../editorial/workflow";
import { tellProposer } from "../mails/mutations";
import { readLatestRevision } from "../practices/admin-queries";
import { raiseVersion, type Saved, saveContent } from "../practices/mutations";
import { practiceDraft } from "../practices/schema";
import type { ProposalKind } from "../proposals/dto";
import { takeProposal, writeDecision } from "../proposals/mutations";
import { proposalReplacement } from "../proposals/schema";
import { restoreInput, slugInput } from "./schema";

/** Makes an earlier revision the newest one, as a draft. For whoever may save; otherwise as `saveDraft`. */
export async function restoreRevision(actor: Actor, input: unknown): Promise<Saved> {
  const { id, version, number, requestKey } = parseInput(restoreInput, input);
  return db.$transaction(async (tx) => {
    const practice = await getPracticeAccess(actor, id, tx);
    if (!mayWrite(actor, practice)) throw new AppError("forbidden");
    return once(tx, actor, { name: `restore ${id}`, requestKey }, async () => {
      const revision = { practiceId: id, number };
      const before = await tx.revision.findUnique({ where: { practiceId_number: revision }, select: { content: true } });
      if (!before) throw new AppError("not-found");
      const content = practiceDraft.parse(before.content);
      return saveContent(tx, actor, practice, version, {
        content: () => content,
        message: `Revision ${number} restored`,
        isAutosave: false,
        action: "practice.restore-revision",
      });
    });
  });
}

/** Gives a practice another address; the old one redirects for ever. For editors; otherwise not-found, forbidden, conflict, invalid. */
export async function changeSlug(actor: Actor, input: unknown): Promise<{ version: number; slug: string }> {
  const { id, version, slug, requestKey } = parseInput(slugInput, input);
  return db.$transaction(async (tx) => {
    const practice = await getPracticeAccess(actor, id, tx);
    if (!mayEdit(actor)) throw new AppError("forbidden");
    return once(tx, actor, { name: `slug ${id}`, requestKey }, async () => {
      await lockNames(tx);
      const taken =
        (await tx.practice.count({ where: { slug } })) + (await tx.practiceFormerSlug.count({ where: { slug, practiceId: { not: id } } }));
      if (taken) throw new AppError("invalid", { fields: { slug: ["slugTaken"] } });
      const latest = await readLatestRevision(tx, id);
      const raised = await raiseVersion(tx, practice, version, latest, { state: practice.state, slug });
      await tx.practiceFormerSlug.deleteMany({ where: { slug } });
      await tx.practiceFormerSlug.create({ data: { slug: practice.slug, practiceId: id }, select: { slug: true } });
      await tx.publishedPractice.updateMany({ where: { practiceId: id }, data: { slug } });
      // Editorial notes name a practice by its address.
      await tx.editorialNoteSubject.updateMany({ where: { type: "practice", recordId: practice.slug }, data: { recordId: slug } });
      await writeAudit(tx, actor, "practice.change-slug", { type: "practice", id }, { from: practice.slug, to: slug });
      return { version: raised, slug };
    });
  });
}

/** The practices whose newest text names a term, each locked: whoever saves one of them now comes after this transaction. */
async function lockPracticesThatName(tx: Prisma.TransactionClient, kind: ProposalKind, id: string): Promise<string[]> {
  const naming = JSON.stringify({ [`${kind}s`]: [{ [kind]: id }] });
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM practice p WHERE EXISTS (SELECT 1 FROM revision r WHERE r.practice_id = p.id AND r.content @> ${naming}::jsonb)
    ORDER BY p.id FOR UPDATE`;
  // Which revision is the newest can be said only now.
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT l.practice_id AS id FROM (SELECT DISTINCT ON (practice_id) practice_id, content FROM revision
      WHERE practice_id = ANY(${locked.map((row) => row.id)}::uuid[]) ORDER BY practice_id, number DESC) l
    WHERE l.content @> ${naming}::jsonb ORDER BY l.practice_id`;
  return rows.map((row) => row.id);
}

/**
 * Puts an approved term in the place of a proposal: every practice whose newest text names the proposal gets another
 * revision, which names the approved one; what was saved before stays as it is. For editors; otherwise forbidden, not-found,
 * conflict (somebody was faster), invalid (what was chosen is not there).
 */
export async function replaceProposal(actor: Actor, input: unknown): Promise<{ id: string; drafts: number }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { replacement, ...decided } = parseInput(proposalReplacement, input);
  const { kind, id, requestKey } = decided;
  return db.$transaction((tx) =>
    once(tx, actor, { name: `replace ${kind} ${id}`, requestKey }, async () => {
      const proposal = await takeProposal(tx, decided);
      const where = { id: replacement, status: "approved" } as const;
      const select = { name: true } as const;
      const chosen =
        kind === "place"
          ? await tx.place.findFirst({ where: { ...where, kind: { not: "country" } }, select })
          : await tx.organisation.findFirst({ where, select });
      if (!chosen) throw new AppError("invalid", { fields: { replacement: ["replacementMissing"] } });
      await writeDecision(tx, decided, { status: "dropped", replacedById: replacement });
      const named = await lockPracticesThatName(tx, kind, id);
      for (const practiceId of named) {
        const practice = await getPracticeAccess(actor, practiceId, tx);
        await saveContent(tx, actor, practice, practice.version, {
          content: ({ content }) => content,
          message: `“${proposal.name}” replaced by “${chosen.name}”`,
          isAutosave: false,
          action: "practice.replace-term",
        });
      }
      await tellProposer(tx, actor, proposal, { what: "replaced", by: chosen.name });
      await writeAudit(tx, actor, `${kind}.replace`, { type: kind, id }, { by: replacement, drafts: named.length });
      return { id, drafts: named.length };
    }),
  );
}
