"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { deskPaths } from "../../lib/paths";
import { AppError } from "../../server/errors";
import { guardedAction } from "../accounts/auth";
import { applyUploadedTable } from "./mutations";
import { tableApplication } from "./schema";

/** Writes the table that was sent. Where something has come in between, its page says what. */
export const applySentTable = guardedAction(tableApplication, async (actor, input) => {
  const done = await applyUploadedTable(actor, input).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "conflict") return null;
    throw error;
  });
  revalidatePath(deskPaths.practices());
  redirect((done ? deskPaths.tables({ ...done }) : deskPaths.table(input.id)) as never);
});
