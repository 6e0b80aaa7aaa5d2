"use client";

import { type ChangeEvent, useState } from "react";
import { fillText } from "../../../lib/fill-text";

export type DeskField = {
  kind: "text" | "long" | "date" | "choice" | "radios";
  name: string;
  label: string;
  hint?: string;
  value?: string;
  /** Characters that there is room for: how many are used stands below. */
  max?: number;
  options?: { value: string; label: string }[];
};

type SmallFieldProps = { id: string; field: DeskField; value: string; problem: string | undefined; counter: string };

const control = "block w-full min-h-11 border border-edge bg-white px-3 py-2 aria-invalid:border-2 aria-invalid:border-error";

/** A field of a small form, with its hint, what is wrong with it, and how much of its room is used. */
export function SmallField({ id, field, value, problem, counter }: SmallFieldProps) {
  const { kind, name, label, hint, max, options = [] } = field;
  const [length, setLength] = useState(value.length);
  const common = {
    id,
    name,
    defaultValue: value,
    "aria-describedby":
      [hint ? `${id}-hint` : "", problem ? `${id}-error` : "", max ? `${id}-counter` : ""].filter(Boolean).join(" ") || undefined,
    "aria-invalid": problem ? true : undefined,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => setLength(event.target.value.length),
  };
  const about = (
    <>
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-small">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-error`} className="font-semibold text-error">
          {problem}
        </p>
      )}
    </>
  );
  if (kind === "radios") {
    return (
      <fieldset className="mb-4" aria-describedby={common["aria-describedby"]}>
        <legend className="font-semibold">{label}</legend>
        {about}
        {options.map((option, index) => (
          <label key={option.value} className="flex min-h-11 items-center gap-3">
            <input
              id={index === 0 ? id : undefined}
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
              className="size-5 shrink-0 accent-ink"
            />
            {option.label}
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <div className="mb-4">
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {about}
      <div className="mt-1">
        {kind === "long" && <textarea {...common} rows={4} className={control} />}
        {kind === "choice" && (
          <select {...common} className={`${control} max-w-96`}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        )}
        {(kind === "text" || kind === "date") && (
          <input {...common} type={kind} autoComplete="off" className={`${control} ${kind === "date" ? "max-w-48" : ""}`} />
        )}
      </div>
      {max && (
        <p id={`${id}-counter`} className={`text-small ${length > max ? "font-semibold text-error" : "text-muted"}`}>
          {fillText(counter, { length, max })}
        </p>
      )}
    </div>
  );
}
