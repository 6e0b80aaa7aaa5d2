import { Fragment } from "react";
import { KeyFigures } from "../../../components/ui/key-figures";
import { PageHeading } from "../../../components/ui/page-heading";
import { formatDate } from "../../../lib/format-date";
import { formatNumber } from "../../../lib/format-number";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import { EditorialNotes } from "../../sources/components/editorial-notes";
import type { EditorialNoteView } from "../../sources/dto";
import type { PublishedPracticeView } from "../dto";
import { keyFiguresOf } from "../rules";

type PracticeHeadProps = { practice: PublishedPracticeView; notes: EditorialNoteView[] };

/** Title, summary, the figures on top, and how far they can be trusted. */
export async function PracticeHead({ practice, notes }: PracticeHeadProps) {
  const t = await getTranslations("practice");
  const locale = await getLocale();
  const { content } = practice;
  const number = (value: number) => formatNumber(value, locale);
  const reporter = practice.places.length > 0 && content.tier === "case-study" ? t("reporterMunicipality") : t("reporterOrganisation");
  const asOf = content.lifecycle.asOf && formatDate(content.lifecycle.asOf, locale);
  const reCheck = practice.reCheck && t(`reCheck.${practice.reCheck.outcome}`, { date: formatDate(practice.reCheck.on, locale) });
  return (
    <>
      <PageHeading eyebrow={<Eyebrow practice={practice} />} title={content.title} lead={<p>{content.summary}</p>} />
      <KeyFigures
        label={t("keyFigures")}
        figures={keyFiguresOf(content).map(({ value, unit, precision, denominator }) => ({
          value: t(`precision.${precision}`, { value: number(value) }),
          unit,
          denominator: denominator ? t("of", { value: number(denominator.value), unit: denominator.unit }) : undefined,
        }))}
      />
      <p className="mt-4 text-muted text-small">
        {reCheck === null && (asOf ? t("reported", { reporter, date: asOf }) : t("reportedUndated", { reporter }))}
        {reCheck !== null &&
          (asOf ? t("reportedAndChecked", { reporter, date: asOf, reCheck }) : t("reportedUndatedAndChecked", { reporter, reCheck }))}
      </p>
      <EditorialNotes notes={notes.filter(({ section }) => section === null)} />
    </>
  );
}

async function Eyebrow({ practice }: { practice: PublishedPracticeView }) {
  const t = await getTranslations("practice");
  const paths = pathsFor(await getLocale());
  const countries = [...new Map(practice.places.map(({ country }) => [country.id, country])).values()];
  const links = [
    ...practice.approaches.map(({ id, name }) => ({ name, href: paths.approach(id) })),
    ...practice.places
      .filter(({ kind }) => kind !== "settlement")
      .map(({ id, name, country }) => ({ name, href: paths.place(country.id, id) })),
    ...countries.map(({ id, name }) => ({ name, href: paths.country(id) })),
  ];
  return (
    <>
      {links.map(({ name, href }, index) => (
        <Fragment key={href}>
          {index > 0 && " · "}
          <a href={href}>{name}</a>
        </Fragment>
      ))}
      {practice.content.tier === "profile" && ` · ${t("tier.profile")}`}
    </>
  );
}
