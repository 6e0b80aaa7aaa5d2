"use client";

import { useParams } from "next/navigation";
import { defaultLocale } from "../../lib/locales";
import { pathsFor } from "../../lib/paths";
import wordsByLanguage from "../../messages/fault.json";
import { Button, LinkButton } from "../ui/button";
import { PageHeading } from "../ui/page-heading";
import { PlainPage } from "./plain-page";

type Language = keyof typeof wordsByLanguage;

/**
 * Says that the page failed, what to do, and the number under which the fault stands in the log: never what it was.
 * It runs in the browser, so its few words have a file of their own: with en.json, every page would load all of it.
 */
export function FaultPage({ error, retry }: { error: unknown; retry: () => void }) {
  const locale = useParams()?.locale;
  const language: Language = typeof locale === "string" && locale in wordsByLanguage ? (locale as Language) : defaultLocale;
  const words = wordsByLanguage[language];
  const digest = error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : null;
  return (
    <PlainPage>
      <title>{words.title}</title>
      <PageHeading title={words.title} lead={words.lead} />
      <div className="mb-6 grid max-w-measure gap-3">
        <p>{words.advice}</p>
        <p className="font-semibold">{digest ? words.number.replace("{digest}", digest) : words.noNumber}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="button" onClick={() => retry()}>
          {words.retry}
        </Button>
        <LinkButton href={pathsFor(language).home()} emphasis="quiet">
          {words.home}
        </LinkButton>
      </div>
    </PlainPage>
  );
}
