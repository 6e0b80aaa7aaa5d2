import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageShell } from "../../../../components/layout/page-shell";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { OrganisationKinds, OrganisationList } from "../../../../features/organisations/components/organisation-list";
import { listOrganisations } from "../../../../features/organisations/queries";
import { pathsFor } from "../../../../lib/paths";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations");
  const paths = pathsFor(await getLocale());
  return { title: t("title"), description: t("description"), alternates: { canonical: paths.organisations() } };
}

export default async function OrganisationsPage() {
  const organisations = await listOrganisations();
  const t = await getTranslations();
  const paths = pathsFor(await getLocale());
  const trail = [{ label: t("navigation.home"), href: paths.home() }, { label: t("organisations.title") }];
  return (
    <PageShell
      top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}
      heading={<PageHeading title={t("organisations.title")} lead={t("organisations.lead", { count: organisations.length })} />}
      contents={<OrganisationKinds organisations={organisations} />}
    >
      <OrganisationList organisations={organisations} />
    </PageShell>
  );
}
