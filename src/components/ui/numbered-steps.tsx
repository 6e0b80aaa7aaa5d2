import type { ReactNode } from "react";

export type NumberedStep = {
  key: string;
  title: ReactNode;
  body?: ReactNode;
  /** A short line under the step, e.g. its phase. */
  meta?: ReactNode;
};

/** Steps in order, big numbers in the margin, a thin rule under each. */
export function NumberedSteps({ steps, lang }: { steps: NumberedStep[]; lang?: string }) {
  return (
    <ol lang={lang} className="[counter-reset:step]">
      {steps.map((step) => (
        <li
          key={step.key}
          className="grid break-inside-avoid grid-cols-[2.75rem_minmax(0,1fr)] items-baseline border-rule border-b py-4 [counter-increment:step] before:font-semibold before:font-serif before:text-accent before:text-section before:content-[counter(step)]"
        >
          <div>
            <div className="font-serif text-reading">{step.title}</div>
            {step.body && <div className="mt-1 text-muted">{step.body}</div>}
            {step.meta && <div className="mt-1 text-muted text-small">{step.meta}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
