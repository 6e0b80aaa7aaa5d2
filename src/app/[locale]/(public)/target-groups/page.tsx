import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ContentsList } from "../../../../components/layout/contents-list";
import { PageShell } from "../../../../components/layout/page-shell";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { GroupList } from "../../../../features/target-groups/components/group-list";
import { listTargetGroups } from "../../../../features/target-groups/queries";
import { groupsByAxis } from "../../../../features/target-groups/rules";
import { pathsFor } from "../../../../lib/paths";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("targetGroups");
  const paths = pathsFor(await getLocale());
  return { title: t("title"), description: t("description"), alternates: { canonical: paths.targetGroups() } };
}

export default async function TargetGroupsPage() {
  const sections = groupsByAxis(await listTargetGroups());
  const paths = pathsFor(await getLocale());
  const t = await getTranslations();
  return (
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
    </PageShell>
  );
}
