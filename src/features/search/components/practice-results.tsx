import { LinkButton } from "../../../components/ui/button";
import { EmptyResult } from "../../../components/ui/empty-result";
import { Pagination } from "../../../components/ui/pagination";
import { pathsFor } from "../../../lib/paths";
import { getLocale, getTranslations } from "../../../server/translations";
import { PracticeList } from "../../practices/components/practice-list";
import { CorrectedNotice } from "../../text-search/components/corrected-notice";
import type { FoundPractices } from "../dto";
import { chosenFilters, filterQuery, PAGE_SIZE, pageableOf } from "../rules";
import { ChosenFilters } from "./chosen-filters";
import { IgnoredNotice } from "./ignored-notice";
import { PracticeMap } from "./practice-map";
import { SortAndView } from "./sort-and-view";

/** What the filter found: how many, what it is narrowed by, the list or the map, the pages. */
export async function PracticeResults({ found }: { found: FoundPractices }) {
  const { filter, options, practices, total, ignored, matches } = found;
  const t = await getTranslations("practices");
  const paths = pathsFor(await getLocale());
  // The map shows them all at once; the list below it goes by pages like any other.
  const shown = filter.view === "map" ? practices.slice((filter.page - 1) * PAGE_SIZE, filter.page * PAGE_SIZE) : practices;
  const isNarrowed = chosenFilters(filter, options, (id) => id).length > 0;
  // A search that found more than it gives has counted only those that it gives.
  const isWhole = total === matches?.numbers.length;
  const countMessage = matches?.isCapped ? (isWhole ? "countMore" : "countAtLeast") : isNarrowed ? "countFiltered" : "count";
  return (
    <section aria-labelledby="results">
      <IgnoredNotice ignored={ignored} />
      <CorrectedNotice typed={filter.q} corrected={matches?.corrected ?? null} />
      <ChosenFilters filter={filter} options={options} />
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3 pb-3">
        <h2 id="results" className="text-section">
          {t(countMessage, { count: total })}
        </h2>
        <SortAndView filter={filter} />
      </div>
      {total === 0 && <EmptyPractices found={found} />}
      {total > 0 && filter.view === "map" && (
        <div className="mb-8">
          {total > practices.length && <p className="mb-2 text-muted">{t("mapCut", { count: practices.length })}</p>}
          <PracticeMap practices={practices} title={t("mapTitle")} description={t("mapDescription")} />
        </div>
      )}
      {filter.view === "list" && total > pageableOf(filter, total) && (
        <p className="mb-2 text-muted">{t("orderCut", { count: pageableOf(filter, total) })}</p>
      )}
      {total > 0 && <PracticeList practices={shown} />}
      {total > 0 && (
        <Pagination
          current={filter.page}
          total={Math.ceil((filter.view === "map" ? practices.length : pageableOf(filter, total)) / PAGE_SIZE)}
          hrefOf={(page) => paths.practices(filterQuery(filter, { page }))}
          labels={{ navigation: t("pages"), previous: t("previous"), next: t("next"), page: (page) => t("page", { page }) }}
        />
      )}
    </section>
  );
}

/** No result: which filter to drop, and what that would give. */
async function EmptyPractices({ found: { filter, options, withoutOne, matches } }: { found: FoundPractices }) {
  const t = await getTranslations("practices");
  const tier = await getTranslations("practice.tier");
  const paths = pathsFor(await getLocale());
  const chosen = chosenFilters(filter, options, (id) => tier(id));
  if (chosen.length === 0) return <EmptyResult title={t("emptyCatalogue")} text={t("emptyCatalogueText")} />;
  const offers = chosen
    .map((filterInUse) => ({ ...filterInUse, count: withoutOne[`${filterInUse.facet} ${filterInUse.value}`] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return (
    <EmptyResult title={t("emptyTitle")} text={t(offers.length > 0 ? "emptyText" : matches?.near.length ? "emptyNear" : "emptyNone")}>
      {offers.map(({ facet, value, label, without, count }) => (
        <LinkButton key={`${facet} ${value}`} emphasis="quiet" href={paths.practices(filterQuery(without))}>
          {t("emptyDrop", { facet: t(`facet.${facet}`), label, count })}
        </LinkButton>
      ))}
      {matches?.near.map((words) => (
        <LinkButton key={words} emphasis="quiet" href={paths.practices(filterQuery({ ...filter, q: words }))}>
          {t("near", { words })}
        </LinkButton>
      ))}
      <LinkButton href={paths.practices()}>{t("clearAll")}</LinkButton>
    </EmptyResult>
  );
}
