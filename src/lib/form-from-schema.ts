import type { Field, GroupField } from "./form-field";

/** As much of a JSON Schema as a form follows from. */
export type JsonSchema = {
  type?: string;
  enum?: string[];
  anyOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  maxLength?: number;
  maxItems?: number;
  marks?: boolean;
};

/** Which fields, by their names, hold the id of a term, and of which vocabulary. */
export type TermFields = Readonly<Record<string, string>>;

const SHORT = 300;
const DATE_MAX = 10;
/** More entries than a form takes in any list (form-data.ts). */
const LIST_MAX = 200;

/** The form of a document: its limits and its options are those of the schema, so that both can never say different things. */
export const formFrom = (schema: JsonSchema, terms: TermFields): GroupField => groupFrom(schema.properties ?? {}, terms);

function fieldFrom(schema: JsonSchema, name: string, terms: TermFields): Field {
  const alternatives = schema.anyOf?.filter(({ type }) => type !== "null");
  if (alternatives?.[0]) {
    const isNullable = alternatives.length < (schema.anyOf?.length ?? 0);
    const field = fieldFrom(alternatives[0], name, terms);
    if (!isNullable) return field;
    if (field.kind === "group") return { ...field, isOptional: true };
    return "isRequired" in field ? { ...field, isRequired: false } : field;
  }
  const term = terms[name];
  if (name === "phase") return { kind: "phase" };
  if (schema.type === "array") return { kind: "list", max: schema.maxItems ?? LIST_MAX, entry: fieldFrom(schema.items ?? {}, name, terms) };
  if (schema.type === "object") return groupFrom(schema.properties ?? {}, terms);
  if (term !== undefined) return { kind: "term", term, isRequired: true };
  if (schema.enum) return { kind: "choice", options: schema.enum, isRequired: true };
  if (schema.type === "boolean") return { kind: "check" };
  if (schema.type === "number" || schema.type === "integer") return { kind: "number", isRequired: true };
  const max = schema.maxLength ?? DATE_MAX;
  const isLong = max > SHORT && name !== "address" && name !== "website";
  return { kind: "text", max, isLong, isRequired: true, ...(schema.marks ? { hasMarks: true } : {}) };
}

/** A passage, and who added something instead of one, are one control. */
function groupFrom({ passage, addedBy: _addedBy, ...properties }: Record<string, JsonSchema>, terms: TermFields): GroupField {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, fieldFrom(schema, name, terms)]));
  if (!passage) return { kind: "group", isOptional: false, fields };
  const stated = passage.anyOf?.find(({ type }) => type === "object") ?? passage;
  const heading = stated.properties?.heading?.anyOf?.find(({ type }) => type === "string");
  return { kind: "group", isOptional: false, fields: { ...fields, origin: { kind: "origin", headingMax: heading?.maxLength ?? SHORT } } };
}
