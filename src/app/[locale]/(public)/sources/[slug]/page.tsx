import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ContentsList } from "../../../../../components/layout/contents-list";
import { PageShell } from "../../../../../components/layout/page-shell";
import { Breadcrumbs } from "../../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../../components/ui/page-heading";
import { ExchangeList } from "../../../../../features/exchanges/components/exchange-list";
import { listExchangesOf } from "../../../../../features/exchanges/queries";
import { PracticeList } from "../../../../../features/practices/components/practice-list";
import { listPublishedPracticesOf } from "../../../../../features/practices/queries";
import { NotesSection } from "../../../../../features/sources/components/notes-section";
import { SourceArticle } from "../../../../../features/sources/components/source-article";
import { SourceFacts } from "../../../../../features/sources/components/source-facts";
import { getSource, listEditorialNotes } from "../../../../../features/sources/queries";
import { pathsFor } from "../../../../../lib/paths";

type PageProps = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const source = await getSource((await params).slug);
  if (!source) notFound();
  const t = await getTranslations("sources");
  const paths = pathsFor(await getLocale());
  return {
    title: source.title,
    description: t("descriptionOf", { title: source.title }),
    alternates: { canonical: paths.source(source.id) },
  };
}

export default async function SourcePage({ params }: PageProps) {
  const source = await getSource((await params).slug);
  if (!source) notFound();
  const { id, title, kind, language, footnotes } = source;
  const [practices, exchanges, notes] = await Promise.all([
    listPublishedPracticesOf({ source: id }),
    listExchangesOf({ source: id }),
    listEditorialNotes("source", id),
  ]);
  const t = await getTranslations();
  const paths = pathsFor(await getLocale());
  const trail = [
    { label: t("navigation.home"), href: paths.home() },
    { label: t("sources.title"), href: paths.sources() },
    { label: title },
  ];
  const sections = ["description", "access", "taken", "credits", ...(footnotes.length > 0 ? ["footnotes"] : [])];
  const links = sections.map((section) => ({ label: t(`sources.sections.${section}`), href: `#${section}` }));
  if (notes.length > 0) links.push({ label: t("sources.notes.heading"), href: "#notes" });
  return (
    <PageShell
      top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}
      heading={<PageHeading eyebrow={t(`sources.kinds.${kind}`)} title={title} lang={language} />}
      contents={<ContentsList label={t("practice.contents")} links={links} />}
      facts={<SourceFacts source={source} />}
    >
      <SourceArticle
        source={source}
        practices={practices.length > 0 ? <PracticeList practices={practices} /> : null}
        exchanges={exchanges.length > 0 ? <ExchangeList exchanges={exchanges} /> : null}
        counts={{ practices: practices.length, exchanges: exchanges.length }}
      />
      <NotesSection notes={notes} />
    </PageShell>
  );
}
