import { Anchor } from "../../../components/ui/anchor";
import { ExternalLink } from "../../../components/ui/external-link";
import { Facts } from "../../../components/ui/facts";
import { NameList } from "../../../components/ui/name-list";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { OrganisationView } from "../dto";

/** Names, kind, seat and website. */
export async function OrganisationFacts({ organisation }: { organisation: OrganisationView }) {
  const t = await getTranslations("organisations");
  const { kind, nameLocal, acronym, altNames, website } = organisation;
  return (
    <Facts
      facts={[
        { label: t("fact.kind"), value: t(`kind.${kind}`) },
        ...(acronym ? [{ label: t("fact.acronym"), value: acronym }] : []),
        ...(nameLocal ? [{ label: t("fact.nameLocal"), value: <span lang={nameLocal.lang ?? undefined}>{nameLocal.text}</span> }] : []),
        ...(altNames.length > 0
          ? [{ label: t("fact.altNames"), value: <NameList names={altNames.map((name) => ({ label: name }))} /> }]
          : []),
        { label: t("fact.seat"), value: <Seat organisation={organisation} /> },
        {
          label: t("fact.website"),
          value: website ? (
            <ExternalLink href={website} note={t("otherSite")}>
              {new URL(website).host}
            </ExternalLink>
          ) : (
            t("notStated")
          ),
        },
      ]}
    />
  );
}

async function Seat({ organisation: { place, country } }: { organisation: OrganisationView }) {
  const t = await getTranslations("organisations");
  const paths = pathsFor(await getLocale());
  const countryLink = country && <Anchor href={paths.country(country.id)}>{country.name}</Anchor>;
  if (!place || place.id === country?.id) return countryLink ?? t("notStated");
  if (!country) return place.name;
  return (
    <>
      <Anchor href={paths.place(country.id, place.id)}>{place.name}</Anchor>, {countryLink}
    </>
  );
}
