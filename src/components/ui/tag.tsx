import type { ReactNode } from "react";
import { Anchor } from "./anchor";

type TagProps = {
  /** What is filtered by: "Roma". */
  label: string;
  /** The same list without this filter. */
  href: string;
  /** Said before the label by screen readers: "Remove filter". */
  removeLabel: string;
};

/** A filter in use; following the link takes it away. */
export function Tag({ label, href, removeLabel }: TagProps) {
  return (
    <Anchor
      href={href}
      className="inline-flex min-h-11 max-w-full items-center gap-2 wrap-anywhere border border-edge bg-white px-3 py-1 text-ink no-underline hover:border-ink hover:line-through md:min-h-8"
    >
      <span className="sr-only">{removeLabel} </span>
      <span className="min-w-0">{label}</span>
      <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 shrink-0 stroke-2 stroke-current">
        <path d="M2 2 10 10M10 2 2 10" />
      </svg>
    </Anchor>
  );
}

export function TagList({ label, children }: { label: string; children: ReactNode[] }) {
  return (
    <ul aria-label={label} className="no-print flex flex-wrap gap-2">
      {children.map((tag, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tags are given in order and keep no state
        <li key={index} className="max-w-full">
          {tag}
        </li>
      ))}
    </ul>
  );
}
