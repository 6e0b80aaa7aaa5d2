import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ContentsList } from "../../../../../components/layout/contents-list";
import { PageShell } from "../../../../../components/layout/page-shell";
import { Breadcrumbs } from "../../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../../components/ui/page-heading";
import { ExchangeArticle } from "../../../../../features/exchanges/components/exchange-article";
import { ExchangeFacts } from "../../../../../features/exchanges/components/exchange-facts";
import { getExchange } from "../../../../../features/exchanges/queries";
import { NotesSection } from "../../../../../features/sources/components/notes-section";
import { listEditorialNotes } from "../../../../../features/sources/queries";
import { pathsFor } from "../../../../../lib/paths";

type PageProps = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const exchange = await getExchange((await params).slug);
  if (!exchange) notFound();
  const t = await getTranslations("exchanges");
  const paths = pathsFor(await getLocale());
  const description = t("descriptionOf", { kind: t(`kinds.${exchange.kind}`), title: exchange.title });
  return { title: exchange.title, description, alternates: { canonical: paths.exchange(exchange.id) } };
}

export default async function ExchangePage({ params }: PageProps) {
  const exchange = await getExchange((await params).slug);
  if (!exchange) notFound();
  const { id, title, kind, parts } = exchange;
  const notes = await listEditorialNotes("exchange", id);
  const t = await getTranslations();
  const paths = pathsFor(await getLocale());
  const trail = [
    { label: t("navigation.home"), href: paths.home() },
    { label: t("exchanges.title"), href: paths.exchanges() },
    { label: title },
  ];
  const sections = ["description", ...(parts.length > 0 ? ["parts"] : []), "places", "organisations", "counts"];
  return (
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
}
