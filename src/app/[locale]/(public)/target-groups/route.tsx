import { ContentsList } from "../../../../components/layout/contents-list";
import { PageShell } from "../../../../components/layout/page-shell";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { GroupList } from "../../../../features/target-groups/components/group-list";
import { listTargetGroups } from "../../../../features/target-groups/queries";
import { groupsByAxis } from "../../../../features/target-groups/rules";
import { DownloadLinks } from "../../download-links";
import { publicPage } from "../../public-page";

export const GET = publicPage(async ({ paths, t }) => {
  const sections = groupsByAxis(await listTargetGroups());
  const content = (
    <PageShell
      top={
        <Breadcrumbs
          label={t("site.breadcrumbs")}
          trail={[{ label: t("navigation.home"), href: paths.home() }, { label: t("targetGroups.title") }]}
        />
      }
      heading={<PageHeading title={t("targetGroups.title")} lead={t("targetGroups.lead")} />}
      contents={
        <ContentsList
          label={t("practice.contents")}
          links={sections.map(({ axis }) => ({ label: t(`practices.axis.${axis}`), href: `#${axis}` }))}
        />
      }
    >
      <GroupList sections={sections} />
      <DownloadLinks list="target-groups" />
    </PageShell>
  );
  return { title: t("targetGroups.title"), description: t("targetGroups.description"), canonical: paths.targetGroups(), content };
});
