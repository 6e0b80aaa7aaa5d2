import { Anchor } from "../../../components/ui/anchor";
import { Tag, TagList } from "../../../components/ui/tag";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import type { FacetOption } from "../dto";
import { chosenFilters, filterQuery } from "../rules";
import type { PracticeFilter } from "../schema";

/** What the list is narrowed by; each tag is a link to the same list without it. */
export async function ChosenFilters({ filter, options }: { filter: PracticeFilter; options: FacetOption[] }) {
  const t = await getTranslations("practices");
  const tier = await getTranslations("practice.tier");
  const paths = pathsFor(await getLocale());
  const chosen = chosenFilters(filter, options, (id) => tier(id));
  if (chosen.length === 0) return null;
  return (
    <div className="mb-4 flex flex-wrap items-center gap-3">
      <TagList label={t("chosen")}>
        {chosen.map(({ facet, value, label, without }) => (
          <Tag
            key={`${facet} ${value}`}
            label={`${t(`facet.${facet}`)}: ${label}`}
            href={paths.practices(filterQuery(without))}
            removeLabel={t("removeFilter")}
          />
        ))}
      </TagList>
      <Anchor href={paths.practices(filter.view === "map" ? { view: "map" } : {})} className="no-print inline-flex min-h-11 items-center">
        {t("clearAll")}
      </Anchor>
    </div>
  );
}
