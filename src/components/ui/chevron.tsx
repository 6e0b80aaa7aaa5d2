const turns = { right: "", left: "rotate-180", down: "rotate-90" };

/** A small arrow, drawn: the typefaces have none that points sideways. */
export function Chevron({ to = "right", className = "" }: { to?: keyof typeof turns; className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className={`size-3 shrink-0 fill-none stroke-2 stroke-current ${turns[to]} ${className}`}>
      <path d="M4 1.5 8.5 6 4 10.5" />
    </svg>
  );
}
