import { PlainPage } from "../../../../components/layout/plain-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { ExchangesByProgramme } from "../../../../features/exchanges/components/exchanges-by-programme";
import { listExchanges } from "../../../../features/exchanges/queries";
import { DownloadLinks } from "../../download-links";
import { publicPage } from "../../public-page";

export const GET = publicPage(async ({ paths, t }) => {
  const exchanges = await listExchanges();
  const trail = [{ label: t("navigation.home"), href: paths.home() }, { label: t("exchanges.title") }];
  const content = (
    <PlainPage top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}>
      <PageHeading title={t("exchanges.title")} lead={t("exchanges.lead")} />
      <ExchangesByProgramme exchanges={exchanges} />
      <DownloadLinks list="exchanges" />
    </PlainPage>
  );
  return { title: t("exchanges.title"), description: t("exchanges.description"), canonical: paths.exchanges(), content };
});
