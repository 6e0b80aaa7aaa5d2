import { PageShell } from "../../../../../components/layout/page-shell";
import { Breadcrumbs } from "../../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../../components/ui/page-heading";
import { PracticesOfTerm } from "../../../../../features/practices/components/practices-of-term";
import { listPublishedPracticesOf } from "../../../../../features/practices/queries";
import { GroupFacts } from "../../../../../features/target-groups/components/group-facts";
import { getTargetGroup } from "../../../../../features/target-groups/queries";
import { mergedTerm } from "../../../merged-term";
import { publicPage } from "../../../public-page";

export const GET = publicPage<{ slug: string }>(async ({ params, paths, t }) => {
  const group = await getTargetGroup(params.slug);
  if (!group) return mergedTerm("targetGroup", params.slug, paths);
  const practices = await listPublishedPracticesOf({ group: group.id });
  const trail = [
    { label: t("navigation.home"), href: paths.home() },
    { label: t("targetGroups.title"), href: paths.targetGroups() },
    ...(group.broader ? [{ label: group.broader.name, href: paths.targetGroup(group.broader.id) }] : []),
    { label: group.name },
  ];
  const content = (
    <PageShell
      top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}
      heading={<PageHeading eyebrow={t(`practices.axis.${group.axis}`)} title={group.name} lead={group.definition} />}
      facts={<GroupFacts group={group} />}
    >
      <PracticesOfTerm
        practices={practices}
        lead={group.narrower.length > 0 ? t("targetGroups.narrowerIncluded") : undefined}
        none={t("targetGroups.noPractices")}
        listHref={paths.practices({ group: group.id })}
      />
    </PageShell>
  );
  return {
    title: group.name,
    description: t("targetGroups.descriptionOf", { name: group.name, definition: group.definition }),
    canonical: paths.targetGroup(group.id),
    content,
  };
});
