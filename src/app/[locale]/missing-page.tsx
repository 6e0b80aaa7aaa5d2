import { PlainPage } from "../../components/layout/plain-page";
import { NameList } from "../../components/ui/name-list";
import { PageHeading } from "../../components/ui/page-heading";
import { SearchBox } from "../../components/ui/search-box";
import type { PageRequest } from "./page-request";

/** Shown in the place of a page that does not exist, or no longer. */
export function missingPage({ paths, t }: Pick<PageRequest<unknown>, "paths" | "t">) {
  const content = (
    <PlainPage>
      <PageHeading title={t("notFound.title")} lead={t("notFound.lead")} />
      <ul className="mb-8 grid max-w-measure list-disc gap-2 pl-5">
        {(["mistyped", "withdrawn", "moved"] as const).map((cause) => (
          <li key={cause}>{t(`notFound.causes.${cause}`)}</li>
        ))}
      </ul>
      <SearchBox
        action={paths.practices()}
        label={t("practices.search")}
        hint={t("practices.searchHint")}
        submitLabel={t("practices.searchSubmit")}
      />
      <h2 className="mt-10 mb-3 text-sub">{t("notFound.elsewhere")}</h2>
      <NameList
        names={[
          { label: t("notFound.allPractices"), href: paths.practices() },
          { label: t("navigation.approaches"), href: paths.approaches() },
          { label: t("navigation.places"), href: paths.places() },
          { label: t("navigation.home"), href: paths.home() },
        ]}
      />
    </PlainPage>
  );
  return { title: t("notFound.title"), content };
}
