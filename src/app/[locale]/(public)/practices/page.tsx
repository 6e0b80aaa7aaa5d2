import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ListPage } from "../../../../components/layout/list-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { FilterPanel } from "../../../../features/search/components/filter-panel";
import { PracticeResults } from "../../../../features/search/components/practice-results";
import { PracticeSearch } from "../../../../features/search/components/practice-search";
import { findPractices } from "../../../../features/search/queries";
import type { Locale } from "../../../../lib/locales";
import { pathsFor } from "../../../../lib/paths";

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("practices");
  const paths = pathsFor(await getLocale());
  return { title: t("title"), description: t("description"), alternates: { canonical: paths.practices() } };
}

export default async function PracticesPage({ searchParams }: PageProps) {
  const locale = (await getLocale()) as Locale;
  const found = await findPractices(await searchParams, locale);
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
