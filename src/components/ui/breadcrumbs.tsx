import { Anchor } from "./anchor";

export type Breadcrumb = { label: string; href?: string };

/** Where the page stands. The last crumb is the page itself and has no link. */
export function Breadcrumbs({ label, trail }: { label: string; trail: Breadcrumb[] }) {
  return (
    <nav aria-label={label} className="text-small text-muted">
      <ol className="flex flex-wrap items-center gap-x-2">
        {trail.map((crumb, index) => (
          <li key={crumb.href ?? crumb.label} className="flex min-w-0 items-center gap-x-2">
            {index > 0 && <span aria-hidden="true">/</span>}
            {crumb.href ? (
              <Anchor href={crumb.href} className="inline-flex min-h-8 items-center text-muted hover:text-ink">
                {crumb.label}
              </Anchor>
            ) : (
              <span aria-current="page" className="min-w-0">
                {crumb.label}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
