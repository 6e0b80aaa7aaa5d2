"use client";

import { Button } from "../ui/button";
import { FaultText, type FaultWords } from "./fault-text";

type FaultPageProps = { words: FaultWords; homeHref: string; error: unknown; retry: () => void };

/** In the place of a page that Next draws and that failed. */
export function FaultPage({ words, homeHref, error, retry }: FaultPageProps) {
  const digest = error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : null;
  const again = (
    <Button type="button" onClick={() => retry()}>
      {words.retry}
    </Button>
  );
  return (
    <>
      <title>{words.title}</title>
      <FaultText words={words} number={digest} retry={again} homeHref={homeHref} />
    </>
  );
}
