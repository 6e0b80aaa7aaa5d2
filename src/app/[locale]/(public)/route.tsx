import { PlainPage } from "../../../components/layout/plain-page";
import { PageHeading } from "../../../components/ui/page-heading";
import { HomeApproaches } from "../../../features/search/components/home-approaches";
import { HomeGroups } from "../../../features/search/components/home-groups";
import { HomeMap } from "../../../features/search/components/home-map";
import { HomeNewest } from "../../../features/search/components/home-newest";
import { getHome } from "../../../features/search/queries";
import { SearchForm } from "../../../features/text-search/components/search-form";
import { publicPage } from "../public-page";

export const GET = publicPage(async ({ locale, paths, t }) => {
  const { options, counts, total, practices } = await getHome(locale);
  const content = (
    <PlainPage width="page">
      <PageHeading title={t("home.title")} lead={<p>{t("site.tagline")}</p>} />
      <SearchForm label={t("home.search")} />
      <HomeApproaches options={options} counts={counts} />
      <HomeMap practices={practices} total={total} />
      <HomeGroups options={options} counts={counts} />
      <HomeNewest practices={practices} total={total} />
    </PlainPage>
  );
  return { canonical: paths.home(), content };
});
