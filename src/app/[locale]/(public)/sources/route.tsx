import { PlainPage } from "../../../../components/layout/plain-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { SourceList } from "../../../../features/sources/components/source-list";
import { listSources } from "../../../../features/sources/queries";
import { DownloadLinks } from "../../download-links";
import { publicPage } from "../../public-page";

export const GET = publicPage(async ({ paths, t }) => {
  const sources = await listSources();
  const trail = [{ label: t("navigation.home"), href: paths.home() }, { label: t("sources.title") }];
  const content = (
    <PlainPage top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}>
      <PageHeading title={t("sources.title")} lead={t("sources.lead")} />
      <p className="mb-6 max-w-measure">{t("sources.rule")}</p>
      <SourceList sources={sources} />
      <DownloadLinks list="sources" />
    </PlainPage>
  );
  return { title: t("sources.title"), description: t("sources.description"), canonical: paths.sources(), content };
});
