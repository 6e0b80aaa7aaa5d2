import { ContentsList } from "../../../../../components/layout/contents-list";
import { PageShell } from "../../../../../components/layout/page-shell";
import { Breadcrumbs } from "../../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../../components/ui/page-heading";
import { ExchangeList } from "../../../../../features/exchanges/components/exchange-list";
import { listExchangesOf } from "../../../../../features/exchanges/queries";
import { OrganisationArticle } from "../../../../../features/organisations/components/organisation-article";
import { OrganisationFacts } from "../../../../../features/organisations/components/organisation-facts";
import { getOrganisation } from "../../../../../features/organisations/queries";
import { PracticesByRole } from "../../../../../features/practices/components/practices-by-role";
import { listPublishedPracticesOf } from "../../../../../features/practices/queries";
import { NotesSection } from "../../../../../features/sources/components/notes-section";
import { listEditorialNotes } from "../../../../../features/sources/queries";
import { mergedTerm } from "../../../merged-term";
import { publicPage } from "../../../public-page";

export const GET = publicPage<{ slug: string }>(async ({ params, paths, t }) => {
  const organisation = await getOrganisation(params.slug);
  if (!organisation) return mergedTerm("organisation", params.slug, paths);
  const { id, name, kind, practiceRoles, sources } = organisation;
  const [practices, exchanges, notes] = await Promise.all([
    listPublishedPracticesOf({ organisation: id }),
    listExchangesOf({ organisation: id }),
    listEditorialNotes("organisation", id),
  ]);
  const trail = [
    { label: t("navigation.home"), href: paths.home() },
    { label: t("organisations.title"), href: paths.organisations() },
    { label: name },
  ];
  const sections = ["description", "practices", "programmes", "exchanges", ...(sources.length > 0 ? ["sources"] : [])];
  const links = sections.map((section) => ({ label: t(`organisations.sections.${section}`), href: `#${section}` }));
  if (notes.length > 0) links.push({ label: t("sources.notes.heading"), href: "#notes" });
  const content = (
    <PageShell
      top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}
      heading={<PageHeading eyebrow={t(`organisations.kind.${kind}`)} title={name} />}
      contents={<ContentsList label={t("practice.contents")} links={links} />}
      facts={<OrganisationFacts organisation={organisation} />}
    >
      <OrganisationArticle
        organisation={organisation}
        practices={practices.length > 0 ? <PracticesByRole practices={practices} roles={practiceRoles} /> : null}
        exchanges={exchanges.length > 0 ? <ExchangeList exchanges={exchanges} /> : null}
      />
      <NotesSection notes={notes} />
    </PageShell>
  );
  return { title: name, description: t("organisations.descriptionOf", { name }), canonical: paths.organisation(id), content };
});
