import { ContentsList } from "../../../../../components/layout/contents-list";
import { PageShell } from "../../../../../components/layout/page-shell";
import { Breadcrumbs } from "../../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../../components/ui/page-heading";
import { ApproachArticle } from "../../../../../features/approaches/components/approach-article";
import { ApproachFacts } from "../../../../../features/approaches/components/approach-facts";
import { getApproach } from "../../../../../features/approaches/queries";
import { PracticesOfTerm } from "../../../../../features/practices/components/practices-of-term";
import { listPublishedPracticesOf } from "../../../../../features/practices/queries";
import { EditorialNotes } from "../../../../../features/sources/components/editorial-notes";
import { listEditorialNotes } from "../../../../../features/sources/queries";
import { mergedTerm } from "../../../merged-term";
import { publicPage } from "../../../public-page";

export const GET = publicPage<{ slug: string }>(async ({ params, paths, t }) => {
  const approach = await getApproach(params.slug);
  if (!approach) return mergedTerm("approach", params.slug, paths);
  const { id, name } = approach;
  const [practices, notes] = await Promise.all([listPublishedPracticesOf({ approach: id }), listEditorialNotes("approach", id)]);
  const trail = [
    { label: t("navigation.home"), href: paths.home() },
    { label: t("approaches.title"), href: paths.approaches() },
    { label: name },
  ];
  const sections = [
    { label: t("approaches.purpose"), href: "#purpose" },
    { label: t("approaches.phases"), href: "#phases" },
    { label: t("navigation.practices"), href: "#practices" },
  ];
  const content = (
    <PageShell
      accent={id}
      top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}
      heading={<PageHeading eyebrow={t("approaches.eyebrow")} title={name} />}
      contents={<ContentsList label={t("practice.contents")} links={sections} />}
      facts={<ApproachFacts approach={approach} />}
    >
      <ApproachArticle approach={approach} />
      <PracticesOfTerm
        practices={practices}
        lead={approach.narrower.length > 0 ? t("approaches.practicesLeadWithNarrower") : undefined}
        none={t("approaches.noPractices")}
        listHref={paths.practices({ approach: id })}
      />
      <EditorialNotes notes={notes} />
    </PageShell>
  );
  return {
    title: approach.name,
    description: t("approaches.descriptionOf", { name: approach.name }),
    canonical: paths.approach(approach.id),
    content,
  };
});
