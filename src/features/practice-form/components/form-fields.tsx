"use client";

import { useTranslations } from "next-intl";
import type { GroupField } from "../../../lib/form-field";
import { FormPart, GroupFields } from "./form-list";

/** All sections, in the order of the case. */
export function FormFields({ form }: { form: GroupField }) {
  const t = useTranslations("practiceForm");
  const entries = Object.entries(form.fields);
  const isPlain = (kind: string) => kind !== "list" && kind !== "group";
  return (
    <>
      <section aria-labelledby="s-basics">
        <h2 id="s-basics" className="mt-10 mb-4 text-section">
          {t("basics")}
        </h2>
        {entries.map(([name, field]) => isPlain(field.kind) && <FormPart key={name} field={field} path={[name]} />)}
      </section>
      <p className="max-w-column text-muted text-small">{t("marks.hint")}</p>
      {entries.map(([name, field]) =>
        isPlain(field.kind) ? null : (
          <section key={name} aria-labelledby={`s-${name}`} className="mt-10 border-ink border-t pt-2">
            <h2 id={`s-${name}`} tabIndex={-1} className="mb-4 text-section">
              {t(`sections.${name}`)}
            </h2>
            {field.kind === "group" ? <GroupFields fields={field.fields} path={[name]} /> : <FormPart field={field} path={[name]} />}
          </section>
        ),
      )}
    </>
  );
}
