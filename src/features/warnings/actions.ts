"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { deskPaths } from "../../lib/paths";
import { guardedAction } from "../accounts/auth";
import { dismissWarning, noteWarning } from "./mutations";
import { dismissal, noteOfWarning, type WarningRef } from "./schema";

/** Back to where the warning stood, read anew. */
function goBack({ type, id }: WarningRef): never {
  const path = type === "practice" ? deskPaths.practice(id) : deskPaths.warnings();
  revalidatePath(path);
  redirect((type === "practice" ? `${path}#quality` : path) as never);
}

export const dismissFoundWarning = guardedAction(dismissal, async (actor, input) => {
  await dismissWarning(actor, input);
  goBack(input);
});

export const noteFoundWarning = guardedAction(noteOfWarning, async (actor, input) => {
  await noteWarning(actor, input);
  goBack(input);
});
