"use client";

import { useTranslations } from "next-intl";
import { Button } from "../../../components/ui/button";
import { type FormTree, parsePath } from "../../../lib/form-data";
import { differencesBetween, linesOf } from "../../../lib/form-differences";
import { type Field, fieldAt, type GroupField } from "../../../lib/form-field";
import { elementId, type FormConflict, messageKey, termKey } from "../dto";
import { useForm } from "./form-context";
import { Radio } from "./form-origin";

type ConflictPanelProps = { form: GroupField; mine: FormTree; conflict: FormConflict };

/** Somebody else saved first: both versions of every field that differs, side by side, to choose from. */
export function ConflictPanel({ form, mine, conflict }: ConflictPanelProps) {
  const t = useTranslations("practiceForm");
  const differences = differencesBetween(form, mine, conflict.tree);
  return (
    <section
      id="form-conflict"
      tabIndex={-1}
      aria-labelledby="form-conflict-title"
      className="my-6 scroll-mt-32 border-4 border-ink bg-white px-5 py-4"
    >
      <h2 id="form-conflict-title" className="mb-2 text-sub">
        {conflict.isOwn ? t("conflict.titleOwn") : t("conflict.title", { name: conflict.by })}
      </h2>
      <p className="max-w-column">{t("conflict.explained", { count: differences.length })}</p>
      <input type="hidden" name="form.theirVersion" value={conflict.version} />
      <ol className="mt-4 grid gap-6">
        {differences.map(({ name, mine: own, theirs }, index) => (
          <li key={name}>
            <fieldset>
              <legend className="font-semibold">
                <a href={`#${elementId(name)}`}>{labelOf(name)}</a>
              </legend>
              <input type="hidden" name={`form.differing[${index}]`} value={name} />
              <div className="mt-1 grid gap-4 md:grid-cols-2">
                <Version
                  name={`form.choices[${index}]`}
                  value="mine"
                  label={t("conflict.mine")}
                  field={fieldAt(form, parsePath(name) ?? [])}
                  text={own}
                  isChosen
                />
                <Version
                  name={`form.choices[${index}]`}
                  value="theirs"
                  label={conflict.isOwn ? t("conflict.theirsOwn") : t("conflict.theirs", { name: conflict.by })}
                  field={fieldAt(form, parsePath(name) ?? [])}
                  text={theirs}
                />
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <p className="mt-4">
        <Button name="form.intent" value="merge">
          {t("conflict.submit")}
        </Button>
      </p>
    </section>
  );

  function labelOf(name: string): string {
    const path = parsePath(name) ?? [];
    const top = String(path[0]);
    const section = t.has(`sections.${top}`) ? t(`sections.${top}`) : t(`fields.${top}`);
    const numbers = path.filter((part) => typeof part === "number").map((part) => part + 1);
    const key = messageKey(path);
    const last = path.at(-1) === "origin" ? t("origin.legend") : t.has(`fields.${key}`) ? t(`fields.${key}`) : "";
    return [section, numbers.join("."), path.length > 1 ? last : ""].filter(Boolean).join(" – ");
  }
}

type VersionProps = { name: string; value: string; label: string; field: Field | undefined; text: FormTree; isChosen?: boolean };
function Version({ name, value, label, field, text, isChosen = false }: VersionProps) {
  const { names } = useForm();
  const t = useTranslations("practiceForm");
  const lines = linesOf(text).map((line) => (field?.kind === "term" ? (names[termKey(field.term, line)] ?? line) : line));
  return (
    <div className="min-w-0 border border-rule p-3">
      <Radio name={name} value={value} isChosen={isChosen}>
        {label}
      </Radio>
      {lines.length === 0 ? (
        <p className="text-muted">{t("conflict.empty")}</p>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that does not change
        lines.map((line, index) => <p key={index}>{line}</p>)
      )}
    </div>
  );
}
