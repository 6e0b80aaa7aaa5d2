import { db } from "../../server/db";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { writeAudit } from "../audit/mutations";
import { getPracticeAccess } from "../editorial/admin-queries";
import { lockNames, once } from "../editorial/mutations";
import { mayEdit, mayWrite } from "../editorial/workflow";
import { readLatestRevision } from "../practices/admin-queries";
import { raiseVersion, type Saved, saveContent } from "../practices/mutations";
import { practiceDraft } from "../practices/schema";
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
