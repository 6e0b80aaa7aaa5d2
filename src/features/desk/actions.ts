"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { deskPaths } from "../../lib/paths";
import type { ActionResult } from "../../server/action";
import { guardedAction } from "../accounts/auth";
import { addComment, answerComment, approveProposal, dropProposal, resolveComment } from "../editorial/mutations";
import {
  answerInput,
  commentInput,
  message,
  proposalDecision,
  reCheckInput,
  recordId,
  requestKey,
  resolveInput,
  transitionNames,
  version,
} from "../editorial/schema";
import { changeSlug, restoreRevision } from "../history/mutations";
import { slugInput } from "../history/schema";
import { createPractice, transitionPractice } from "../practices/mutations";
import { tiers } from "../practices/schema";
import { recordReCheck } from "../re-checks/mutations";

type Result = ActionResult<unknown> | null;

/** On to a page that must be read anew: to a place on the same page the browser alone would only jump. */
function go(path: string): never {
  revalidatePath(path.split("#")[0] as string);
  redirect(path as never);
}

const number = z.coerce.number();
const beginning = z.strictObject({ title: z.string().trim().min(1).max(250), tier: z.enum(tiers), requestKey });
const begin = guardedAction(beginning, async (actor, input) => {
  const { id } = await createPractice(actor, input);
  go(deskPaths.practice(id));
});
export async function beginPractice(before: Result, form: FormData): Promise<Result> {
  return begin(before as never, form);
}

const change = z.strictObject({ id: recordId, version: number.pipe(version), transition: z.enum(transitionNames), message, requestKey });
const changeState = guardedAction(change, async (actor, input) => {
  await transitionPractice(actor, input);
  go(deskPaths.review(input.id));
});
export async function changePracticeState(before: Result, form: FormData): Promise<Result> {
  return changeState(before as never, form);
}

const restoring = z.strictObject({ id: recordId, version: number.pipe(version), number: number.pipe(z.int().min(1)), requestKey });
const restore = guardedAction(restoring, async (actor, input) => {
  await restoreRevision(actor, input);
  go(deskPaths.practice(input.id));
});
export async function restorePracticeRevision(before: Result, form: FormData): Promise<Result> {
  return restore(before as never, form);
}

const address = guardedAction(slugInput.extend({ version: number.pipe(version), requestKey }), async (actor, input) => {
  await changeSlug(actor, input);
  go(deskPaths.address(input.id));
});
export async function changePracticeSlug(before: Result, form: FormData): Promise<Result> {
  return address(before as never, form);
}

const comment = guardedAction(
  commentInput.extend({ revisionNumber: number.pipe(commentInput.shape.revisionNumber) }),
  async (actor, input) => {
    await addComment(actor, input);
    go(`${deskPaths.review(input.practiceId)}#${input.section}`);
  },
);
export async function commentOnPractice(before: Result, form: FormData): Promise<Result> {
  return comment(before as never, form);
}

const answer = guardedAction(answerInput, async (actor, input) => {
  await answerComment(actor, input);
  go(`${deskPaths.review(input.practiceId)}#c-${input.commentId}`);
});
export async function answerReviewComment(before: Result, form: FormData): Promise<Result> {
  return answer(before as never, form);
}

const resolve = guardedAction(resolveInput, async (actor, input) => {
  await resolveComment(actor, input);
  go(`${deskPaths.review(input.practiceId)}#c-${input.commentId}`);
});
export async function resolveReviewComment(before: Result, form: FormData): Promise<Result> {
  return resolve(before as never, form);
}

const reCheck = guardedAction(reCheckInput, async (actor, input) => {
  await recordReCheck(actor, input);
  go(deskPaths.reCheck(input.practiceId));
});
export async function recordPracticeReCheck(before: Result, form: FormData): Promise<Result> {
  return reCheck(before as never, form);
}

const approve = guardedAction(proposalDecision, async (actor, input) => {
  await approveProposal(actor, input);
  go(deskPaths.proposals());
});
export async function approveTermProposal(before: Result, form: FormData): Promise<Result> {
  return approve(before as never, form);
}

const drop = guardedAction(proposalDecision, async (actor, input) => {
  await dropProposal(actor, input);
  go(deskPaths.proposals());
});
export async function dropTermProposal(before: Result, form: FormData): Promise<Result> {
  return drop(before as never, form);
}
