import { PageShell } from "../../../../components/layout/page-shell";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { OrganisationKinds, OrganisationList } from "../../../../features/organisations/components/organisation-list";
import { listOrganisations } from "../../../../features/organisations/queries";
import { DownloadLinks } from "../../download-links";
import { publicPage } from "../../public-page";

export const GET = publicPage(async ({ paths, t }) => {
  const organisations = await listOrganisations();
  const trail = [{ label: t("navigation.home"), href: paths.home() }, { label: t("organisations.title") }];
  const content = (
    <PageShell
      top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}
      heading={<PageHeading title={t("organisations.title")} lead={t("organisations.lead", { count: organisations.length })} />}
      contents={<OrganisationKinds organisations={organisations} />}
    >
      <OrganisationList organisations={organisations} />
      <DownloadLinks list="organisations" />
    </PageShell>
  );
  return { title: t("organisations.title"), description: t("organisations.description"), canonical: paths.organisations(), content };
});
