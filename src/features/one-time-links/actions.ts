"use server";

import { redirect } from "next/navigation";
import { after } from "next/server";
import { accountPaths } from "../../lib/paths";
import { requestOrigin } from "../../server/client-address";
import { log } from "../../server/log";
import { openAction } from "../accounts/auth";
import { forgottenInput, linkInput } from "../accounts/schema";
import { requestPasswordReset, takeUpLink } from "./mutations";

/** Sets the password of the account that the link is for. Whoever holds the link may, once. */
export const setPassword = openAction(linkInput, async (_actor, input) => {
  await takeUpLink(input, await requestOrigin());
  redirect(`${accountPaths.signIn()}?done=password` as never);
});

/** The answer is sent first and is always the same: neither words nor time tell whether there is such an account. */
export const askForNewPassword = openAction(forgottenInput, async (_actor, { email }) => {
  const origin = await requestOrigin();
  after(() => requestPasswordReset(email, origin).catch((error: unknown) => log.error({ err: error }, "a password reset failed")));
  return {};
});
