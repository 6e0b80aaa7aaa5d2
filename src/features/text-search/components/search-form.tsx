import { SearchBox } from "../../../components/ui/search-box";
import { Suggestions } from "../../../components/ui/suggestions";
import { apiPaths, pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import { MOST_SUGGESTIONS } from "../rules";

type SearchFormProps = { label: string; defaultValue?: string; kept?: [name: string, value: string][] };

/** The search box of the site: a plain form, with suggestions where there is JavaScript. */
export async function SearchForm({ label, defaultValue, kept }: SearchFormProps) {
  const t = await getTranslations("textSearch");
  const practices = await getTranslations("practices");
  const locale = await getLocale();
  const id = "search";
  return (
    <SearchBox
      id={id}
      action={pathsFor(locale).practices()}
      label={label}
      hint={practices("searchHint")}
      submitLabel={practices("searchSubmit")}
      defaultValue={defaultValue}
      kept={kept}
    >
      <Suggestions
        inputId={id}
        href={apiPaths.suggestions(locale)}
        label={t("suggestions")}
        kinds={{ practice: t("kind.practice"), place: t("kind.place"), approach: t("kind.approach"), group: t("kind.group") }}
        foundAs={t("as")}
        counts={Array.from({ length: MOST_SUGGESTIONS + 1 }, (_, count) => t("suggestionCount", { count }))}
      />
    </SearchBox>
  );
}
