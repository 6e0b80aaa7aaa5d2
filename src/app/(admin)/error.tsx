"use client";

import { FaultPage } from "../../components/layout/fault-page";
import { defaultLocale } from "../../lib/locales";
import { deskPaths } from "../../lib/paths";
import words from "../../messages/fault.json";

/** Shown in the place of a page of the desk that failed. */
export default function DeskError(fault: { error: unknown; retry: () => void }) {
  return <FaultPage words={words[defaultLocale]} homeHref={deskPaths.desk()} {...fault} />;
}
