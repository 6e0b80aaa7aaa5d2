"use client";

import { useTranslations } from "next-intl";
import type { SourceStart } from "../dto";
import { NEW_SOURCE, PUBLISHER_MAX, TITLE_MAX } from "../schema";
import { controlClass } from "./control-class";
import { type SentFields, sentText } from "./import-form";

/** Which source the drafts of a document cite: one that there is, or a new one. */
export function SourceFields({ start, sent }: { start: SourceStart; sent: SentFields }) {
  const t = useTranslations("imports.source");
  return (
    <fieldset className="mb-6 border-rule border-t pt-3">
      <legend className="float-left mb-1 w-full font-serif text-sub">{t("heading")}</legend>
      <label htmlFor="source" className="clear-left block font-semibold">
        {t("label")}
      </label>
      <p id="source-hint" className="text-muted text-small">
        {t("hint")}
      </p>
      <select
        id="source"
        name="source"
        defaultValue={sentText(sent, "source", start.source ?? NEW_SOURCE)}
        aria-describedby="source-hint"
        className={controlClass}
      >
        <option value={NEW_SOURCE}>{t("new")}</option>
        {start.options.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      {/* Without scripts the browser folds it, too; the fields are sent either way. */}
      <details open={start.source === null || Object.keys(sent.problems).some((name) => name.startsWith("source"))} className="mt-2">
        <summary className="min-h-11 cursor-pointer py-2 font-semibold">{t("newHeading")}</summary>
        <div className="grid gap-3 border-rule border-l-2 pl-4">
          <TextField name="sourceTitle" label={t("title")} value={sentText(sent, "sourceTitle", start.title)} max={TITLE_MAX} sent={sent} />
          <TextField
            name="sourcePublisher"
            label={t("publisher")}
            hint={t("publisherHint")}
            value={sentText(sent, "sourcePublisher", "")}
            max={PUBLISHER_MAX}
            sent={sent}
          />
          <div>
            <label htmlFor="sourceLanguage" className="block font-semibold">
              {t("language")}
            </label>
            <select
              id="sourceLanguage"
              name="sourceLanguage"
              defaultValue={sentText(sent, "sourceLanguage", start.language)}
              className={controlClass}
            >
              {start.languages.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <TextField
            name="sourcePublished"
            label={t("published")}
            hint={t("publishedHint")}
            value={sentText(sent, "sourcePublished", "")}
            max={10}
            sent={sent}
          />
        </div>
      </details>
    </fieldset>
  );
}

type TextFieldProps = { name: string; label: string; hint?: string; value: string; max: number; sent: SentFields };

export function TextField({ name, label, hint, value, max, sent }: TextFieldProps) {
  const problem = sent.problems[name]?.[0];
  const about = [hint ? `${name}-hint` : "", problem ? `${name}-problem` : ""].filter(Boolean).join(" ");
  return (
    <div>
      <label htmlFor={name} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="text-muted text-small">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${name}-problem`} className="font-semibold text-error">
          {problem}
        </p>
      )}
      <input
        id={name}
        name={name}
        defaultValue={value}
        maxLength={max}
        aria-describedby={about || undefined}
        aria-invalid={problem ? true : undefined}
        className={controlClass}
      />
    </div>
  );
}
