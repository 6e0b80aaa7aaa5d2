"use client";

import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { parsePath } from "../../../lib/form-data";
import { fieldAt, type GroupField } from "../../../lib/form-field";
import { messageKey } from "../dto";
import { forgetKept, readKept } from "./form-saving";

/** Nothing on this page writes the kept text. */
const noChanges = () => () => {};

type KeptTextProps = { form: GroupField; storageKey: string };

/** Where the form is closed: what an earlier visit typed and could not save, to be copied from this browser. */
export function KeptText({ form, storageKey }: KeptTextProps) {
  const t = useTranslations("practiceForm");
  const [isForgotten, setIsForgotten] = useState(false);
  const stored = useSyncExternalStore(
    noChanges,
    () => JSON.stringify(readKept(storageKey)?.fields ?? []),
    () => "[]",
  );
  const fields = (isForgotten ? [] : (JSON.parse(stored) as [string, string][])).filter(
    ([name, text]) => text.trim() !== "" && fieldAt(form, parsePath(name) ?? [])?.kind === "text",
  );
  if (fields.length === 0) return null;
  return (
    <section aria-labelledby="kept-text" className="mt-6 max-w-column border-4 border-edge px-5 py-4">
      <h2 id="kept-text" className="text-sub">
        {t("kept.title")}
      </h2>
      <p>{t("kept.explained")}</p>
      <dl className="mt-2">
        {fields.map(([name, text]) => (
          <div key={name} className="mt-2">
            <dt className="font-semibold">{labelOf(name)}</dt>
            <dd className="whitespace-pre-wrap">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3">
        <button
          type="button"
          className="cursor-pointer text-link underline"
          onClick={() => {
            forgetKept(storageKey);
            setIsForgotten(true);
          }}
        >
          {t("kept.forget")}
        </button>
      </p>
    </section>
  );

  function labelOf(name: string): string {
    const path = parsePath(name) ?? [];
    const key = messageKey(path);
    const top = String(path[0]);
    const section = t.has(`sections.${top}`) ? t(`sections.${top}`) : top;
    return path.length > 1 && t.has(`fields.${key}`) ? `${section} – ${t(`fields.${key}`)}` : section;
  }
}
