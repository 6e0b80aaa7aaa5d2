import type { ReactNode } from "react";

type ExternalLinkProps = {
  href: string;
  children: ReactNode;
  /** Said after the link by screen readers: "other site". */
  note: string;
  lang?: string;
};

/** A link to another site, opened in the same window: the back button must work. */
export function ExternalLink({ href, children, note, lang }: ExternalLinkProps) {
  return (
    <a href={href} hrefLang={lang} rel="noreferrer">
      <span lang={lang}>{children}</span>
      <span className="sr-only"> ({note})</span>
      <svg aria-hidden="true" viewBox="0 0 12 12" className="ml-1 inline size-[0.6em] fill-none stroke-[1.5] stroke-current align-baseline">
        <path d="M4 1h7v7M11 1 2 10" />
      </svg>
    </a>
  );
}
