import type { ReactNode } from "react";

/** A white card beside the text, for what is to be done next: whom to ask, what to take along. */
export function Card({ title, children, headingLevel = 2 }: { title?: string; children: ReactNode; headingLevel?: 2 | 3 }) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <div className="break-inside-avoid border border-rule bg-white px-5 py-5">
      {title && <Heading className="mb-1 font-sans text-ui">{title}</Heading>}
      {children}
    </div>
  );
}
