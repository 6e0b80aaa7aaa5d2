import { ListPage } from "../../../../components/layout/list-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { FilterPanel } from "../../../../features/search/components/filter-panel";
import { PracticeResults } from "../../../../features/search/components/practice-results";
import { PracticeSearch } from "../../../../features/search/components/practice-search";
import { findPractices } from "../../../../features/search/queries";
import { asFeed, chosenFilters, filterQuery } from "../../../../features/search/rules";
import { DownloadLinks } from "../../download-links";
import { publicPage } from "../../public-page";

export const GET = publicPage(async ({ parameters, locale, paths, t }) => {
  const found = await findPractices(parameters, locale);
  const { filter, options, total } = found;
  const filters = chosenFilters(filter, options, (id) => t(`practice.tier.${id}`)).map(({ label }) => label);
  const content = (
    <ListPage
      top={
        <Breadcrumbs
          label={t("site.breadcrumbs")}
          trail={[{ label: t("navigation.home"), href: paths.home() }, { label: t("practices.title") }]}
        />
      }
      heading={
        <>
          <PageHeading title={t("practices.title")} lead={<p>{t("practices.lead")}</p>} />
          <PracticeSearch filter={filter} />
        </>
      }
      filtersLabel={t("practices.filters")}
      filters={<FilterPanel filter={filter} options={options} counts={found.counts} />}
    >
      <PracticeResults found={found} />
      {total > 0 && <DownloadLinks list="practices" query={filterQuery(asFeed(filter))} />}
    </ListPage>
  );
  return {
    // A page that was loaded anew is announced by its title, so the title says how many were found.
    title: filters.length > 0 ? t("practices.titleFiltered", { count: total, filters: filters.join(", ") }) : t("practices.title"),
    description: t("practices.description"),
    canonical: paths.practices(),
    feed: { href: paths.practicesFeed(filterQuery(asFeed(filter))), title: [...filters, t("practices.title")].join(" – ") },
    content,
  };
});
