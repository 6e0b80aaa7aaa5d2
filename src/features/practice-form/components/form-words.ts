"use client";

import { useTranslations } from "next-intl";
import { type FormPath, type FormTree, listAt, pathName, textAt, treeAt } from "../../../lib/form-data";
import type { Field } from "../../../lib/form-field";
import { messageKey, termKey } from "../dto";
import { useForm } from "./form-context";

export type Line = { name: string; label: string; words: string };

/** What stands in the form, as a person says it: terms by their names, options by their words. */
export function useWords() {
  const t = useTranslations("practiceForm");
  const { names, phases } = useForm();

  function labelOf(path: FormPath): string {
    if (path.at(-1) === "origin") return t("origin.legend");
    const key = messageKey(path);
    return t.has(`fields.${key}`) ? t(`fields.${key}`) : t.has(`sections.${key}`) ? t(`sections.${key}`) : "";
  }

  /** "How it was done – activity 2 – detail 1". */
  function whereOf(path: FormPath): string {
    const [top] = path;
    const numbered = path.flatMap((part, index) => {
      if (typeof part !== "number") return [];
      return t("entryTitle", { entry: t(`entries.${messageKey(path.slice(0, index + 1))}`), number: part + 1 });
    });
    const last = typeof path.at(-1) === "string" && path.length > 1 ? labelOf(path) : "";
    return [t(`sections.${String(top)}`), ...numbered, last].filter(Boolean).join(" – ");
  }

  /** A control's value in words; empty for nothing. */
  function wordsOf(field: Field, tree: FormTree | undefined): string {
    const text = textAt(tree, []).trim();
    if (field.kind === "check") return t(text === "on" ? "conflict.yes" : "conflict.no");
    if (field.kind === "origin") return originWords(tree);
    if (text === "") return "";
    if (field.kind === "term") return names[termKey(field.term, text)] ?? t("conflict.unnamed");
    if (field.kind === "choice") return t(`options.${text}`);
    if (field.kind === "phase") return phases.find(({ id }) => id === text)?.name ?? t("noPhase");
    return text;
  }

  function originWords(tree: FormTree | undefined): string {
    const at = (part: string) => textAt(tree, [part]);
    if (at("from") === "editor") return at("editor") ? t("origin.addedBy", { editor: at("editor") }) : t("origin.addedByMe");
    if (at("from") !== "source") return "";
    const source = at("source") && (names[termKey("source", at("source"))] ?? t("conflict.unnamed"));
    const lines = at("first") && t("origin.lines", { first: at("first"), last: at("last") });
    return [source, at("heading"), lines].filter(Boolean).join(" – ");
  }

  /** Everything that is written in a part of the form, one control a line. */
  function linesOf(field: Field, tree: FormTree | undefined, path: FormPath): Line[] {
    if (field.kind === "group") {
      return Object.entries(field.fields).flatMap(([name, part]) => linesOf(part, treeAt(tree, [name]), [...path, name]));
    }
    if (field.kind === "list") return listAt(tree, []).flatMap((entry, index) => linesOf(field.entry, entry, [...path, index]));
    const words = field.kind === "check" && textAt(tree, []) !== "on" ? "" : wordsOf(field, tree);
    return words === "" ? [] : [{ name: pathName(path), label: labelOf(path), words }];
  }

  return { labelOf, whereOf, wordsOf, linesOf };
}
