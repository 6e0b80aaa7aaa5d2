"use client";

import { useEffect, useRef } from "react";
import { useErrorTitle } from "./error-title";

type ErrorSummaryProps = {
  title: string;
  /** `fieldId`: the field to go to. Words are those beside the field. */
  problems: { text: string; fieldId?: string | undefined }[];
};

/** Above a form that was sent with mistakes: takes the focus, and leads to each of them. */
export function ErrorSummary({ title, problems }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useErrorTitle(true);
  // Each answer of the server brings new problems, be they the same words: the focus comes back here every time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => box.current?.focus(), [problems]);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-6 max-w-column border-4 border-error px-5 py-4">
      <h2 className="mb-2 text-sub">{title}</h2>
      <ul className="grid gap-1">
        {problems.map(({ text, fieldId }) => (
          <li key={`${fieldId} ${text}`}>
            {fieldId ? (
              <a href={`#${fieldId}`} className="font-semibold text-error">
                {text}
              </a>
            ) : (
              <span className="font-semibold text-error">{text}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
