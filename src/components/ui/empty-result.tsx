import type { ReactNode } from "react";

/** Says that nothing was found, and what to do next: `children` hold the offers, as links. */
export function EmptyResult({ title, text, children }: { title: string; text?: ReactNode; children?: ReactNode }) {
  return (
    <div className="max-w-column border-rule border-y py-8">
      <p className="font-semibold font-serif text-sub">{title}</p>
      {text && <div className="mt-2 text-muted">{text}</div>}
      {children && <div className="mt-4 flex flex-wrap gap-3">{children}</div>}
    </div>
  );
}
