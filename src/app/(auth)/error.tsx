"use client";

import { FaultPage } from "../../components/layout/fault-page";
import { defaultLocale } from "../../lib/locales";
import { accountPaths } from "../../lib/paths";
import words from "../../messages/fault.json";

/** Shown in the place of a page for signing in that failed. */
export default function SignInError(fault: { error: unknown; retry: () => void }) {
  return <FaultPage words={words[defaultLocale]} homeHref={accountPaths.signIn()} {...fault} />;
}
