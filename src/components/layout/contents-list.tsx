export type ContentsLink = { label: string; href: string };

/** Links to the sections of the page. */
export function ContentsList({ label, links }: { label: string; links: ContentsLink[] }) {
  return (
    <nav aria-label={label}>
      <p aria-hidden="true" className="font-semibold text-muted md:hidden">
        {label}
      </p>
      <ul className="max-md:grid max-md:grid-cols-2 max-md:gap-x-4">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} className="thumb inline-flex items-center text-ink no-underline hover:underline">
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
