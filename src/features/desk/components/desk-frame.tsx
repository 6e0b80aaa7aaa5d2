import type { ReactNode } from "react";

type DeskFrameProps = {
  title: string;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
  aside?: ReactNode;
  isAsideLast?: boolean;
};

/** A page of the desk: a heading, what it is about, and beside it what helps. On a phone the latter comes first, unless it can wait. */
export function DeskFrame({ title, eyebrow, lead, children, aside, isAsideLast = false }: DeskFrameProps) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-page px-gutter pt-6 pb-16">
      {eyebrow && <p className="mb-1 font-semibold text-small">{eyebrow}</p>}
      <h1 className={title.length > 60 ? "max-w-[60rem] text-section" : "text-title"}>{title}</h1>
      {lead && <div className="mt-3 max-w-column">{lead}</div>}
      <div
        className={`mt-6 grid gap-x-12 gap-y-8 ${aside ? "lg:grid-cols-[minmax(0,48rem)_minmax(14rem,22rem)]" : "max-w-[48rem] grid-cols-[minmax(0,1fr)]"}`}
      >
        <div className="min-w-0">{children}</div>
        {aside && <aside className={`min-w-0 ${isAsideLast ? "" : "max-lg:order-first"}`}>{aside}</aside>}
      </div>
    </main>
  );
}
