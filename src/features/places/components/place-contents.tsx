import { ContentsList } from "../../../components/layout/contents-list";
import { getTranslations } from "../../../server/translations";
import type { PlaceSection } from "../rules";

/** Links to the sections that the page of a place has. */
export async function PlaceContents({ sections }: { sections: readonly (PlaceSection | false)[] }) {
  const t = await getTranslations();
  const labels: Record<PlaceSection, string> = {
    practices: t("navigation.practices"),
    municipalities: t("places.municipalities"),
    exchanges: t("navigation.exchanges"),
    localities: t("places.localities"),
    organisations: t("places.organisations"),
    names: t("places.names.title"),
  };
  const links = sections.filter((section) => section !== false).map((section) => ({ label: labels[section], href: `#${section}` }));
  return <ContentsList label={t("practice.contents")} links={links} />;
}
