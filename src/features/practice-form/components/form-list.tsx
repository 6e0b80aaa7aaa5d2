"use client";

import { useTranslations } from "next-intl";
import { type FormPath, listAt, pathName } from "../../../lib/form-data";
import type { Field } from "../../../lib/form-field";
import { elementId, messageKey } from "../dto";
import { useForm } from "./form-context";
import { CheckControl, ChoiceControl, NumberControl, PhaseControl, TextControl } from "./form-controls";
import { ListButton } from "./form-list-button";
import { OriginControl } from "./form-origin";
import { ProposalFields } from "./form-proposal";
import { TermControl } from "./form-term";

/** Any part of the form, by what its field is. */
export function FormPart({ field, path }: { field: Field; path: FormPath }) {
  switch (field.kind) {
    case "text":
      return <TextControl field={field} path={path} />;
    case "number":
      return <NumberControl field={field} path={path} />;
    case "choice":
      return <ChoiceControl field={field} path={path} />;
    case "check":
      return <CheckControl field={field} path={path} />;
    case "phase":
      return <PhaseControl field={field} path={path} />;
    case "term":
      return <TermControl field={field} path={path} />;
    case "origin":
      return <OriginControl path={path} headingMax={field.headingMax} />;
    case "list":
      return <ListPart field={field} path={path} />;
    case "group":
      return <GroupPart field={field} path={path} />;
  }
}

/** The fields of a group one after the other. A group within another one has a name of its own. */
export function GroupFields({ fields, path }: { fields: Record<string, Field>; path: FormPath }) {
  return Object.entries(fields).map(([name, field]) => <FormPart key={name} field={field} path={[...path, name]} />);
}

function GroupPart({ field, path }: { field: Extract<Field, { kind: "group" }>; path: FormPath }) {
  const t = useTranslations("practiceForm");
  if (typeof path.at(-1) === "number") return <GroupFields fields={field.fields} path={path} />;
  return (
    <fieldset id={elementId(pathName(path))} tabIndex={-1} className="mb-5">
      <legend className="mb-2 font-semibold">{t(`fields.${messageKey(path)}`)}</legend>
      <div className="border-rule border-l-2 pl-4">
        <GroupFields fields={field.fields} path={path} />
      </div>
    </fieldset>
  );
}

/** A list that is added to, removed from and reordered by buttons, which send the form where no script runs. */
export function ListPart({ field, path }: { field: Extract<Field, { kind: "list" }>; path: FormPath }) {
  const t = useTranslations("practiceForm");
  const { tree, errors } = useForm();
  const name = pathName(path);
  const key = messageKey(path);
  const entries = listAt(tree, path);
  const error = errors[name];
  const proposed = proposable(field.entry);
  return (
    <fieldset id={elementId(name)} tabIndex={-1} className="mb-8 min-w-0">
      <legend className={path.length === 1 ? "sr-only" : "mb-1 font-semibold text-sub"}>{t(`fields.${key}`)}</legend>
      {t.has(`hints.${key}`) && <p className="mb-2 max-w-column text-muted text-small">{t(`hints.${key}`)}</p>}
      {error && (
        <p className="font-semibold text-error">
          <span className="sr-only">{t("errorPrefix")} </span>
          {error}
        </p>
      )}
      {entries.length > 0 && (
        <ol className="grid gap-4">
          {entries.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries are told apart by their place, and a changed list is drawn anew
            <ListEntry key={index} field={field.entry} path={[...path, index]} count={entries.length} />
          ))}
        </ol>
      )}
      {proposed && <ProposalFields kind={proposed} name={name} />}
      {entries.length < field.max ? (
        <p className="mt-3">
          <ListButton intent={`add:${name}`}>
            {t(entries.length > 0 ? "addAnother" : "addFirst", { entry: t(`entries.${key}`) })}
          </ListButton>
        </p>
      ) : (
        <p className="mt-3 text-muted text-small">{t("listFull", { max: field.max })}</p>
      )}
    </fieldset>
  );
}

/** Places and organisations can be new; whoever needs one proposes it, and an editor approves it. */
function proposable(entry: Field): "place" | "organisation" | null {
  if (entry.kind !== "group") return null;
  return entry.fields.place ? "place" : entry.fields.organisation ? "organisation" : null;
}

function ListEntry({ field, path, count }: { field: Field; path: FormPath; count: number }) {
  const t = useTranslations("practiceForm");
  const name = pathName(path);
  const index = path.at(-1) as number;
  const title = t("entryTitle", { entry: t(`entries.${messageKey(path)}`), number: index + 1 });
  return (
    <li className="min-w-0">
      <fieldset id={elementId(name)} tabIndex={-1} className="min-w-0 border border-rule bg-tint/40 px-4 pt-2 pb-4">
        <legend className="px-1 font-semibold first-letter:uppercase">{title}</legend>
        <FormPart field={field} path={path} />
        <p className="flex flex-wrap gap-2">
          {index > 0 && (
            <ListButton intent={`up:${name}`} about={title}>
              {t("moveUp")}
            </ListButton>
          )}
          {index < count - 1 && (
            <ListButton intent={`down:${name}`} about={title}>
              {t("moveDown")}
            </ListButton>
          )}
          <ListButton intent={`remove:${name}`} about={title}>
            {t("remove")}
          </ListButton>
        </p>
      </fieldset>
    </li>
  );
}
