import type { ReactNode } from "react";
import { Anchor } from "./anchor";

/** A list of entries, a thin rule between them. */
export function EntryList({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="border-rule border-t">
      {children}
    </ul>
  );
}

type EntryProps = {
  title: ReactNode;
  href: string;
  /** A short line above the title; `meta` names what the accent stands for. */
  meta?: ReactNode;
  summary?: ReactNode;
  /** Name of an accent colour, see globals.css. */
  accent?: string;
  /** When title and summary are in another language than the page. */
  lang?: string;
  headingLevel?: 2 | 3;
  /** A last line: badges, small actions. */
  children?: ReactNode;
};

export function Entry({ title, href, meta, summary, accent, lang, headingLevel = 3, children }: EntryProps) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <li data-approach={accent} className="break-inside-avoid border-rule border-b py-5">
      <div className={`border-l-4 pl-4 ${accent ? "border-accent" : "border-rule"}`}>
        {meta && <p className="text-muted text-small [&_b]:text-accent">{meta}</p>}
        <Heading lang={lang} className="text-sub">
          <Anchor href={href} className="inline-block py-0.5 text-ink decoration-transparent hover:decoration-current">
            {title}
          </Anchor>
        </Heading>
        {summary && (
          <div lang={lang} className="mt-1 max-w-measure text-pretty">
            {summary}
          </div>
        )}
        {children && <div className="mt-2 text-small">{children}</div>}
      </div>
    </li>
  );
}
