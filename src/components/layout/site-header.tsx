import type { ReactNode } from "react";
import { Anchor } from "../ui/anchor";

export type NavigationLink = { label: string; href: string; isCurrent?: boolean };
export type LanguageLink = { label: string; href: string; lang: string; isCurrent?: boolean };

type SiteHeaderProps = {
  wordmark: string;
  homeHref: string;
  links: NavigationLink[];
  languages: LanguageLink[];
  labels: { navigation: string; languages: string; menu: string };
  /** At the end of the row of a wide screen: a link to the search, a button. On small ones the row has no place for it. */
  children?: ReactNode;
  /** In the menu of small screens only: where they find what stands at the end of the row. */
  menuLinks?: NavigationLink[];
};

/** On wide screens one row; on small ones the wordmark and a menu that unfolds without JavaScript. */
export function SiteHeader({ wordmark, homeHref, links, languages, labels, children, menuLinks = [] }: SiteHeaderProps) {
  return (
    <header className="relative border-rule border-b print:border-0">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 px-gutter py-2 lg:min-h-16">
        <Anchor href={homeHref} className="inline-flex min-h-11 items-center font-bold font-serif text-ink text-sub no-underline">
          {wordmark}
        </Anchor>
        <nav aria-label={labels.navigation} className="hidden lg:block">
          <NavigationList links={links} className="flex flex-wrap gap-x-8" />
        </nav>
        <div className="no-print ml-auto flex items-center gap-x-4 max-lg:hidden">{children}</div>
        {languages.length > 1 && (
          <nav aria-label={labels.languages} className="hidden lg:block">
            <LanguageList languages={languages} className="flex flex-wrap gap-x-4" />
          </nav>
        )}
        <details className="no-print ml-auto lg:hidden">
          <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-2 font-semibold [&::-webkit-details-marker]:hidden">
            <MenuSign /> {labels.menu}
          </summary>
          <div className="absolute inset-x-0 top-full z-40 border-rule border-y bg-paper px-gutter shadow-md">
            <nav aria-label={labels.navigation} className="py-2">
              <NavigationList links={[...links, ...menuLinks]} className="grid" />
            </nav>
            {languages.length > 1 && (
              <nav aria-label={labels.languages} className="border-rule border-t py-2">
                <LanguageList languages={languages} className="flex flex-wrap gap-x-6" />
              </nav>
            )}
          </div>
        </details>
      </div>
    </header>
  );
}

const entry =
  "inline-flex min-h-11 items-center font-semibold text-ink no-underline hover:underline aria-[current]:underline aria-[current]:decoration-2";

function NavigationList({ links, className }: { links: NavigationLink[]; className: string }) {
  return (
    <ul className={className}>
      {links.map((link) => (
        <li key={link.href}>
          <Anchor href={link.href} aria-current={link.isCurrent ? "page" : undefined} className={entry}>
            {link.label}
          </Anchor>
        </li>
      ))}
    </ul>
  );
}

/** Plain links: another language is another document. */
function LanguageList({ languages, className }: { languages: LanguageLink[]; className: string }) {
  return (
    <ul className={`font-names ${className}`}>
      {languages.map((language) => (
        <li key={language.lang}>
          <a
            href={language.href}
            lang={language.lang}
            hrefLang={language.lang}
            aria-current={language.isCurrent ? "true" : undefined}
            className={entry}
          >
            {language.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function MenuSign() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 stroke-2 stroke-current">
      <path d="M1 3h14M1 8h14M1 13h14" />
    </svg>
  );
}
