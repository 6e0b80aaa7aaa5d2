"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { accountPaths, deskPaths } from "../../lib/paths";
import { requestOrigin } from "../../server/client-address";
import { AppError } from "../../server/errors";
import { currentSessionId, dropSession, guardedAction, keepSession, openAction, pendingSession } from "../accounts/auth";
import { listOwnSessions } from "./admin-queries";
import { completeSignIn, endOwnSession, signIn } from "./mutations";
import { returnPath } from "./rules";
import { codeInput, noInput, sessionChoice, signInInput } from "./schema";

const goTo = (path: string): never => redirect(path as never);

/** Password first; whoever has a second step gives it on the next page. */
export const signInWithPassword = openAction(signInInput, async (_actor, { next, ...credentials }) => {
  const session = await signIn(credentials, await requestOrigin());
  await keepSession(session.accountId, session.key);
  return goTo(session.isComplete ? returnPath(next, deskPaths.desk()) : accountPaths.signInCode(next));
});

/** For a form that saves itself: whoever is no longer signed in is asked to, and brings the answer along. */
export const confirmSession = guardedAction(noInput, async (actor) => ({ sessions: (await listOwnSessions(actor)).length }));

export const signInWithCode = openAction(codeInput, async (_actor, { code, next }) => {
  const pending = await pendingSession();
  if (!pending) throw new AppError("signed-out");
  const session = await completeSignIn(pending.key, code, await requestOrigin());
  await keepSession(session.accountId, session.key);
  return goTo(returnPath(next, deskPaths.desk()));
});

/** For whoever holds the cookie, whatever it still opens. */
export const signOut = openAction(noInput, async () => {
  await dropSession();
  return goTo(`${accountPaths.signIn()}?done=signed-out`);
});

export const endSessionOfOwn = guardedAction(sessionChoice, async (actor, { session }) => {
  const isThisOne = (await currentSessionId()) === session;
  await endOwnSession(actor, session);
  if (isThisOne) goTo(accountPaths.signIn());
  refresh();
  return {};
});
