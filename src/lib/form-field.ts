import type { FormPath } from "./form-data";

// What a form is made of: controls with their limits, groups and lists of them. Made from a schema by whoever has one.

/** A control, a group or a list. `term` names the vocabulary that is searched. */
export type Field =
  | { kind: "text"; max: number; isLong: boolean; isRequired: boolean; hasMarks?: boolean }
  | { kind: "number"; isRequired: boolean }
  | { kind: "choice"; options: string[]; isRequired: boolean }
  | { kind: "check" }
  | { kind: "term"; term: string; isRequired: boolean }
  | { kind: "phase" }
  | { kind: "origin"; headingMax: number }
  | { kind: "group"; isOptional: boolean; fields: Record<string, Field> }
  | { kind: "list"; max: number; entry: Field };

export type GroupField = Extract<Field, { kind: "group" }>;

/** The field at a path of the form; undefined where it has none. */
export function fieldAt(form: Field, path: FormPath): Field | undefined {
  let field: Field | undefined = form;
  for (const part of path) {
    if (field?.kind === "list" && typeof part === "number") field = field.entry;
    else if (field?.kind === "group" && typeof part === "string" && Object.hasOwn(field.fields, part)) field = field.fields[part];
    else return undefined;
  }
  return field;
}
