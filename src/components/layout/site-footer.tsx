import type { ReactNode } from "react";
import { Anchor } from "../ui/anchor";
import type { NavigationLink } from "./site-header";

type SiteFooterProps = {
  label: string;
  links: NavigationLink[];
  /** Notes that hold for the whole page, such as the one on a name. Printed. */
  footnote?: ReactNode;
  /** Who made and paid for the site, where the map comes from. */
  credits?: ReactNode;
};

export function SiteFooter({ label, links, footnote, credits }: SiteFooterProps) {
  return (
    <footer className="mt-20 border-rule border-t">
      <div className="mx-auto grid max-w-page gap-6 px-gutter py-8">
        {footnote}
        <nav aria-label={label}>
          <ul className="flex flex-wrap gap-x-8">
            {links.map((link) => (
              <li key={link.href}>
                <Anchor
                  href={link.href}
                  aria-current={link.isCurrent ? "page" : undefined}
                  className="inline-flex min-h-11 items-center text-ink no-underline hover:underline"
                >
                  {link.label}
                </Anchor>
              </li>
            ))}
          </ul>
        </nav>
        {credits && <div className="max-w-column text-muted text-small">{credits}</div>}
      </div>
    </footer>
  );
}
