import { type Fact, Facts } from "../../../components/ui/facts";
import { formatDate, formatInstant } from "../../../lib/format-date";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import { Provenance } from "../../sources/components/provenance";
import type { PublishedPracticeView } from "../dto";

/** The facts beside a practice: where, by whom, for whom, in which state, from which source. */
export async function PracticeFacts({ practice }: { practice: PublishedPracticeView }) {
  const t = await getTranslations("practice");
  const locale = await getLocale();
  const paths = pathsFor(locale);
  const { lifecycle, period, tier } = practice.content;
  const facts: (Fact | false)[] = [
    { label: t("fact.place"), value: <Places practice={practice} /> },
    { label: t("fact.approach"), value: <Links links={practice.approaches.map(({ id, name }) => ({ name, href: paths.approach(id) }))} /> },
    { label: t("fact.groups"), value: <Groups practice={practice} /> },
    practice.organisations.length > 0 && { label: t("fact.partners"), value: <Organisations practice={practice} /> },
    {
      label: t("fact.lifecycle"),
      value: lifecycle.asOf
        ? t("lifecycleAsOf", { state: t(`lifecycle.${lifecycle.state}`), date: formatDate(lifecycle.asOf, locale) })
        : t("lifecycleUndated", { state: t(`lifecycle.${lifecycle.state}`) }),
    },
    practice.reCheck !== null && {
      label: t("fact.reCheck"),
      value: t(`reCheck.${practice.reCheck.outcome}`, { date: formatDate(practice.reCheck.on, locale) }),
    },
    period !== null && {
      label: t("fact.period"),
      value: [period.from, period.to].map((date) => (date ? formatDate(date, locale) : "…")).join(" – "),
    },
    practice.programmes.length > 0 && {
      label: t("fact.programme"),
      value: <Links links={practice.programmes.map(({ id, name, acronym }) => ({ name: acronym ?? name, href: paths.programme(id) }))} />,
    },
    {
      label: t("fact.source"),
      value:
        practice.sources.length > 0 ? (
          <Links links={practice.sources.map(({ id, name }) => ({ name, href: paths.source(id) }))} />
        ) : (
          t("noSource")
        ),
    },
    { label: t("fact.tier"), value: `${t(`tier.${tier}`)}. ${t(`tierExplained.${tier}`)}` },
    { label: t("fact.published"), value: t("revision", { number: practice.revision, date: formatInstant(practice.publishedAt, locale) }) },
  ];
  const { places, targetGroups, organisations } = practice.content;
  return (
    <>
      <Facts facts={facts.filter((fact) => fact !== false)} />
      <Provenance statements={[...places, ...targetGroups, ...organisations]} />
    </>
  );
}

function Links({ links }: { links: { name: string; href: string; note?: string }[] }) {
  return (
    <ul>
      {links.map(({ name, href, note }) => (
        <li key={href}>
          <a href={href} className="inline-block py-0.5">
            {name}
          </a>
          {note && <span className="text-muted text-small"> ({note})</span>}
        </li>
      ))}
    </ul>
  );
}

async function Places({ practice }: { practice: PublishedPracticeView }) {
  const t = await getTranslations("practice");
  const paths = pathsFor(await getLocale());
  if (practice.places.length === 0) return t(practice.sources.length > 0 ? "notStated" : "notTold");
  return (
    <ul>
      {practice.places.map((place) => (
        <li key={place.id}>
          <a href={paths.place(place.country.id, place.id)} className="inline-block py-0.5">
            {place.name}
          </a>
          {place.kind !== "settlement" && `, ${place.country.name}`}
          {place.localNames.map(({ lang, name }) => (
            <span key={`${lang} ${name}`} lang={lang} className="block text-muted">
              {name}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

async function Groups({ practice }: { practice: PublishedPracticeView }) {
  const t = await getTranslations("practice");
  const paths = pathsFor(await getLocale());
  const note = (role: string, basis: string) =>
    [role === "primary" ? "" : t(`groupRole.${role as "secondary"}`), basis === "inferred" ? t("groupInferred") : ""]
      .filter(Boolean)
      .join(", ");
  return (
    <Links links={practice.groups.map(({ id, name, role, basis }) => ({ name, href: paths.targetGroup(id), note: note(role, basis) }))} />
  );
}

async function Organisations({ practice }: { practice: PublishedPracticeView }) {
  const t = await getTranslations("practice");
  const paths = pathsFor(await getLocale());
  return (
    <Links
      links={practice.organisations.map(({ id, name, role }) => ({
        name,
        href: paths.organisation(id),
        note: role === "partner" ? undefined : t(`organisationRoles.${role as "lead"}`),
      }))}
    />
  );
}
