import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ListPage } from "../../../../components/layout/list-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { FilterPanel } from "../../../../features/search/components/filter-panel";
import { PracticeResults } from "../../../../features/search/components/practice-results";
import { PracticeSearch } from "../../../../features/search/components/practice-search";
import { findPractices } from "../../../../features/search/queries";
import { chosenFilters } from "../../../../features/search/rules";
import type { Locale } from "../../../../lib/locales";
import { pathsFor } from "../../../../lib/paths";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

// Title and page ask for the same list: its statements are made once.
const readPractices = cache((parameters: string, locale: Locale) => findPractices(JSON.parse(parameters), locale));

// A page that was loaded anew is announced by its title, so the title says how many were found.
export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const t = await getTranslations("practices");
  const tier = await getTranslations("practice.tier");
  const locale = (await getLocale()) as Locale;
  const { filter, options, total } = await readPractices(JSON.stringify(await searchParams), locale);
  const filters = chosenFilters(filter, options, (id) => tier(id)).map(({ label }) => label);
  return {
    title: filters.length > 0 ? t("titleFiltered", { count: total, filters: filters.join(", ") }) : t("title"),
    description: t("description"),
    alternates: { canonical: pathsFor(locale).practices() },
  };
}

export default async function PracticesPage({ searchParams }: PageProps) {
  const locale = (await getLocale()) as Locale;
  const found = await readPractices(JSON.stringify(await searchParams), locale);
  const t = await getTranslations();
  return (
    <ListPage
      top={
        <Breadcrumbs
          label={t("site.breadcrumbs")}
          trail={[{ label: t("navigation.home"), href: pathsFor(locale).home() }, { label: t("practices.title") }]}
        />
      }
      heading={
        <>
          <PageHeading title={t("practices.title")} lead={<p>{t("practices.lead")}</p>} />
          <PracticeSearch filter={found.filter} />
        </>
      }
      filtersLabel={t("practices.filters")}
      filters={<FilterPanel filter={found.filter} options={found.options} counts={found.counts} />}
    >
      <PracticeResults found={found} />
    </ListPage>
  );
}
