import { TextPage } from "../../../../components/layout/text-page";
import { Breadcrumbs } from "../../../../components/ui/breadcrumbs";
import { PageHeading } from "../../../../components/ui/page-heading";
import { richLinks, richTags } from "../../../../components/ui/rich-tags";
import { publicPage } from "../../public-page";

/** Anchors that other pages link to: a new name here breaks their links. */
const sections = ["method", "records", "people", "results", "entries", "numbers", "notes", "names", "licences"] as const;

export const GET = publicPage(async ({ paths, t }) => {
  const links = richLinks({ practices: paths.practices(), sources: paths.sources(), places: paths.places(), privacy: paths.privacy() });
  const trail = [{ label: t("navigation.home"), href: paths.home() }, { label: t("about.title") }];
  const content = (
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
  return { title: t("about.title"), description: t("about.description"), canonical: paths.about(), content };
});
