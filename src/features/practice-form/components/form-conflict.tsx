"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../../components/ui/button";
import type { GroupField } from "../../../lib/form-field";
import { questionsBetween } from "../../../lib/form-merge";
import type { FormConflict } from "../dto";
import { ConflictQuestion } from "./form-conflict-question";

/** Under which the form says what was chosen: followed by the name of the question. */
const CHOICES = "form.choices";

/** Somebody else saved first: both versions of everything that differs, side by side, to choose from. */
export function ConflictPanel({ form, conflict }: { form: GroupField; conflict: FormConflict }) {
  const t = useTranslations("practiceForm.conflict");
  const questions = questionsBetween(form, { mine: conflict.mine, theirs: conflict.tree });
  const asked = questions.filter(({ kind }) => kind !== "same");
  const other = conflict.isOwn ? null : conflict.by;
  return (
    <section
      id="form-conflict"
      tabIndex={-1}
      aria-labelledby="form-conflict-title"
      className="my-6 scroll-mt-32 border-4 border-ink bg-white px-3 py-4 sm:px-5"
    >
      <h2 id="form-conflict-title" className="mb-2 text-sub wrap-anywhere">
        {other === null ? t("titleOwn") : t("title", { name: other })}
      </h2>
      <p className="max-w-column">{t("explained", { count: asked.length })}</p>
      <input type="hidden" name="form.theirVersion" value={conflict.version} />
      {questions.map(({ kind, name }) => kind === "same" && <input key={name} type="hidden" name={`${CHOICES}.${name}`} value="mine" />)}
      <ol className="mt-4 grid gap-6">
        {asked.map((question) => (
          <li key={question.name} className="min-w-0 border-rule border-t pt-3">
            <ConflictQuestion question={question} name={`${CHOICES}.${question.name}`} other={other} />
          </li>
        ))}
      </ol>
      <p className="mt-4">
        <Button name="form.intent" value="merge">
          {t("submit")}
        </Button>
      </p>
    </section>
  );
}
