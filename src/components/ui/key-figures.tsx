export type KeyFigure = {
  /** The number as it is read: "15", "about 500", "1,200". */
  value: string;
  /** What is counted. */
  unit: string;
  /** "of 64 adults in the town", where the source gives it. */
  denominator?: string;
};

/** A few big numbers, each with its unit. At most four; more belong in a table. */
export function KeyFigures({ label, figures }: { label: string; figures: KeyFigure[] }) {
  if (figures.length === 0) return null;
  return (
    <ul
      aria-label={label}
      className="grid grid-cols-[repeat(auto-fit,minmax(min(8.5rem,100%),1fr))] gap-x-6 gap-y-5 border-accent border-t-2 border-b border-b-rule py-4"
    >
      {figures.map((figure) => (
        <li key={`${figure.value} ${figure.unit}`}>
          <p className="font-semibold font-serif text-accent text-figure">{figure.value}</p>
          <p className="mt-1 text-muted">{figure.unit}</p>
          {figure.denominator && <p className="text-ink text-small">{figure.denominator}</p>}
        </li>
      ))}
    </ul>
  );
}
