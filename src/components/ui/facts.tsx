import type { ReactNode } from "react";

export type Fact = { label: string; value: ReactNode };

/** Short facts in pairs of label and value. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="grid md:gap-y-4">
      {facts.map((fact) => (
        <div
          key={fact.label}
          className="grid break-inside-avoid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-4 border-rule border-b py-2 md:block md:border-0 md:py-0"
        >
          <dt className="font-semibold text-muted">{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
