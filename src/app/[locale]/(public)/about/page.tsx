import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TextPage } from "../../../../components/layout/text-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { richLinks, richTags } from "../../../../components/ui/rich-tags";
import { pathsFor } from "../../../../lib/paths";

/** Anchors that other pages link to: a new name here breaks their links. */
const sections = ["method", "records", "people", "results", "entries", "numbers", "notes", "names", "licences"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("about");
  const paths = pathsFor(await getLocale());
  return { title: t("title"), description: t("description"), alternates: { canonical: paths.about() } };
}

export default async function AboutPage() {
  const t = await getTranslations();
  const paths = pathsFor(await getLocale());
  const links = richLinks({ practices: paths.practices(), sources: paths.sources(), places: paths.places(), privacy: paths.privacy() });
  const trail = [{ label: t("navigation.home"), href: paths.home() }, { label: t("about.title") }];
  return (
    <TextPage
      top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}
      heading={<PageHeading title={t("about.title")} lead={t("about.lead")} />}
      contentsLabel={t("practice.contents")}
      sections={sections.map((id) => {
        const title = t(`about.${id}.title`);
        return {
          id,
          title,
          linkLabel: t("practice.linkToSection", { section: title }),
          body: t.rich(`about.${id}.body`, { ...richTags, ...links }),
        };
      })}
    />
  );
}
