import type { ReactNode } from "react";

type PageShellProps = {
  /** Heading, summary, key figures. */
  heading: ReactNode;
  /** The sections. */
  children: ReactNode;
  /** Left on wide screens: links to the sections. */
  contents?: ReactNode;
  /** Left, under the contents; on small screens before them. */
  facts?: ReactNode;
  /** Right on wide screens: map and contact; on small ones at the end. */
  aside?: ReactNode;
  /** Above everything: breadcrumbs. */
  top?: ReactNode;
  /** Name of the accent colour of the page, see globals.css. */
  accent?: string;
};

/** Three columns as on a page of an atlas; two on a tablet, one on a phone. Source order: as it is read. */
export function PageShell({ heading, children, contents, facts, aside, top, accent }: PageShellProps) {
  const hasLeft = Boolean(contents || facts);
  return (
    <main id="main" tabIndex={-1} data-approach={accent} className="mx-auto max-w-page px-gutter pt-4 lg:pt-6">
      {top}
      <div className={`page-columns ${hasLeft ? "has-left" : ""} ${aside ? "has-aside" : ""} pt-4 lg:pt-6`}>
        <div className="page-heading">{heading}</div>
        {hasLeft && (
          <div className="page-left flex flex-col gap-8">
            {contents && <div className="no-print max-md:order-last">{contents}</div>}
            {facts && <div>{facts}</div>}
          </div>
        )}
        <div className="page-body [&>:first-child]:mt-0 [&>section:first-child>:first-child]:mt-0">{children}</div>
        {aside && <div className="page-aside flex flex-col gap-6">{aside}</div>}
      </div>
    </main>
  );
}
