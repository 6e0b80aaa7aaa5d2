"use client";

import { useTranslations } from "next-intl";
import { Chevron } from "../../../components/ui/chevron";
import { type FormPath, pathName, textAt } from "../../../lib/form-data";
import { passageKey } from "../../../lib/passage-key";
import { elementId, termKey } from "../dto";
import { useForm } from "./form-context";
import { controlClass } from "./form-controls";
import { TermControl } from "./form-term";

/** Where this part comes from: a source with its heading, or whoever is writing. */
export function OriginControl({ path, headingMax }: { path: FormPath; headingMax: number }) {
  const t = useTranslations("practiceForm");
  const { tree, errors, names, matches, passages } = useForm();
  const name = pathName(path);
  const id = elementId(name);
  const at = (part: string) => textAt(tree, [...path, part]);
  const error = errors[name];
  const fixed = ["editor", "on", "cited", "first", "last", "hash"].filter((part) => at(part) !== "");
  const source = at("source");
  const told =
    at("from") === "source" && source
      ? [names[termKey("source", source)] ?? source, at("heading")].filter(Boolean).join(" – ")
      : at("from") === "editor"
        ? at("editor")
          ? t("origin.addedBy", { editor: at("editor") })
          : t("origin.addedByMe")
        : "";
  const lines = { from: Number(at("first")), to: Number(at("last")) };
  const passage = at("from") === "source" ? passages[passageKey({ source, lines, hash: at("hash") })] : undefined;
  // Open while there is something to choose: what is settled takes one line of the form.
  const isOpen = error !== undefined || passage?.standing === "lost" || told === "" || matches?.path === pathName([...path, "source"]);
  return (
    <fieldset id={id} tabIndex={-1} className={`mb-5 ${error ? "border-error border-l-4 pl-3" : ""}`}>
      <legend className="sr-only">{t("origin.legend")}</legend>
      <details open={isOpen} className="group">
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 text-small [&::-webkit-details-marker]:hidden">
          <Chevron className="group-open:rotate-90" />
          <span className="min-w-0">
            <b>{t("origin.legend")}</b> {told}
          </span>
        </summary>
        {error && (
          <p className="font-semibold text-error">
            <span className="sr-only">{t("errorPrefix")} </span>
            {error}
          </p>
        )}
        {passage && (
          <p className="ml-5 text-small">
            <a href={passage.href} target="_blank" rel="noopener" className="inline-block py-1">
              {t("origin.toPassage")}
            </a>
            {passage.standing !== "in-place" && (
              <span className={passage.standing === "lost" ? "font-semibold text-error" : "text-muted"}>
                {" "}
                {t(`origin.standing.${passage.standing}`)}
              </span>
            )}
          </p>
        )}
        {fixed.map((part) => (
          <input key={part} type="hidden" name={`${name}.${part}`} value={at(part)} />
        ))}
        <div className="group/origin">
          <Radio name={`${name}.from`} value="editor" isChosen={at("from") === "editor"}>
            {at("editor") ? t("origin.addedBy", { editor: at("editor") }) : t("origin.addedByMe")}
          </Radio>
          <Radio name={`${name}.from`} value="source" isChosen={at("from") === "source"}>
            {t("origin.source")}
          </Radio>
          <div className="ml-3 hidden border-rule border-l-2 pl-5 group-has-[[value=source]:checked]/origin:block">
            <TermControl field={{ kind: "term", term: "source", isRequired: false }} path={[...path, "source"]} />
            <label htmlFor={`${id}-heading`} className="block font-semibold">
              {t("origin.heading")}
            </label>
            <p id={`${id}-heading-hint`} className="text-muted text-small">
              {t("limit.characters", { max: headingMax })}
              {at("first") && ` ${t("origin.lines", { first: at("first"), last: at("last") })}`}
            </p>
            <input
              id={`${id}-heading`}
              name={`${name}.heading`}
              defaultValue={at("heading")}
              aria-describedby={`${id}-heading-hint`}
              autoComplete="off"
              className={controlClass}
            />
          </div>
        </div>
      </details>
    </fieldset>
  );
}

type RadioProps = { name: string; value: string; isChosen: boolean; children: React.ReactNode };

export function Radio({ name, value, isChosen, children }: RadioProps) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input type="radio" name={name} value={value} defaultChecked={isChosen} className="size-6 shrink-0 accent-ink" />
      <span className="min-w-0">{children}</span>
    </label>
  );
}
