import type { ReactNode } from "react";
import { Chevron } from "../ui/chevron";

type ListPageProps = {
  heading: ReactNode;
  /** Left on wide screens; on small ones before the results, folded when `filtersLabel` is given. */
  filters: ReactNode;
  /** What unfolds the filters on a small screen: "Filter the list". */
  filtersLabel?: string;
  children: ReactNode;
  /** Right on very wide screens, else below the results. */
  aside?: ReactNode;
  top?: ReactNode;
};

/** A list with its filters beside it. */
export function ListPage({ heading, filters, filtersLabel, children, aside, top }: ListPageProps) {
  const columns = aside
    ? "lg:grid-cols-[17rem_minmax(0,1fr)] xl:grid-cols-[17rem_minmax(0,44rem)_minmax(14rem,18rem)] xl:justify-between"
    : "lg:grid-cols-[17rem_minmax(0,48rem)]";
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-page px-gutter pt-4 lg:pt-6">
      {top}
      <div className="pt-4 lg:pt-6">{heading}</div>
      <div className={`grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-6 ${columns}`}>
        <div className="no-print min-w-0">{filtersLabel ? <FoldedFilters label={filtersLabel}>{filters}</FoldedFilters> : filters}</div>
        <div className="min-w-0">{children}</div>
        {aside && <div className="min-w-0 max-xl:lg:col-start-2">{aside}</div>}
      </div>
    </main>
  );
}

/** Folded on small screens, always open on wide ones (see `.opens-wide`), without JavaScript. */
function FoldedFilters({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="opens-wide group max-lg:border-rule max-lg:border-y">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 py-2 font-semibold [&::-webkit-details-marker]:hidden">
        <Chevron className="group-open:rotate-90" />
        {label}
      </summary>
      <div className="max-lg:pb-6">{children}</div>
    </details>
  );
}
