import { TextPage } from "../../../../components/layout/text-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { richLinks, richTags } from "../../../../components/ui/rich-tags";
import { publicPage } from "../../public-page";

/** Anchors that other pages link to: a new name here breaks their links. */
const sections = ["target", "tested", "limits", "report"] as const;

export const GET = publicPage(async ({ paths, t }) => {
  const links = richLinks({ about: paths.about() });
  const trail = [{ label: t("navigation.home"), href: paths.home() }, { label: t("accessibility.title") }];
  const content = (
    <TextPage
      top={<Breadcrumbs label={t("site.breadcrumbs")} trail={trail} />}
      heading={<PageHeading title={t("accessibility.title")} lead={t("accessibility.lead")} />}
      contentsLabel={t("practice.contents")}
      sections={sections.map((id) => {
        const title = t(`accessibility.${id}.title`);
        return {
          id,
          title,
          linkLabel: t("practice.linkToSection", { section: title }),
          body: t.rich(`accessibility.${id}.body`, { ...richTags, ...links }),
        };
      })}
    />
  );
  return { title: t("accessibility.title"), description: t("accessibility.description"), canonical: paths.accessibility(), content };
});
