import { Anchor } from "../../../components/ui/anchor";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import { filterQuery } from "../rules";
import { type PracticeFilter, practiceSorts, practiceViews } from "../schema";

/** Order and view as links: the same address with one word changed. */
export async function SortAndView({ filter }: { filter: PracticeFilter }) {
  const t = await getTranslations("practices");
  const paths = pathsFor(await getLocale());
  const sorts = practiceSorts.filter((sort) => sort !== "relevance" || filter.q);
  const look =
    "inline-flex min-h-8 items-center max-md:min-h-11 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline";
  return (
    <div className="no-print flex flex-wrap gap-x-8 text-small">
      <nav aria-label={t("sort")} className="flex flex-wrap items-center gap-x-3">
        <span className="text-muted">{t("sort")}:</span>
        {sorts.map((sort) => (
          <Anchor
            key={sort}
            href={paths.practices(filterQuery(filter, { sort }))}
            aria-current={sort === filter.sort ? "true" : undefined}
            className={look}
          >
            {t(`sortBy.${sort}`)}
          </Anchor>
        ))}
      </nav>
      <nav aria-label={t("view")} className="flex flex-wrap items-center gap-x-3">
        <span className="text-muted">{t("view")}:</span>
        {practiceViews.map((view) => (
          <Anchor
            key={view}
            href={paths.practices(filterQuery(filter, { view }))}
            aria-current={view === filter.view ? "true" : undefined}
            className={look}
          >
            {t(view === "list" ? "viewList" : "viewMap")}
          </Anchor>
        ))}
      </nav>
    </div>
  );
}
