type SuggestionsProps = {
  /** The field of a plain form that works without this. */
  inputId: string;
  /** What is typed is added to its end. */
  href: string;
  label: string;
  /** By the kind of what is suggested. */
  kinds: Record<string, string>;
  /** “found as”, before another name. */
  foundAs: string;
  /** What is told by how many there are: the first for none. */
  counts: string[];
};

/** The list below a search field, empty until the site's script fills it (scripts/suggestions.ts). */
export function Suggestions({ inputId, href, label, kinds, foundAs, counts }: SuggestionsProps) {
  const id = `${inputId}-suggestions`;
  return (
    <>
      <div
        id={id}
        role="listbox"
        aria-label={label}
        hidden
        data-suggestions={href}
        data-input-id={inputId}
        data-words={JSON.stringify({ kinds, foundAs, counts })}
        className="absolute inset-x-0 top-full z-10 max-h-96 overflow-auto border border-ink bg-white shadow-md"
      >
        <template>
          <div className="min-h-11 cursor-pointer px-3 py-2 aria-selected:bg-ink aria-selected:text-white">
            <span /> <span className="block text-small" />
          </div>
        </template>
      </div>
      <p id={`${id}-status`} role="status" className="sr-only" />
    </>
  );
}
