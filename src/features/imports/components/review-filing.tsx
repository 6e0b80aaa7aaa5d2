"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SuggestedTerm } from "../../../lib/template/found-practice";
import type { LineRange } from "../../../lib/template/line-range";
import { groupRoles } from "../../practices/schema";
import type { ReviewStart } from "../dto";
import { controlClass } from "./control-class";
import { type SentFields, sentFor, sentList, sentText } from "./import-form";
import { PassageLink } from "./review-piece";

type FilingProps = Pick<ReviewStart, "proposals" | "chosen"> & { sent: SentFields };

/** What the words of the document suggest to file the practice under; each with these words. */
export function ReviewFiling({ proposals, chosen, sent }: FilingProps) {
  const t = useTranslations("imports.review");
  const { places, approaches, groups, periods, asOf, unknownPlace, unknownApproach } = proposals;
  return (
    <section aria-labelledby="filing" className="mb-8">
      <h3 id="filing" tabIndex={-1} className="border-ink border-t-2 pt-2 text-sub">
        {t("filing")}
      </h3>
      <p className="mb-3 text-muted text-small">{t("filingExplained")}</p>
      <Terms name="places" legend={t("places")} terms={places} ticked={chosen.places} sent={sent}>
        {unknownPlace && <Unknown said={t("unknownPlace", { name: unknownPlace.text })} lines={unknownPlace.lines} />}
      </Terms>
      <Terms name="approaches" legend={t("approaches")} terms={approaches} ticked={chosen.approaches} sent={sent}>
        {unknownApproach && <Unknown said={t("unknownApproach", { name: unknownApproach.text })} lines={unknownApproach.lines} />}
      </Terms>
      <Groups groups={groups} sent={sent} />
      {periods.length + asOf.length > 0 && (
        <fieldset className="mb-3">
          <legend className="font-semibold">{t("dates")}</legend>
          <Dates
            name="period"
            label={t("period")}
            dates={periods.map(({ from, to, words, lines }) => ({ value: to === null ? from : `${from} – ${to}`, words, lines }))}
            sent={sent}
          />
          <Dates name="asOf" label={t("asOf")} dates={asOf} sent={sent} />
        </fieldset>
      )}
    </section>
  );
}

const Unknown = ({ said, lines }: { said: string; lines: LineRange }) => (
  <p className="wrap-anywhere text-small">
    {said} <PassageLink lines={lines} />
  </p>
);

type TermsProps = {
  name: string;
  legend: string;
  terms: readonly SuggestedTerm[];
  /** Those that are ticked before anybody has sent anything. */
  ticked: readonly string[];
  sent: SentFields;
  children?: ReactNode;
};

function Terms({ name, legend, terms, ticked, sent, children }: TermsProps) {
  const t = useTranslations("imports.review");
  const chosen = sentList(sent, name) ?? ticked;
  return (
    <fieldset className="mb-3">
      <legend className="font-semibold">{legend}</legend>
      {children}
      {terms.length === 0 && !children && <p className="text-muted text-small">{t("nothingProposed")}</p>}
      {terms.map((term) => (
        <div key={term.id} className="flex flex-wrap items-center gap-x-3">
          <label className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              name={name}
              value={term.id}
              defaultChecked={chosen.includes(term.id)}
              className="size-5 shrink-0 accent-ink"
            />
            {term.name}
          </label>
          <Because term={term} />
        </div>
      ))}
    </fieldset>
  );
}

/** The words that suggest a term, the first of each, with where they stand. */
function Because({ term: { name, mentions } }: { term: SuggestedTerm }) {
  const t = useTranslations("imports.review");
  const shown = [...new Map(mentions.map((mention) => [mention.words.toLowerCase(), mention])).values()].slice(0, 3);
  return (
    <span className="text-muted text-small">
      {t("because", { words: shown.map(({ words }) => `“${words}”`).join(", ") })}{" "}
      {shown.slice(0, 1).map(({ lines }) => (
        <PassageLink key={lines.from} lines={lines} about={name} />
      ))}
    </span>
  );
}

function Groups({ groups, sent }: { groups: readonly SuggestedTerm[]; sent: SentFields }) {
  const t = useTranslations("imports.review");
  const roles = useTranslations("practiceForm.options");
  return (
    <fieldset className="mb-3">
      <legend className="font-semibold">{t("groups")}</legend>
      {groups.length === 0 && <p className="text-muted text-small">{t("nothingProposed")}</p>}
      {groups.map((term) => (
        <div key={term.id} className="grid items-center gap-x-3 py-1 sm:grid-cols-[13rem_minmax(0,1fr)]">
          <select
            id={`group-${term.id}`}
            name="groups"
            defaultValue={`${term.id}=${sentFor(sent, "groups", term.id, "")}`}
            className={controlClass}
          >
            <option value={`${term.id}=`}>{t("notAGroup")}</option>
            {groupRoles.map((role) => (
              <option key={role} value={`${term.id}=${role}`}>
                {roles(role)}
              </option>
            ))}
          </select>
          <p>
            <label htmlFor={`group-${term.id}`}>{term.name}</label> <Because term={term} />
          </p>
        </div>
      ))}
    </fieldset>
  );
}

type DatesProps = {
  name: "period" | "asOf";
  label: string;
  dates: readonly { value: string; words: string; lines: { from: number; to: number } }[];
  sent: SentFields;
};

function Dates({ name, label, dates, sent }: DatesProps) {
  const t = useTranslations("imports.review");
  if (dates.length === 0) return null;
  return (
    <div className="py-1">
      <label className="flex flex-wrap items-center gap-x-3">
        <span className="w-20">{label}</span>
        <select name={name} defaultValue={sentText(sent, name, "")} className={`${controlClass} max-w-80`}>
          <option value="">{t("noPeriod")}</option>
          {dates.map(({ value, words }, at) => (
            <option key={`${value} ${words}`} value={at}>
              {`${value} (“${words}”)`}
            </option>
          ))}
        </select>
      </label>
      {[...new Map(dates.map((date) => [date.lines.from, date])).values()].slice(0, 3).map(({ lines, words }) => (
        <span key={lines.from} className="mr-4">
          <PassageLink lines={lines} about={words} />
        </span>
      ))}
    </div>
  );
}
