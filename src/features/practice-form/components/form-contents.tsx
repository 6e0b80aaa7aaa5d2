import { ContentsList } from "../../../components/layout/contents-list";
import { Disclosure } from "../../../components/ui/disclosure";
import type { GroupField } from "../../../lib/form-field";
import { getTranslations } from "../../../server/translations";

/** Links to the sections of the form: beside it where there is room, folded above it on a phone. */
export async function FormContents({ form }: { form: GroupField }) {
  const t = await getTranslations("practiceForm");
  const sections = Object.entries(form.fields).filter(([, { kind }]) => kind === "list" || kind === "group");
  const links = [
    { label: t("basics"), href: "#s-basics" },
    ...sections.map(([name]) => ({ label: t(`sections.${name}`), href: `#s-${name}` })),
  ];
  return (
    <div className="mt-6">
      <div className="lg:hidden">
        <Disclosure summary={t("contents")}>
          <ContentsList label={t("contents")} links={links} />
        </Disclosure>
      </div>
      <div className="border-ink border-t-2 pt-3 text-small max-lg:hidden">
        <h2 className="text-sub">{t("contents")}</h2>
        <ContentsList label={t("contents")} links={links} />
      </div>
    </div>
  );
}
