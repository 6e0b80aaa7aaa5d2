"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { deskPaths } from "../../lib/paths";
import { guardedAction } from "../accounts/auth";
import { changeStanding } from "../vocabularies/mutations";
import { mergeTerm, undoMerge } from "./mutations";
import { changing, merging, undoing } from "./schema";

/** Back to the page of the term, read anew. */
function goBack(name: string, id: string): never {
  revalidatePath(deskPaths.term(name, id));
  redirect(deskPaths.term(name, id) as never);
}

export const changeTermStanding = guardedAction(changing, async (actor, { name, ...input }) => {
  await changeStanding(actor, input);
  goBack(name, input.id);
});

export const mergeTermInto = guardedAction(merging, async (actor, { name, ...input }) => {
  await mergeTerm(actor, input);
  goBack(name, input.into);
});

export const undoTermMerge = guardedAction(undoing, async (actor, { name, id, ...input }) => {
  await undoMerge(actor, input);
  goBack(name, id);
});
