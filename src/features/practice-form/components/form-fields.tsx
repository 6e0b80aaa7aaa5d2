"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../../components/ui/button";
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
        <SaveHere anchor="s-basics" about={t("basics")} />
      </section>
      <p className="max-w-column text-muted text-small">{t("marks.hint")}</p>
      {entries.map(([name, field]) =>
        isPlain(field.kind) ? null : (
          <section key={name} aria-labelledby={`s-${name}`} className="mt-10 border-ink border-t pt-2">
            <h2 id={`s-${name}`} tabIndex={-1} className="mb-4 text-section">
              {t(`sections.${name}`)}
            </h2>
            {field.kind === "group" ? <GroupFields fields={field.fields} path={[name]} /> : <FormPart field={field} path={[name]} />}
            <SaveHere anchor={`s-${name}`} about={t(`sections.${name}`)} />
          </section>
        ),
      )}
    </>
  );
}

/** Without scripts the page is loaded anew after saving: this button comes back to where it stands. */
function SaveHere({ anchor, about }: { anchor: string; about: string }) {
  const t = useTranslations("practiceForm.status");
  return (
    <noscript>
      <p className="my-4">
        <Button name="form.at" value={anchor}>
          {t("save")}
          <span className="sr-only"> – {about}</span>
        </Button>
      </p>
    </noscript>
  );
}
