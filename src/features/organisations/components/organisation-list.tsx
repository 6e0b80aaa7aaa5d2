import { ContentsList } from "../../../components/layout/contents-list";
import { NameList } from "../../../components/ui/name-list";
import { SectionHeading } from "../../../components/ui/section-heading";
import { languageTag } from "../../../lib/locales";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { OrganisationEntry } from "../dto";
import { byKindAndCountry, type KindGroup } from "../rules";

type OrganisationListProps = { organisations: readonly OrganisationEntry[] };

/** Every organisation on one page, so that the browser's own search finds it: by kind, then by country. */
export async function OrganisationList({ organisations }: OrganisationListProps) {
  const t = await getTranslations("organisations");
  const groups = byKindAndCountry(organisations, languageTag(await getLocale()));
  if (groups.length === 0) return <p>{t("none")}</p>;
  return groups.map((group) => (
    <section key={group.kind} aria-labelledby={group.kind}>
      <SectionHeading id={group.kind} title={t("kindWithCount", { kind: t(`kinds.${group.kind}`), count: group.count })} />
      <Countries group={group} />
    </section>
  ));
}

/** Links to the kinds, for the side of the list. */
export async function OrganisationKinds({ organisations }: OrganisationListProps) {
  const t = await getTranslations("organisations");
  const groups = byKindAndCountry(organisations, languageTag(await getLocale()));
  return <ContentsList label={t("kindsLabel")} links={groups.map(({ kind }) => ({ label: t(`kinds.${kind}`), href: `#${kind}` }))} />;
}

async function Countries({ group: { countries } }: { group: KindGroup }) {
  const t = await getTranslations("organisations");
  const paths = pathsFor(await getLocale());
  return (
    <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2 [&_li+li]:mt-1">
      {countries.map(({ country, organisations }) => (
        <div key={country?.id ?? "none"}>
          <h3 className="mb-1 font-sans text-muted text-ui">{country?.name ?? t("countryNotStated")}</h3>
          <NameList
            names={organisations.map(({ id, name, acronym }) => ({
              label: acronym ? t("nameAndAcronym", { name, acronym }) : name,
              href: paths.organisation(id),
            }))}
          />
        </div>
      ))}
    </div>
  );
}
