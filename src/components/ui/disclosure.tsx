import type { ReactNode } from "react";
import { Chevron } from "./chevron";

type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean; id?: string };

/** Text that unfolds, without JavaScript. */
export function Disclosure({ summary, children, open, id }: DisclosureProps) {
  return (
    <details id={id} open={open} className="group border-rule border-y [&+details]:border-t-0">
      <summary className="thumb flex cursor-pointer list-none items-center gap-3 py-2 font-semibold hover:underline [&::-webkit-details-marker]:hidden">
        <Chevron className="group-open:rotate-90" />
        <span className="min-w-0">{summary}</span>
      </summary>
      <div className="pt-1 pb-4 pl-6">{children}</div>
    </details>
  );
}
