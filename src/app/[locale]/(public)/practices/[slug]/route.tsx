import { ContentsList } from "../../../../../components/layout/contents-list";
import { PageShell } from "../../../../../components/layout/page-shell";
import { Breadcrumbs } from "../../../../../components/ui/breadcrumbs";
import { PracticePictures } from "../../../../../features/pictures/components/practice-pictures";
import { listPublishedPictures } from "../../../../../features/pictures/queries";
import { PracticeArticle } from "../../../../../features/practices/components/practice-article";
import { PracticeAside } from "../../../../../features/practices/components/practice-aside";
import { PracticeFacts } from "../../../../../features/practices/components/practice-facts";
import { PracticeHead } from "../../../../../features/practices/components/practice-head";
import { PracticeJsonLd } from "../../../../../features/practices/components/practice-json-ld";
import { RelatedPractices } from "../../../../../features/practices/components/related-practices";
import type { RevealedContact } from "../../../../../features/practices/dto";
import {
  findCurrentSlug,
  getPublishedContact,
  getPublishedPractice,
  listRelatedPractices,
} from "../../../../../features/practices/queries";
import { sections } from "../../../../../features/practices/schema";
import { listEditorialNotes } from "../../../../../features/sources/queries";
import { slug as slugText } from "../../../../../features/sources/schema";
import { socialPaths } from "../../../../../lib/paths";

import type { PageRequest, PublicPage } from "../../../page-request";
import { movedTo, publicPage } from "../../../public-page";

type Asked = PageRequest<{ slug: string }>;

export const GET = publicPage<{ slug: string }>((asked) => practicePage(asked));

/** The same page with the addresses of one contact: a form asks for them, because crawlers send none. */
export const POST = publicPage<{ slug: string }>(async (asked, request) => {
  const person = slugText.safeParse((await request.formData()).get("person"));
  if (!person.success) return practicePage(asked);
  return practicePage(asked, { person: person.data, channels: await getPublishedContact(asked.params.slug, person.data) });
});

async function practicePage(
  { params: { slug }, locale, paths, t }: Asked,
  revealed?: RevealedContact,
): Promise<PublicPage | Response | null> {
  const practice = await getPublishedPractice(slug);
  if (!practice) {
    const current = await findCurrentSlug(slug);
    if (current) return movedTo(paths.practice(current));
    return null;
  }
  const [notes, related, pictures] = await Promise.all([
    listEditorialNotes("practice", slug),
    listRelatedPractices(slug),
    practice.hasPictures ? listPublishedPictures(slug, locale) : [],
  ]);
  const content = (
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
      <PracticePictures pictures={pictures} />
      <PracticeArticle practice={practice} notes={notes} revealed={revealed} />
      <RelatedPractices related={related} />
    </PageShell>
  );
  const { title, summary, tier } = practice.content;
  // Without a place, a profile is named like the organisation that it is about, which has a page of its own.
  const beside = practice.places[0]?.name ?? t(`practice.tier.${tier}`);
  return {
    title: t("practice.descriptionFor", { title, place: beside }),
    description: summary,
    canonical: paths.practice(slug),
    article: { image: socialPaths.practice(slug) },
    content,
  };
}
