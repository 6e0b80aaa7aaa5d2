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
import { mergedTerm } from "../../../merged-term";
import { publicPage } from "../../../public-page";

export const GET = publicPage<{ slug: string }>(async ({ params, paths, t }) => {
  const source = await getSource(params.slug);
  if (!source) return mergedTerm("source", params.slug, paths);
  const { id, title, kind, language, footnotes } = source;
  const [practices, exchanges, notes] = await Promise.all([
    listPublishedPracticesOf({ source: id }),
    listExchangesOf({ source: id }),
    listEditorialNotes("source", id),
  ]);
  const trail = [
    { label: t("navigation.home"), href: paths.home() },
    { label: t("sources.title"), href: paths.sources() },
    { label: title },
  ];
  const sections = ["description", "access", "taken", "credits", ...(footnotes.length > 0 ? ["footnotes"] : [])];
  const links = sections.map((section) => ({ label: t(`sources.sections.${section}`), href: `#${section}` }));
  if (notes.length > 0) links.push({ label: t("sources.notes.heading"), href: "#notes" });
  const content = (
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
  return {
    title: source.title,
    description: t("sources.descriptionOf", { title: source.title }),
    canonical: paths.source(source.id),
    content,
  };
});
