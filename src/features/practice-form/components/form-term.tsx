"use client";

import { useTranslations } from "next-intl";
import { pathName, textAt } from "../../../lib/form-data";
import { elementId, messageKey, termKey } from "../dto";
import { useForm } from "./form-context";
import { controlClass, Labelled, type Scalar, useControl } from "./form-controls";
import { ListButton } from "./form-list-button";
import { TermSearch } from "./form-term-search";

/** The record of a vocabulary that is meant: chosen from a list that follows the typing, or found by sending the form. */
export function TermControl({ field, path }: Scalar<"term">) {
  const { isEnhanced, names, termsHref } = useForm();
  const t = useTranslations("practiceForm");
  const { id, name, value, attributes } = useControl(path);
  if (!isEnhanced) return <PlainTerm field={field} path={path} />;
  return (
    <Labelled path={path}>
      <TermSearch
        id={id}
        name={name}
        label={t(`fields.${messageKey(path)}`)}
        describedBy={attributes["aria-describedby"]}
        isInvalid={attributes["aria-invalid"] === true}
        searchHref={`${termsHref}?kind=${field.term}&q=`}
        chosen={{ id: value, name: names[termKey(field.term, value)] ?? value }}
        texts={{
          nothing: t("term.nothing"),
          proposed: t("term.proposed"),
          list: t("term.list"),
          unmatched: t("term.unmatched", { canPropose: String(["place", "organisation"].includes(field.term)) }),
          stays: (chosen) => t("term.stays", { name: chosen }),
        }}
      />
    </Labelled>
  );
}

/** Without scripts: what is chosen, what was found, and a field to search with. */
function PlainTerm({ field, path }: Scalar<"term">) {
  const t = useTranslations("practiceForm");
  const { tree, matches, names, focus, errors } = useForm();
  const name = pathName(path);
  const id = elementId(name);
  const value = textAt(tree, path);
  const found = matches?.path === name ? matches.found : null;
  const others = (found ?? []).filter((match) => match.id !== value);
  const label = t(`fields.${messageKey(path)}`);
  return (
    <fieldset className={`mb-5 ${errors[name] ? "border-error border-l-4 pl-3" : ""}`}>
      <legend className="font-semibold">{label}</legend>
      {errors[name] && (
        <p className="font-semibold text-error">
          <span className="sr-only">{t("errorPrefix")} </span>
          {errors[name]}
        </p>
      )}
      {value && <Choice name={name} value={value} label={names[termKey(field.term, value)] ?? value} isChosen />}
      {others.map((match) => (
        <Choice key={match.id} name={name} value={match.id} label={`${match.name}${match.detail ? `, ${match.detail}` : ""}`} />
      ))}
      {(value || others.length > 0) && <Choice name={name} value="" label={t("term.none")} isChosen={!value} />}
      {found && (
        <p role="status" className="text-small">
          {t("term.found", { count: found.length })}
        </p>
      )}
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 grow">
          <label htmlFor={id} className="block text-small">
            {t("term.search")}
          </label>
          <input
            id={id}
            name={`query.${name}`}
            defaultValue={textAt(tree, ["query", ...path])}
            // biome-ignore lint/a11y/noAutofocus: the form came back because this very field was searched
            autoFocus={focus === name || undefined}
            autoComplete="off"
            className={controlClass}
          />
        </div>
        <ListButton intent={`find:${name}`} about={label}>
          {t("term.find")}
        </ListButton>
      </div>
    </fieldset>
  );
}

function Choice({ name, value, label, isChosen = false }: { name: string; value: string; label: string; isChosen?: boolean }) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input type="radio" name={name} value={value} defaultChecked={isChosen} className="size-6 shrink-0 accent-ink" />
      <span className="min-w-0">{label}</span>
    </label>
  );
}
