"use server";

import { refresh } from "next/cache";
import { requestOrigin } from "../../server/client-address";
import { AppError } from "../../server/errors";
import { hasMailServer } from "../../server/mail";
import { setUpAtSignIn } from "../sessions/mutations";
import { currentSessionId, guardedAction, keepSession, openAction, pendingSession } from "./auth";
import {
  changeOwnPassword,
  changeRole,
  disableAccount,
  enableAccount,
  inviteAccount,
  renewLink,
  resetTwoStep,
  turnOffOwnTwoStep,
  turnOnOwnTwoStep,
} from "./mutations";
import { accountChoice, inviteInput, passwordChange, passwordOnly, roleChange, twoStepInput } from "./schema";

/** Where a mail goes out nobody but its reader sees the link; without a mail server the administrator hands it on. */
const shownLink = (link: string) => (hasMailServer() ? null : link);

export const invite = guardedAction(inviteInput, async (actor, person) => {
  const { link } = await inviteAccount(actor, person);
  refresh();
  return { name: person.name, link: shownLink(link) };
});

export const newLink = guardedAction(accountChoice, async (actor, { account }) => {
  const { link } = await renewLink(actor, account);
  return { link: shownLink(link) };
});

export const saveRole = guardedAction(roleChange, async (actor, { account, role }) => {
  await changeRole(actor, account, role);
  refresh();
  return { link: null };
});

export const disable = guardedAction(accountChoice, async (actor, { account }) => {
  await disableAccount(actor, account);
  refresh();
  return { link: null };
});

export const enable = guardedAction(accountChoice, async (actor, { account }) => {
  await enableAccount(actor, account);
  refresh();
  return { link: null };
});

export const forgetSecondStep = guardedAction(accountChoice, async (actor, { account }) => {
  await resetTwoStep(actor, account);
  refresh();
  return { link: null };
});

export const changePassword = guardedAction(passwordChange, async (actor, input) => {
  const { key } = await changeOwnPassword(actor, input, await requestOrigin());
  await keepSession(actor.accountId, key);
  refresh();
  return {};
});

export const turnOnTwoStep = guardedAction(twoStepInput, async (actor, { code }) => {
  const sessionId = await currentSessionId();
  if (sessionId === null) throw new AppError("signed-out");
  const recoveryCodes = await turnOnOwnTwoStep(actor, { sessionId, code });
  refresh();
  return { recoveryCodes };
});

export const turnOffTwoStep = guardedAction(passwordOnly, async (actor, { currentPassword }) => {
  await turnOffOwnTwoStep(actor, currentPassword);
  refresh();
  return {};
});

/** For somebody whose role must have two steps, between password and desk. */
export const setUpTwoStep = openAction(twoStepInput, async (_actor, { code }) => {
  const pending = await pendingSession();
  if (!pending) throw new AppError("signed-out");
  const { key, recoveryCodes } = await setUpAtSignIn(pending.key, code, await requestOrigin());
  await keepSession(pending.accountId, key);
  return { recoveryCodes };
});
