"use client";

import { useTranslations } from "next-intl";
import { parsePath } from "../../../lib/form-data";
import { fieldAt, type GroupField } from "../../../lib/form-field";
import { elementId, messageKey } from "../dto";

type FormSummaryProps = { title: string; problems: Record<string, string>; form: GroupField; isAlert?: boolean };

/** Everything that is wrong or missing, each with a link to its field. */
export function FormSummary({ title, problems, form, isAlert = false }: FormSummaryProps) {
  const t = useTranslations("practiceForm");
  const names = Object.keys(problems);
  if (names.length === 0) return null;
  return (
    <div
      id={isAlert ? "form-summary" : "form-missing"}
      tabIndex={-1}
      role={isAlert ? "alert" : undefined}
      className={`my-6 border-4 px-5 py-4 ${isAlert ? "border-error" : "border-edge"}`}
    >
      <h2 className="mb-2 text-sub">{title}</h2>
      <ul className="grid gap-1">
        {names.map((name) => (
          <li key={name}>
            <a href={`#${elementId(name)}`} className="font-semibold text-error">
              {where(name)}: {problems[name]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );

  /** "Need, paragraph 2: Text". */
  function where(name: string): string {
    const path = parsePath(name) ?? [];
    const parts = path.map((part, index) => {
      const key = messageKey(path.slice(0, index + 1));
      if (typeof part === "number") return t("entryTitle", { entry: t.has(`entries.${key}`) ? t(`entries.${key}`) : "", number: part + 1 });
      const field = fieldAt(form, path.slice(0, index + 1));
      if (index === 0 && t.has(`sections.${part}`)) return t(`sections.${part}`);
      if (field?.kind === "origin" || part === "origin") return t("origin.legend");
      return t.has(`fields.${key}`) ? t(`fields.${key}`) : part;
    });
    return parts.join(", ");
  }
}
