"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { deskPaths } from "../../lib/paths";
import { guardedAction } from "../accounts/auth";
import { addComment, answerComment, approveProposal, dropProposal, resolveComment } from "../editorial/mutations";
import { answerInput, proposalDecision, reCheckInput, resolveInput } from "../editorial/schema";
import { changeSlug, restoreRevision } from "../history/mutations";
import { createPractice, transitionPractice } from "../practices/mutations";
import { recordReCheck } from "../re-checks/mutations";
import { beginning, change, newAddress, newComment, restoring } from "./schema";

/** On to a page that must be read anew: to a place on the same page the browser alone would only jump. */
function go(path: string): never {
  revalidatePath(path.split("#")[0] as string);
  redirect(path as never);
}

export const beginPractice = guardedAction(beginning, async (actor, input) => {
  const { id } = await createPractice(actor, input);
  go(deskPaths.practice(id));
});

export const changePracticeState = guardedAction(change, async (actor, input) => {
  await transitionPractice(actor, input);
  go(deskPaths.review(input.id));
});

export const restorePracticeRevision = guardedAction(restoring, async (actor, input) => {
  await restoreRevision(actor, input);
  go(deskPaths.practice(input.id));
});

export const changePracticeSlug = guardedAction(newAddress, async (actor, input) => {
  await changeSlug(actor, input);
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

export const approveTermProposal = guardedAction(proposalDecision, async (actor, input) => {
  await approveProposal(actor, input);
  go(deskPaths.proposals());
});

export const dropTermProposal = guardedAction(proposalDecision, async (actor, input) => {
  await dropProposal(actor, input);
  go(deskPaths.proposals());
});
