import { z } from "zod";
import { asKept, freshEntry, type Writer } from "../../lib/form-content";
import { type FormPath, type FormTree, listAt, pathName, textAt, treeAt } from "../../lib/form-data";
import { identityOf } from "../../lib/form-differences";
import { type Field, fieldAt, type GroupField } from "../../lib/form-field";
import { formFrom, type JsonSchema } from "../../lib/form-from-schema";
import { deskPaths } from "../../lib/paths";
import type { ComparedEntry, ComparedField, ComparedValue, Comparison, Part, TermKind } from "../editorial/dto";
import { practiceInput } from "../practices/schema";
import { elementId, type FieldProblem, PRACTICE_FORM } from "./dto";
import type { FormMeta } from "./schema";

/** Fields that hold the id of a record. `role`, `text` and others with a schema of their own are not among them. */
const termOf: Record<string, TermKind> = {
  place: "place",
  approaches: "approach",
  group: "targetGroup",
  organisation: "organisation",
  programmes: "programme",
  person: "person",
};
let madeForm: GroupField | undefined;

/** The form of a practice, in the order of the case. It follows from the schema, and is made once: nobody may change it. */
export function practiceForm(): GroupField {
  madeForm ??= formFrom(z.toJSONSchema(practiceInput, { io: "input", unrepresentable: "any" }) as JsonSchema, termOf);
  return madeForm;
}

/** Sections of which a practice has at least one entry in the form, so that somebody who begins sees where to write. */
export function withFirstEntries(form: GroupField, tree: FormTree): FormTree {
  const starting = ["places", "approaches", "targetGroups", "need"];
  return Object.fromEntries(
    Object.entries(form.fields).map(([name, field]) => {
      const part = treeAt(tree, [name]) ?? "";
      const isEmptyList = field.kind === "list" && starting.includes(name) && listAt(part, []).length === 0;
      return [name, isEmptyList ? [freshEntry(field.entry)] : part];
    }),
  );
}

/** The form shows the same when it is opened again: no empty row of it waits for somebody to write. */
export function opensAs(form: GroupField, tree: FormTree, writer: Writer): boolean {
  const [now, then] = [tree, asKept(form, tree, writer)].map((one) => identityOf(form, withFirstEntries(form, one)));
  return now === then;
}

/** The page of a form that was saved without scripts, at the part where somebody was. */
export function pageAfter({ id, at, check }: FormMeta, version: number, focus: string | null): string {
  return `${deskPaths.practice(id, { check, saved: version })}#${focus ? elementId(focus) : (at ?? PRACTICE_FORM)}`;
}

/** The ids of the terms that a form refers to, by vocabulary. */
export function termsIn(field: Field, tree: FormTree | undefined, found = new Map<TermKind, Set<string>>()): Map<TermKind, Set<string>> {
  const add = (kind: TermKind, id: string) => {
    if (id !== "") found.set(kind, (found.get(kind) ?? new Set()).add(id));
  };
  if (field.kind === "term") add(field.term as TermKind, textAt(tree, []));
  if (field.kind === "origin") add("source", textAt(tree, ["source"]));
  if (field.kind === "list") for (const entry of listAt(tree, [])) termsIn(field.entry, entry, found);
  if (field.kind === "group") for (const [name, part] of Object.entries(field.fields)) termsIn(part, treeAt(tree, [name]), found);
  return found;
}

type Issue = { path: readonly PropertyKey[] };

/** need.0.text, as the data layer says it, as a path. */
export const pathOf = (dotted: string): FormPath => dotted.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** The field that shows a problem: those of passage and addedBy are one control. */
export function shownAt(form: GroupField, path: FormPath): FormPath {
  const origin = path.findIndex((part) => part === "passage" || part === "addedBy");
  if (origin >= 0) return [...path.slice(0, origin), "origin"];
  const field = fieldAt(form, path);
  return field?.kind === "group" && field.fields.origin ? [...path, "origin"] : path;
}

