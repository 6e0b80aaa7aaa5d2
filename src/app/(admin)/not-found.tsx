import { PlainPage } from "../../components/layout/plain-page";
import { Anchor } from "../../components/ui/anchor";
import { PageHeading } from "../../components/ui/page-heading";
import { deskPaths } from "../../lib/paths";
import { getTranslations } from "../../server/translations";

/** For what does not exist, and for what this person may not see: the two look the same. */
export default async function NotFound() {
  const t = await getTranslations();
  return (
    <PlainPage>
      <PageHeading title={t("notFound.title")} lead={t("desk.notFound")} />
      <Anchor href={deskPaths.desk()}>{t("desk.toDesk")}</Anchor>
    </PlainPage>
  );
}
