"use client";

import { Button, LinkButton } from "../ui/button";
import { PageHeading } from "../ui/page-heading";
import { PlainPage } from "./plain-page";

type FaultPageProps = {
  words: {
    title: string;
    lead: string;
    retry: string;
    advice: string /** With `{digest}` for the number. */;
    number: string;
    noNumber: string;
    home: string;
  };
  homeHref: string;
  error: unknown;
  retry: () => void;
};

/** Says that the page failed, what to do, and the number under which the fault stands in the log: never what it was. */
export function FaultPage({ words, homeHref, error, retry }: FaultPageProps) {
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
        <LinkButton href={homeHref} emphasis="quiet">
          {words.home}
        </LinkButton>
      </div>
    </PlainPage>
  );
}
