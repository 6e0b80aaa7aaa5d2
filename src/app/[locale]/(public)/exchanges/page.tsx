import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PlainPage } from "../../../../components/layout/plain-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { ExchangesByProgramme } from "../../../../features/exchanges/components/exchanges-by-programme";
import { listExchanges } from "../../../../features/exchanges/queries";
import { pathsFor } from "../../../../lib/paths";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("exchanges");
  const paths = pathsFor(await getLocale());
  return { title: t("title"), description: t("description"), alternates: { canonical: paths.exchanges() } };
}

export default async function ExchangesPage() {
  const exchanges = await listExchanges();
  const t = await getTranslations();
  const paths = pathsFor(await getLocale());
  const trail = [{ label: t("navigation.home"), href: paths.home() }, { label: t("exchanges.title") }];
  return (
    <PlainPage top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}>
      <PageHeading title={t("exchanges.title")} lead={t("exchanges.lead")} />
      <ExchangesByProgramme exchanges={exchanges} />
    </PlainPage>
  );
}
