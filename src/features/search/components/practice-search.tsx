import { getTranslations } from "../../../server/translations";
import { SearchForm } from "../../text-search/components/search-form";
import { filterQuery } from "../rules";
import type { PracticeFilter } from "../schema";

/** The search box above the list. A new search keeps the filters that are chosen. */
export async function PracticeSearch({ filter }: { filter: PracticeFilter }) {
  const t = await getTranslations("practices");
  const { q: _search, ...query } = filterQuery(filter);
  const kept = Object.entries(query).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, String(value)]));
  return (
    <div className="no-print mb-8">
      <SearchForm label={t("search")} defaultValue={filter.q} kept={kept} />
    </div>
  );
}
