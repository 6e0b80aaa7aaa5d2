"use server";

import { guardedAction } from "../accounts/auth";
import { updateSettings } from "./mutations";
import { settingsInput } from "./schema";

export const saveSettings = guardedAction(settingsInput, async (actor, settings) => {
  await updateSettings(actor, settings);
  return {};
});
