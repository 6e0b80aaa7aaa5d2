"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { deskPaths } from "../../lib/paths";
import { guardedAction } from "../accounts/auth";
import { deleteImport, saveRemaining, saveReviewed, startAnotherImport } from "./mutations";
import { importRef, remainingInput, reviewInput } from "./schema";

/** On to a page that must be read anew. */
function go(path: string): never {
  revalidatePath(path.split("?")[0] as string);
  redirect(path as never);
}

export const saveReviewedPractice = guardedAction(reviewInput, async (actor, input) => {
  const { practiceId } = await saveReviewed(actor, input);
  go(deskPaths.practice(practiceId));
});

export const saveRemainingPractices = guardedAction(remainingInput, async (actor, input) => {
  const { saved } = await saveRemaining(actor, input);
  go(deskPaths.import(input.id, { done: saved.length }));
});

export const importAgain = guardedAction(importRef, async (actor, input) => {
  const { id } = await startAnotherImport(actor, input);
  go(deskPaths.import(id));
});

export const takeImportAway = guardedAction(importRef, async (actor, input) => {
  await deleteImport(actor, input);
  go(deskPaths.imports());
});
