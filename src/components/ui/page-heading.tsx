import type { ReactNode } from "react";

type PageHeadingProps = {
  title: string;
  /** A short line above the title: kind, approach, country. */
  eyebrow?: ReactNode;
  /** What the page says, in one or two sentences. */
  lead?: ReactNode;
  /** When title and lead are in another language than the page. */
  lang?: string;
};

export function PageHeading({ title, eyebrow, lead, lang }: PageHeadingProps) {
  return (
    <header className="mb-6 lg:mb-8">
      {eyebrow && <p className="mb-2 font-semibold text-accent [&_a]:text-accent [&_a]:no-underline [&_a:hover]:underline">{eyebrow}</p>}
      <h1 lang={lang} className="text-title tracking-[-0.01em] md:text-balance">
        {title}
      </h1>
      {lead && (
        <div lang={lang} className="mt-5 max-w-column font-serif text-lead text-ink/90 text-pretty">
          {lead}
        </div>
      )}
    </header>
  );
}
