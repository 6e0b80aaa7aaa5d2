"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { deskPaths } from "../../lib/paths";
import { guardedAction } from "../accounts/auth";
import { recordPermission, withdrawPermission } from "./mutations";
import { permissionEnd, permissionInput } from "./schema";

/** Back to the source, read anew. */
function goBack(source: string): never {
  revalidatePath(deskPaths.source(source));
  redirect(`${deskPaths.source(source)}#permission` as never);
}

export const recordPublisherPermission = guardedAction(permissionInput, async (actor, input) => {
  await recordPermission(actor, input);
  goBack(input.source);
});

export const withdrawPublisherPermission = guardedAction(permissionEnd, async (actor, input) => {
  await withdrawPermission(actor, input);
  goBack(input.source);
});
