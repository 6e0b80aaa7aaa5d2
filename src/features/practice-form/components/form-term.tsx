"use client";

import { useTranslations } from "next-intl";
import { pathName, textAt } from "../../../lib/form-data";
import type { DroppedTerm } from "../../editorial/dto";
import { elementId, messageKey, termKey } from "../dto";
import { useForm } from "./form-context";
import { controlClass, Labelled, type Scalar, useControl } from "./form-controls";
import { ListButton } from "./form-list-button";
import { TermSearch } from "./form-term-search";

/** The record of a vocabulary that is meant: chosen from a list that follows the typing, or found by sending the form. */
export function TermControl({ field, path }: Scalar<"term">) {
  const { isEnhanced, names, dropped, termsHref } = useForm();
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
        about={(chosen) => <DroppedNote id={`${id}-dropped`} name={chosen.name} dropped={dropped[termKey(field.term, chosen.id)]} />}
        texts={{
          nothing: t("term.nothing"),
          asking: t("term.asking"),
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
  const { tree, matches, names, dropped, focus, errors } = useForm();
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
      <DroppedNote id={`${id}-dropped`} name={names[termKey(field.term, value)] ?? value} dropped={dropped[termKey(field.term, value)]} />
      {value && <Choice name={name} value={value} label={names[termKey(field.term, value)] ?? value} isChosen />}
      {others.map((match) => (
        <Choice key={match.id} name={name} value={match.id} label={`${match.name}${match.detail ? `, ${match.detail}` : ""}`} />
      ))}
      {value || others.length > 0 ? (
        <Choice name={name} value="" label={t("term.none")} isChosen={!value} />
      ) : (
        // Nothing to choose from yet: an entry that is sent without a word would be no entry.
        <input type="hidden" name={name} value="" />
      )}
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

/** What became of a proposal that is chosen here, and how to go on. */
function DroppedNote({ id, name, dropped }: { id: string; name: string; dropped: DroppedTerm | undefined }) {
  const t = useTranslations("practiceForm.term");
  const { replacedBy, reason } = dropped ?? {};
  return (
    <div id={id} aria-live="polite">
      {dropped && (
        <div className="my-2 max-w-column border-ink border-l-4 bg-tint px-4 py-2">
          <p className="font-semibold">{t(replacedBy ? "replaced" : "dropped", { name })}</p>
          {reason && <p className="whitespace-pre-line wrap-anywhere">{t("droppedReason", { reason })}</p>}
          <p>{replacedBy ? t("replacedBy", { name: replacedBy }) : t("droppedGoOn")}</p>
        </div>
      )}
    </div>
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
