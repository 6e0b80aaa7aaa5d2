import type { ReactNode } from "react";
import { Button } from "./button";

type SearchBoxProps = {
  /** Address of the result page. */
  action: string;
  label: string;
  submitLabel: string;
  name?: string;
  defaultValue?: string;
  /** An example or a limit, read together with the label. */
  hint?: string;
  /** Filters that a new search keeps. */
  kept?: [name: string, value: string][];
  id?: string;
  /** What appears below the field while somebody types. */
  children?: ReactNode;
};

/** A search that works without JavaScript: the words become part of the address. */
export function SearchBox({
  action,
  label,
  submitLabel,
  name = "q",
  defaultValue,
  hint,
  kept = [],
  id = "search",
  children,
}: SearchBoxProps) {
  const hintId = hint ? `${id}-hint` : undefined;
  return (
    <search>
      <form action={action} method="get" className="max-w-column">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {hint && (
          <p id={hintId} className="text-muted text-small">
            {hint}
          </p>
        )}
        {kept.map(([keptName, value]) => (
          <input key={`${keptName}=${value}`} type="hidden" name={keptName} value={value} />
        ))}
        <div className="mt-1 flex flex-wrap gap-2">
          <div className="relative min-w-0 flex-[1_1_12rem]">
            <input
              id={id}
              type="search"
              name={name}
              defaultValue={defaultValue}
              aria-describedby={hintId}
              className="min-h-11 w-full border border-edge bg-white px-3 text-ink"
            />
            {children}
          </div>
          <Button>{submitLabel}</Button>
        </div>
      </form>
    </search>
  );
}