/** What was typed and cannot even be kept as a draft, by field. */
export function problemsOf(
  form: GroupField,
  tree: FormTree,
  issues: readonly Issue[],
): { name: string; problem: FieldProblem; max: number }[] {
  return issues.map((issue) => {
    const path = shownAt(
      form,
      issue.path.filter((part) => typeof part !== "symbol"),
    );
    const field = fieldAt(form, path);
    return { name: pathName(path), ...judge(field, textAt(tree, path)) };
  });
}

function judge(field: Field | undefined, text: string): { problem: FieldProblem; max: number } {
  if (field?.kind === "text" && text.trim().length > field.max) return { problem: "tooLong", max: field.max };
  if (field?.kind === "number") return { problem: "notANumber", max: 0 };
  if (field?.kind === "list") return { problem: "tooMany", max: field.max };
  return { problem: "notValid", max: 0 };
}

/** The link to the field that something was said about. */
export const fieldLink = (form: GroupField, dotted: string) => `#${elementId(pathName(shownAt(form, pathOf(dotted))))}`;

/** What a compared value is: the id of a term, one of a few options, yes or no, or a text that stands for itself. */
export function comparedAs(form: GroupField, field: ComparedField, value: ComparedValue): TermKind | "option" | "check" | "text" {
  if (value.path === "passage.source") return "source";
  const inEntry = field.value ? [] : [0, ...(value.path === "" ? [] : pathOf(value.path))];
  const control = fieldAt(form, [...pathOf(field.path), ...inEntry]);
  if (control?.kind === "term") return control.term as TermKind;
  if (control?.kind === "check") return "check";
  return control?.kind === "choice" ? "option" : "text";
}

/**
 * What a comparison says about a list. Who saved a revision stands beside its number: that this person added the row says
 * nothing more, so a row in which only that has changed is no change.
 */
export function toldEntries({ entries }: ComparedField): ComparedEntry[] {
  return entries
    .map((entry) => ({ ...entry, values: entry.values.filter(({ path }) => !path.startsWith("addedBy.")) }))
    .filter(
      ({ kind, values }) =>
        kind !== "same" && (kind !== "changed" || values.some(({ parts }) => parts.some((part) => part.kind !== "same"))),
    );
}

/** The fields that a comparison tells: those with a change that says something. */
export const toldChanges = ({ fields }: Pick<Comparison, "fields">): ComparedField[] =>
  fields
    .map((field) => ({ ...field, entries: toldEntries(field) }))
    .filter(({ isChanged, value, entries }) => isChanged && (value || entries.length > 0));

/** So many letters of what stayed are left beside a change in brief. */
const BESIDE = 80;

/** A value in brief: of a long run of words that stayed, only those next to a change are left. */
export function briefValue({ parts, ...value }: ComparedValue): ComparedValue {
  const isAlone = parts.length === 1;
  const brief = parts.map((part, index): Part => {
    if (part.kind !== "same" || part.text.length <= 2 * BESIDE || !part.text.includes(" ")) return part;
    const from = part.text.indexOf(" ", part.text.length - BESIDE);
    const head = index > 0 || isAlone ? part.text.slice(0, part.text.lastIndexOf(" ", BESIDE) + 1) : "";
    const tail = index < parts.length - 1 && from >= 0 ? part.text.slice(from) : "";
    return { ...part, text: `${head}…${tail}` };
  });
  return { ...value, parts: brief };
}

/** The ids of the terms that a comparison tells, by vocabulary. */
export function termsCompared(form: GroupField, { fields }: Pick<Comparison, "fields">): Map<TermKind, Set<string>> {
  const found = new Map<TermKind, Set<string>>();
  for (const field of fields) {
    for (const value of [field.value, ...field.entries.flatMap(({ values }) => values)]) {
      const kind = value && comparedAs(form, field, value);
      if (!kind || kind === "option" || kind === "check" || kind === "text") continue;
      for (const { text } of value.parts) found.set(kind, (found.get(kind) ?? new Set()).add(text));
    }
  }
  return found;
}
