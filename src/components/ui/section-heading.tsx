type SectionHeadingProps = {
  id: string;
  title: string;
  level?: 2 | 3;
  /** Accessible name of the link to this very section; without it there is none. */
  linkLabel?: string;
};

/** A heading that can be linked to. */
export function SectionHeading({ id, title, level = 2, linkLabel }: SectionHeadingProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const size = level === 2 ? "mt-12 mb-4 text-section" : "mt-8 mb-3 text-sub";
  return (
    <div className={`group flex items-baseline gap-2 ${size}`}>
      <Heading id={id} tabIndex={-1} className="min-w-0">
        {title}
      </Heading>
      {linkLabel && (
        <a
          href={`#${id}`}
          className="no-print inline-flex size-8 shrink-0 items-center justify-center font-sans text-muted text-ui no-underline opacity-0 hover:text-ink focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
        >
          <span className="sr-only">{linkLabel}</span>
          <span aria-hidden="true">#</span>
        </a>
      )}
    </div>
  );
}
