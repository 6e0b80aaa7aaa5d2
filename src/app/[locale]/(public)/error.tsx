"use client";

import { useParams } from "next/navigation";
import { FaultPage } from "../../../components/layout/fault-page";
import { defaultLocale } from "../../../lib/locales";
import { pathsFor } from "../../../lib/paths";
// These few words have a file of their own: this runs in the browser, and with en.json every page would load all of it.
import wordsByLanguage from "../../../messages/fault.json";

type Language = keyof typeof wordsByLanguage;

/** Shown in the place of a page that failed. */
export default function PublicError(fault: { error: unknown; retry: () => void }) {
  const { locale } = useParams();
  const language = typeof locale === "string" && locale in wordsByLanguage ? (locale as Language) : defaultLocale;
  return <FaultPage words={wordsByLanguage[language]} homeHref={pathsFor(language).home()} {...fault} />;
}
