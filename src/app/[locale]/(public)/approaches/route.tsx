import { PlainPage } from "../../../../components/layout/plain-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { ApproachList } from "../../../../features/approaches/components/approach-list";
import { listApproaches } from "../../../../features/approaches/queries";
import { DownloadLinks } from "../../download-links";
import { publicPage } from "../../public-page";

export const GET = publicPage(async ({ paths, t }) => {
  const approaches = await listApproaches();
  const content = (
    <PlainPage
      top={
        <Breadcrumbs
          label={t("site.breadcrumbs")}
          trail={[{ label: t("navigation.home"), href: paths.home() }, { label: t("approaches.title") }]}
        />
      }
    >
      <PageHeading title={t("approaches.title")} lead={t("approaches.lead")} />
      <ApproachList approaches={approaches} />
      <DownloadLinks list="approaches" />
    </PlainPage>
  );
  return { title: t("approaches.title"), description: t("approaches.description"), canonical: paths.approaches(), content };
});
