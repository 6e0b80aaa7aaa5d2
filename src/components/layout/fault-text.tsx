import type { ReactNode } from "react";
import { LinkButton } from "../ui/button";
import { PageHeading } from "../ui/page-heading";
import { PlainPage } from "./plain-page";

export type FaultWords = {
  title: string;
  lead: string;
  retry: string;
  advice: string;
  /** With `{digest}` for the number. */
  number: string;
  noNumber: string;
  home: string;
};

/** Null: the fault has no number. */
type FaultTextProps = { words: FaultWords; number: string | null; retry: ReactNode; homeHref: string };

/** Says that the page failed, what to do, and the number under which the fault stands in the log: never what it was. */
export function FaultText({ words, number, retry, homeHref }: FaultTextProps) {
  return (
    <PlainPage>
      <PageHeading title={words.title} lead={words.lead} />
      <div className="mb-6 grid max-w-measure gap-3">
        <p>{words.advice}</p>
        <p className="font-semibold">{number ? words.number.replace("{digest}", number) : words.noNumber}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        {retry}
        <LinkButton href={homeHref} emphasis="quiet">
          {words.home}
        </LinkButton>
      </div>
    </PlainPage>
  );
}
