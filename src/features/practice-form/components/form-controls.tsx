"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { type FormPath, listAt, pathName, textAt } from "../../../lib/form-data";
import type { Field } from "../../../lib/form-field";
import { elementId, messageKey } from "../dto";
import { useForm } from "./form-context";
import { phasesToChoose } from "./form-phases";
import { PreviewOnDemand } from "./form-preview-on-demand";

export const controlClass = "block w-full min-h-11 border border-edge bg-white px-3 py-2 aria-invalid:border-2 aria-invalid:border-error";
export type Scalar<Kind extends Field["kind"]> = { field: Extract<Field, { kind: Kind }>; path: FormPath };

/** A label, what helps to fill the field in, what is wrong with it, and the field. */
export function Labelled({ path, more, children }: { path: FormPath; more?: ReactNode; children: ReactNode }) {
  const t = useTranslations("practiceForm");
  const id = elementId(pathName(path));
  const key = messageKey(path);
  const error = useForm().errors[pathName(path)];
  return (
    <div className={`mb-5 ${error ? "border-error border-l-4 pl-3" : ""}`}>
      <label htmlFor={id} className="block font-semibold">
        {t(`fields.${key}`)}
      </label>
      <p id={`${id}-hint`} className="text-muted text-small">
        {t.has(`hints.${key}`) && <span className="block max-w-column">{t(`hints.${key}`)}</span>}
        {more}
      </p>
      {error && (
        <p id={`${id}-error`} className="font-semibold text-error">
          <span className="sr-only">{t("errorPrefix")} </span>
          {error}
        </p>
      )}
      <div className="mt-1">{children}</div>
    </div>
  );
}

export function useControl(path: FormPath) {
  const { tree, errors, focus } = useForm();
  const name = pathName(path);
  const id = elementId(name);
  return {
    id,
    name,
    value: textAt(tree, path),
    attributes: {
      "aria-describedby": errors[name] ? `${id}-hint ${id}-error` : `${id}-hint`,
      "aria-invalid": errors[name] ? true : undefined,
      autoFocus: focus === name || undefined,
    },
  };
}

const wordsIn = (text: string) => text.trim().split(/\s+/).filter(Boolean).length;

export function TextControl({ field, path }: Scalar<"text">) {
  const t = useTranslations("practiceForm");
  const { isEnhanced } = useForm();
  const { id, name, value, attributes } = useControl(path);
  const [typed, setTyped] = useState(value);
  const isDate = field.max === 10;
  const inWords = name === "summary";
  const length = inWords ? wordsIn(typed) : typed.length;
  const max = inWords ? 100 : field.max;
  const key = inWords ? "words" : "characters";
  const counter = isDate ? null : (
    <span className={`block tabular-nums ${length > max ? "font-semibold text-error" : ""}`}>
      {isEnhanced ? t(`counter.${key}`, { length, max }) : t(`limit.${key}`, { max })}
    </span>
  );
  const common = {
    id,
    name,
    defaultValue: value,
    onInput: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
    ...attributes,
  };
  return (
    <Labelled path={path} more={counter}>
      {field.isLong ? (
        <textarea {...common} rows={Math.min(10, Math.max(3, Math.ceil(value.length / 70)))} className={controlClass} />
      ) : (
        <input {...common} type="text" autoComplete="off" className={`${controlClass} ${isDate ? "max-w-48" : ""}`} />
      )}
      {isEnhanced && field.hasMarks && <PreviewOnDemand text={typed} />}
    </Labelled>
  );
}

export function NumberControl({ path }: Scalar<"number">) {
  const { id, name, value, attributes } = useControl(path);
  return (
    <Labelled path={path}>
      <input
        id={id}
        name={name}
        defaultValue={value}
        {...attributes}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className={`${controlClass} max-w-48`}
      />
    </Labelled>
  );
}

export function ChoiceControl({ field, path }: Scalar<"choice">) {
  const t = useTranslations("practiceForm");
  const { id, name, value, attributes } = useControl(path);
  return (
    <Labelled path={path}>
      <select id={id} name={name} defaultValue={value} {...attributes} className={`${controlClass} max-w-96`}>
        <option value="">{t("choose")}</option>
        {field.options.map((option) => (
          <option key={option} value={option}>
            {t(`options.${option}`)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function CheckControl({ path }: Scalar<"check">) {
  const t = useTranslations("practiceForm");
  const { id, name, value } = useControl(path);
  return (
    <div className="mb-5 flex min-h-11 items-center gap-3">
      <input id={id} name={name} type="checkbox" value="on" defaultChecked={value === "on"} className="size-6 shrink-0 accent-ink" />
      <label htmlFor={id}>{t(`fields.${messageKey(path)}`)}</label>
    </div>
  );
}

export function PhaseControl({ path }: Scalar<"phase">) {
  const t = useTranslations("practiceForm");
  const { phases, tree } = useForm();
  const { id, name, value, attributes } = useControl(path);
  const chosen = listAt(tree, ["approaches"]);
  const known = phasesToChoose(
    phases,
    chosen.map((approach) => textAt(approach, [])),
    value,
  );
  return (
    <Labelled path={path}>
      <select id={id} name={name} defaultValue={value} {...attributes} className={`${controlClass} max-w-96`}>
        <option value="">{t("noPhase")}</option>
        {known.map((phase) => (
          <option key={phase.id} value={phase.id}>
            {phase.name}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
