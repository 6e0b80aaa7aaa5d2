import { TextPage } from "../../../../components/layout/text-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { richLinks, richTags } from "../../../../components/ui/rich-tags";
import { publicPage } from "../../public-page";

/** Anchors that other pages link to: a new name here breaks their links. */
const sections = ["visitors", "logs", "people", "withdrawal"] as const;

export const GET = publicPage(async ({ paths, t }) => {
  const links = richLinks({ sources: paths.sources(), about: paths.about("people") });
  const trail = [{ label: t("navigation.home"), href: paths.home() }, { label: t("privacy.title") }];
  const content = (
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
  return { title: t("privacy.title"), description: t("privacy.description"), canonical: paths.privacy(), content };
});
