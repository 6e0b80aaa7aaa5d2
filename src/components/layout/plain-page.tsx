import type { ReactNode } from "react";

type PlainPageProps = {
  children: ReactNode;
  top?: ReactNode;
  /** `column` for text, `page` for maps, tables and home pages. */
  width?: "column" | "page";
  accent?: string;
};

/** A page without side columns. */
export function PlainPage({ children, top, width = "column", accent }: PlainPageProps) {
  return (
    <main id="main" tabIndex={-1} data-approach={accent} className="mx-auto max-w-page px-gutter pt-4 lg:pt-6">
      {top}
      <div className={`pt-4 lg:pt-6 ${width === "column" ? "mx-auto max-w-column" : ""}`}>{children}</div>
    </main>
  );
}
