import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PageShell } from "../../../../../components/layout/page-shell";
import { Breadcrumbs } from "../../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../../components/ui/page-heading";
import { PracticesOfTerm } from "../../../../../features/practices/components/practices-of-term";
import { listPublishedPracticesOf } from "../../../../../features/practices/queries";
import { GroupFacts } from "../../../../../features/target-groups/components/group-facts";
import { getTargetGroup } from "../../../../../features/target-groups/queries";
import { pathsFor } from "../../../../../lib/paths";

type PageProps = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const group = await getTargetGroup((await params).slug);
  if (!group) notFound();
  const t = await getTranslations("targetGroups");
  const paths = pathsFor(await getLocale());
  const description = t("descriptionOf", { name: group.name, definition: group.definition });
  return { title: group.name, description, alternates: { canonical: paths.targetGroup(group.id) } };
}

export default async function TargetGroupPage({ params }: PageProps) {
  const group = await getTargetGroup((await params).slug);
  if (!group) notFound();
  const practices = await listPublishedPracticesOf({ group: group.id });
  const t = await getTranslations();
  const paths = pathsFor(await getLocale());
  const trail = [
    { label: t("navigation.home"), href: paths.home() },
    { label: t("targetGroups.title"), href: paths.targetGroups() },
    ...(group.broader ? [{ label: group.broader.name, href: paths.targetGroup(group.broader.id) }] : []),
    { label: group.name },
  ];
  return (
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
}
