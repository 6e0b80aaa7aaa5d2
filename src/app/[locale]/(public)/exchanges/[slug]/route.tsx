import { ContentsList } from "../../../../../components/layout/contents-list";
import { PageShell } from "../../../../../components/layout/page-shell";
import { Breadcrumbs } from "../../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../../components/ui/page-heading";
import { ExchangeArticle } from "../../../../../features/exchanges/components/exchange-article";
import { ExchangeFacts } from "../../../../../features/exchanges/components/exchange-facts";
import { getExchange } from "../../../../../features/exchanges/queries";
import { NotesSection } from "../../../../../features/sources/components/notes-section";
import { listEditorialNotes } from "../../../../../features/sources/queries";
import { mergedTerm } from "../../../merged-term";
import { publicPage } from "../../../public-page";

export const GET = publicPage<{ slug: string }>(async ({ params, paths, t }) => {
  const exchange = await getExchange(params.slug);
  if (!exchange) return mergedTerm("exchange", params.slug, paths);
  const { id, title, kind, parts } = exchange;
  const notes = await listEditorialNotes("exchange", id);
  const trail = [
    { label: t("navigation.home"), href: paths.home() },
    { label: t("exchanges.title"), href: paths.exchanges() },
    { label: title },
  ];
  const sections = ["description", ...(parts.length > 0 ? ["parts"] : []), "places", "organisations", "counts"];
  const content = (
    <PageShell
      top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}
      heading={<PageHeading eyebrow={t(`exchanges.kinds.${kind}`)} title={title} />}
      contents={
        <ContentsList
          label={t("practice.contents")}
          links={[
            ...sections.map((section) => ({ label: t(`exchanges.sections.${section}`), href: `#${section}` })),
            ...(notes.length > 0 ? [{ label: t("sources.notes.heading"), href: "#notes" }] : []),
          ]}
        />
      }
      facts={<ExchangeFacts exchange={exchange} />}
    >
      <ExchangeArticle exchange={exchange} />
      <NotesSection notes={notes} />
    </PageShell>
  );
  return {
    title: exchange.title,
    description: t("exchanges.descriptionOf", { kind: t(`exchanges.kinds.${exchange.kind}`), title: exchange.title }),
    canonical: paths.exchange(exchange.id),
    content,
  };
});
