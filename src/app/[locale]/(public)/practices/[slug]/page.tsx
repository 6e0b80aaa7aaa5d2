import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ContentsList } from "../../../../../components/layout/contents-list";
import { PageShell } from "../../../../../components/layout/page-shell";
import { Breadcrumbs } from "../../../../../components/ui/breadcrumbs";
import { PracticeArticle } from "../../../../../features/practices/components/practice-article";
import { PracticeAside } from "../../../../../features/practices/components/practice-aside";
import { PracticeFacts } from "../../../../../features/practices/components/practice-facts";
import { PracticeHead } from "../../../../../features/practices/components/practice-head";
import { PracticeJsonLd } from "../../../../../features/practices/components/practice-json-ld";
import { RelatedPractices } from "../../../../../features/practices/components/related-practices";
import { findCurrentSlug, getPublishedPractice, listRelatedPractices } from "../../../../../features/practices/queries";
import { sections } from "../../../../../features/practices/schema";
import { listEditorialNotes } from "../../../../../features/sources/queries";
import { pathsFor, socialPaths } from "../../../../../lib/paths";

type PageProps = { params: Promise<{ slug: string }> };

// Metadata and page ask for the same record: one statement serves both.
const readPractice = cache(async (slug: string) => {
  const practice = await getPublishedPractice(slug);
  if (practice) return practice;
  const current = await findCurrentSlug(slug);
  if (current) permanentRedirect(pathsFor(await getLocale()).practice(current));
  notFound();
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { slug } = await params;
  const { content, places } = await readPractice(slug);
  const t = await getTranslations("practice");
  // Without a place, a profile is named like the organisation that it is about, which has a page of its own.
  const beside = places[0]?.name ?? t(`tier.${content.tier}`);
  const title = t("descriptionFor", { title: content.title, place: beside });
  const canonical = pathsFor(await getLocale()).practice(slug);
  const images = [{ url: socialPaths.practice(slug), width: 1200, height: 630, alt: title }];
  return {
    title,
    description: content.summary,
    alternates: { canonical },
    openGraph: { title, description: content.summary, type: "article", url: canonical, images },
    twitter: { card: "summary_large_image" },
  };
}

export default async function PracticePage({ params }: PageProps) {
  const { slug } = await params;
  const practice = await readPractice(slug);
  const [notes, related] = [await listEditorialNotes("practice", slug), await listRelatedPractices(slug)];
  const t = await getTranslations();
  const paths = pathsFor(await getLocale());
  return (
    <PageShell
      accent={practice.approaches[0]?.id}
      top={
        <Breadcrumbs
          label={t("site.breadcrumbs")}
          trail={[
            { label: t("navigation.home"), href: paths.home() },
            { label: t("navigation.practices"), href: paths.practices() },
          ]}
        />
      }
      heading={<PracticeHead practice={practice} notes={notes} />}
      contents={
        <ContentsList
          label={t("practice.contents")}
          links={[...sections, "related" as const].map((section) => ({ label: t(`practice.sections.${section}`), href: `#${section}` }))}
        />
      }
      facts={<PracticeFacts practice={practice} />}
      aside={<PracticeAside practice={practice} />}
    >
      <PracticeJsonLd practice={practice} />
      <PracticeArticle practice={practice} notes={notes} />
      <RelatedPractices related={related} />
    </PageShell>
  );
}
