import type { ReactNode } from "react";
import { Anchor } from "../../../components/ui/anchor";
import { SectionHeading } from "../../../components/ui/section-heading";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import { Provenance } from "../../sources/components/provenance";
import type { OrganisationView } from "../dto";

type OrganisationArticleProps = {
  organisation: OrganisationView;
  /** The lists of its practices and exchanges; null where there are none. */
  practices: ReactNode;
  exchanges: ReactNode;
};

/** What the sources say of the organisation, and what it did. Its people are named with their practices only. */
export async function OrganisationArticle({ organisation, practices, exchanges }: OrganisationArticleProps) {
  const t = await getTranslations("organisations");
  const { description, passage } = organisation;
  return (
    <>
      <section aria-labelledby="description">
        <SectionHeading id="description" title={t("sections.description")} />
        {description.length === 0 && <p>{t("noDescription")}</p>}
        <div className="reading">
          {description.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </div>
        <Provenance statements={[...description, ...(passage ? [{ passage }] : [])]} />
      </section>
      <section aria-labelledby="practices">
        <SectionHeading id="practices" title={t("sections.practices")} />
        {practices ?? <p>{t("noPractices")}</p>}
      </section>
      <Programmes organisation={organisation} />
      <section aria-labelledby="exchanges">
        <SectionHeading id="exchanges" title={t("sections.exchanges")} />
        {exchanges ?? <p>{t("noExchanges")}</p>}
      </section>
      <PublishedSources organisation={organisation} />
    </>
  );
}

async function Programmes({ organisation: { programmes } }: { organisation: OrganisationView }) {
  const t = await getTranslations("organisations");
  const paths = pathsFor(await getLocale());
  return (
    <section aria-labelledby="programmes">
      <SectionHeading id="programmes" title={t("sections.programmes")} />
      {programmes.length === 0 && <p>{t("noProgrammes")}</p>}
      <ul>
        {programmes.map(({ id, name, role }) => (
          <li key={`${id} ${role}`}>
            {t(`programmeRoles.${role}`)}:{" "}
            <Anchor href={paths.programme(id)} className="inline-block py-1">
              {name}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function PublishedSources({ organisation: { sources } }: { organisation: OrganisationView }) {
  if (sources.length === 0) return null;
  const t = await getTranslations("organisations");
  const paths = pathsFor(await getLocale());
  return (
    <section aria-labelledby="sources">
      <SectionHeading id="sources" title={t("sections.sources")} />
      <ul>
        {sources.map(({ id, title }) => (
          <li key={id}>
            <Anchor href={paths.source(id)} className="inline-block py-1">
              {title}
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}
