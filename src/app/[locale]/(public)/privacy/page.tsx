import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { TextPage } from "../../../../components/layout/text-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { richLinks, richTags } from "../../../../components/ui/rich-tags";
import { pathsFor } from "../../../../lib/paths";

/** Anchors that other pages link to: a new name here breaks their links. */
const sections = ["visitors", "logs", "people", "withdrawal"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("privacy");
  const paths = pathsFor(await getLocale());
  return { title: t("title"), description: t("description"), alternates: { canonical: paths.privacy() } };
}

export default async function PrivacyPage() {
  const t = await getTranslations();
  const paths = pathsFor(await getLocale());
  const links = richLinks({ sources: paths.sources(), about: paths.about("people") });
  const trail = [{ label: t("navigation.home"), href: paths.home() }, { label: t("privacy.title") }];
  return (
    <TextPage
      top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}
      heading={<PageHeading title={t("privacy.title")} lead={t("privacy.lead")} />}
      contentsLabel={t("practice.contents")}
      sections={sections.map((id) => {
        const title = t(`privacy.${id}.title`);
        return {
          id,
          title,
          linkLabel: t("practice.linkToSection", { section: title }),
          body: t.rich(`privacy.${id}.body`, { ...richTags, ...links }),
        };
      })}
    />
  );
}
