import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PlainPage } from "../../../../components/layout/plain-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { SourceList } from "../../../../features/sources/components/source-list";
import { listSources } from "../../../../features/sources/queries";
import { pathsFor } from "../../../../lib/paths";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sources");
  const paths = pathsFor(await getLocale());
  return { title: t("title"), description: t("description"), alternates: { canonical: paths.sources() } };
}

export default async function SourcesPage() {
  const sources = await listSources();
  const t = await getTranslations();
  const paths = pathsFor(await getLocale());
  const trail = [{ label: t("navigation.home"), href: paths.home() }, { label: t("sources.title") }];
  return (
    <PlainPage top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}>
      <PageHeading title={t("sources.title")} lead={t("sources.lead")} />
      <p className="mb-6 max-w-measure">{t("sources.rule")}</p>
      <SourceList sources={sources} />
    </PlainPage>
  );
}
