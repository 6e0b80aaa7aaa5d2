"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { formatMoment } from "../../lib/format-date";
import { deskPaths } from "../../lib/paths";
import { AppError } from "../../server/errors";
import { getLocale, getTranslations } from "../../server/translations";
import type { Actor } from "../accounts/actor";
import { guardedAction } from "../accounts/auth";
import { getPracticeAccess } from "../editorial/admin-queries";
import { addComment, answerComment, resolveComment } from "../editorial/mutations";
import { answerInput, reCheckInput, resolveInput } from "../editorial/schema";
import { availableTransitions, type TransitionName } from "../editorial/workflow";
import { getLastChange } from "../history/admin-queries";
import { changeSlug, replaceProposal, restoreRevision } from "../history/mutations";
import { createPractice } from "../practices/mutations";
import { getLastDecision } from "../proposals/admin-queries";
import type { ProposalKind } from "../proposals/dto";
import { approveProposal, correctProposal, dropProposal } from "../proposals/mutations";
import { transitionPractice } from "../publications/mutations";
import { recordReCheck } from "../re-checks/mutations";
import type { Stale } from "./dto";
import { approval, beginning, change, correction, drop, newAddress, newComment, replacing, restoring } from "./schema";

/** On to a page that must be read anew: to a place on the same page the browser alone would only jump. */
function go(path: string): never {
  revalidatePath(path.split("#")[0] as string);
  redirect(path as never);
}

type Sent = { id: string; seen?: number | undefined; transition?: TransitionName };
const conflict = z.object({ current: z.object({ version: z.int(), revisionNumber: z.int() }) });

/**
 * Whoever was too late is told who did what and when, and where to look; what was typed stays, and sent once more it counts
 * for what stands there now.
 */
async function unlessStale(actor: Actor, { id, seen, transition }: Sent, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const found = error instanceof AppError && error.code === "conflict" ? conflict.safeParse(error.details) : null;
    if (!found?.success) throw error;
    const { version, revisionNumber } = found.data.current;
    const t = await getTranslations("editors.stale");
    const last = await getLastChange(actor, id);
    const name = last?.by.id === actor.accountId ? t("you") : (last?.by.name ?? t("somebody"));
    const when = last ? formatMoment(last.at, await getLocale()) : "";
    const isOpen = !transition || availableTransitions(actor, await getPracticeAccess(actor, id)).some((one) => one.name === transition);
    const isOther = seen !== undefined && seen < revisionNumber;
    throw new AppError("conflict", {
      version,
      happened: [last ? t(`changes.${last.change}`, { name, when }) : t("unknown"), t(isOpen ? "again" : "over")].join(" "),
      link: isOther
        ? { href: deskPaths.compare(id, { a: seen, b: revisionNumber }), label: t("compare") }
        : { href: deskPaths.history(id), label: t("history") },
    } satisfies Stale);
  }
}

export const beginPractice = guardedAction(beginning, async (actor, input) => {
  const { id } = await createPractice(actor, input);
  go(deskPaths.practice(id));
});

export const changePracticeState = guardedAction(change, async (actor, { seen, ...input }) => {
  await unlessStale(actor, { ...input, seen }, () => transitionPractice(actor, input));
  go(deskPaths.review(input.id));
});

export const restorePracticeRevision = guardedAction(restoring, async (actor, { seen, ...input }) => {
  await unlessStale(actor, { ...input, seen }, () => restoreRevision(actor, input));
  go(deskPaths.practice(input.id));
});

export const changePracticeSlug = guardedAction(newAddress, async (actor, { seen, ...input }) => {
  await unlessStale(actor, { ...input, seen }, () => changeSlug(actor, input));
  go(deskPaths.address(input.id));
});

export const commentOnPractice = guardedAction(newComment, async (actor, input) => {
  await addComment(actor, input);
  go(`${deskPaths.review(input.practiceId)}#${input.section}`);
});

export const answerReviewComment = guardedAction(answerInput, async (actor, input) => {
  await answerComment(actor, input);
  go(`${deskPaths.review(input.practiceId)}#c-${input.commentId}`);
});

export const resolveReviewComment = guardedAction(resolveInput, async (actor, input) => {
  await resolveComment(actor, input);
  go(`${deskPaths.review(input.practiceId)}#c-${input.commentId}`);
});

export const recordPracticeReCheck = guardedAction(reCheckInput, async (actor, input) => {
  await recordReCheck(actor, input);
  go(deskPaths.reCheck(input.practiceId));
});

const decided = z.object({ current: z.object({ version: z.int(), isOpen: z.boolean() }) });

/** The same about a proposal: another editor has corrected it, or decided about it. */
async function unlessDecided(actor: Actor, proposal: { kind: ProposalKind; id: string }, act: () => Promise<unknown>): Promise<void> {
  const { kind, id } = proposal;
  try {
    await act();
  } catch (error) {
    const found = error instanceof AppError && error.code === "conflict" ? decided.safeParse(error.details) : null;
    if (!found?.success) throw error;
    const { version, isOpen } = found.data.current;
    const t = await getTranslations("editors");
    const last = await getLastDecision(actor, { kind, id });
    const name = last?.by.id === actor.accountId ? t("stale.you") : (last?.by.name ?? t("stale.somebody"));
    const when = last ? formatMoment(last.at, await getLocale()) : "";
    throw new AppError("conflict", {
      version,
      happened: [
        last ? t(`proposals.stale.${last.decision}`, { name, when }) : t("stale.unknown"),
        t(isOpen ? "stale.again" : "stale.over"),
      ].join(" "),
      link: isOpen
        ? { href: deskPaths.correctProposal(kind, id), label: t("proposals.stale.see") }
        : { href: deskPaths.proposals(), label: t("proposals.stale.list") },
    } satisfies Stale);
  }
}

export const approveTermProposal = guardedAction(approval, async (actor, input) => {
  await unlessDecided(actor, input, () => approveProposal(actor, input));
  go(deskPaths.proposals());
});

export const correctTermProposal = guardedAction(correction, async (actor, input) => {
  await unlessDecided(actor, input, () => correctProposal(actor, input));
  go(deskPaths.proposals());
});

export const replaceTermProposal = guardedAction(replacing, async (actor, input) => {
  await unlessDecided(actor, input, () => replaceProposal(actor, input));
  go(deskPaths.proposals());
});

export const dropTermProposal = guardedAction(drop, async (actor, input) => {
  await unlessDecided(actor, input, () => dropProposal(actor, input));
  go(deskPaths.proposals());
});
