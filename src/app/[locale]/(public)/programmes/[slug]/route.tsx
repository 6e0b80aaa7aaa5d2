import { ContentsList } from "../../../../../components/layout/contents-list";
import { PageShell } from "../../../../../components/layout/page-shell";
import { Breadcrumbs } from "../../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../../components/ui/page-heading";
import { ExchangeList } from "../../../../../features/exchanges/components/exchange-list";
import { listExchangesOf } from "../../../../../features/exchanges/queries";
import { PracticeList } from "../../../../../features/practices/components/practice-list";
import { listPublishedPracticesOf } from "../../../../../features/practices/queries";
import { ProgrammeArticle } from "../../../../../features/programmes/components/programme-article";
import { ProgrammeFacts } from "../../../../../features/programmes/components/programme-facts";
import { getProgramme } from "../../../../../features/programmes/queries";
import { NotesSection } from "../../../../../features/sources/components/notes-section";
import { listEditorialNotes } from "../../../../../features/sources/queries";
import { mergedTerm } from "../../../merged-term";
import { publicPage } from "../../../public-page";

export const GET = publicPage<{ slug: string }>(async ({ params, paths, t }) => {
  const programme = await getProgramme(params.slug);
  if (!programme) return mergedTerm("programme", params.slug, paths);
  const { id, name } = programme;
  const [practices, exchanges, notes] = await Promise.all([
    listPublishedPracticesOf({ programme: id }),
    listExchangesOf({ programme: id }),
    listEditorialNotes("programme", id),
  ]);
  const trail = [
    { label: t("navigation.home"), href: paths.home() },
    { label: t("programmes.title"), href: paths.programmes() },
    { label: name },
  ];
  const links = ["description", "practices", "exchanges", "counts"].map((section) => ({
    label: t(`programmes.sections.${section}`),
    href: `#${section}`,
  }));
  if (notes.length > 0) links.push({ label: t("sources.notes.heading"), href: "#notes" });
  const content = (
    <PageShell
      top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}
      heading={<PageHeading eyebrow={t("programmes.eyebrow")} title={name} />}
      contents={<ContentsList label={t("practice.contents")} links={links} />}
      facts={<ProgrammeFacts programme={programme} />}
    >
      <ProgrammeArticle
        programme={programme}
        practices={practices.length > 0 ? <PracticeList practices={practices} /> : null}
        exchanges={exchanges.length > 0 ? <ExchangeList exchanges={exchanges} /> : null}
      />
      <NotesSection notes={notes} />
    </PageShell>
  );
  return {
    title: programme.name,
    description: t("programmes.descriptionOf", { name: programme.name }),
    canonical: paths.programme(programme.id),
    content,
  };
});
