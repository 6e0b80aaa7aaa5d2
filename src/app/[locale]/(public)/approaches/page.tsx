import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PlainPage } from "../../../../components/layout/plain-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { ApproachList } from "../../../../features/approaches/components/approach-list";
import { listApproaches } from "../../../../features/approaches/queries";
import { pathsFor } from "../../../../lib/paths";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("approaches");
  const paths = pathsFor(await getLocale());
  return { title: t("title"), description: t("description"), alternates: { canonical: paths.approaches() } };
}

export default async function ApproachesPage() {
  const approaches = await listApproaches();
  const paths = pathsFor(await getLocale());
  const t = await getTranslations();
  return (
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
    </PlainPage>
  );
}
