import { Anchor } from "./anchor";
import { Chevron } from "./chevron";
import { pageWindow } from "./page-window";

type PaginationProps = {
  current: number;
  total: number;
  hrefOf: (page: number) => string;
  labels: { navigation: string; previous: string; next: string /** "Page 3" */; page: (page: number) => string };
};

const box = "inline-flex min-h-11 min-w-10 items-center sm:min-w-11 justify-center gap-2 px-2 no-underline";

/** On a phone the numbers stand in one row, and the way back and on below them. */
export function Pagination({ current, total, hrefOf, labels }: PaginationProps) {
  if (total < 2) return null;
  return (
    <nav aria-label={labels.navigation} className="mt-8">
      <ul className="flex flex-wrap items-center gap-x-1 gap-y-2">
        {current > 1 && (
          <li className="max-sm:order-1">
            <Anchor href={hrefOf(current - 1)} rel="prev" className={`${box} -ml-2 hover:underline`}>
              <Chevron to="left" /> {labels.previous}
            </Anchor>
          </li>
        )}
        {pageWindow(current, total).map((page, index) => (
          <li key={page ?? `gap ${index}`}>
            {page === null ? (
              <span className={`${box} text-muted`}>…</span>
            ) : (
              <PageLink page={page} isCurrent={page === current} href={hrefOf(page)} label={labels.page(page)} />
            )}
          </li>
        ))}
        {current < total && (
          <li className="max-sm:order-2 max-sm:ml-auto">
            <Anchor href={hrefOf(current + 1)} rel="next" className={`${box} hover:underline`}>
              {labels.next} <Chevron />
            </Anchor>
          </li>
        )}
      </ul>
    </nav>
  );
}

function PageLink({ page, isCurrent, href, label }: { page: number; isCurrent: boolean; href: string; label: string }) {
  const look = isCurrent ? "border-b-2 border-ink font-semibold text-ink" : "hover:underline";
  return (
    <Anchor href={href} aria-label={label} aria-current={isCurrent ? "page" : undefined} className={`${box} tabular-nums ${look}`}>
      {page}
    </Anchor>
  );
}
