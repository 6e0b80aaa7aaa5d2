import { z } from "zod";

// A field that is stated once and checked in two ways: `full` is what it must be when it is finished, `draft` what it
// may be while somebody is still writing. Lengths, options and list sizes are the same in both, so that a draft never
// holds what could not be finished; only what is missing is allowed to be missing.

export type Paired<Full extends z.ZodType = z.ZodType, Draft extends z.ZodType = z.ZodType> = { full: Full; draft: Draft };
type Shape = Record<string, Paired>;
type Side<Of extends Shape, Name extends keyof Paired> = { [Field in keyof Of]: Of[Field][Name] };

const emptyIsNull = (value: unknown) => (typeof value === "string" && value.trim() === "" ? null : value);

/** An empty control of a form is nothing, not a wrong value. */
export const orNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(emptyIsNull, z.union([schema, z.null()])).default(null as never);

/** A text that must be there in the end. */
export const text = (max: number) => ({
  full: z.string().trim().min(1).max(max),
  draft: z.string().trim().max(max).default(""),
});

/** A text that may carry marks (lib/marked-text.ts); the form tells so, and shows how it will look. */
export const markedText = (max: number) => ({ ...text(max), full: text(max).full.meta({ marks: true }) });

/** A choice, a number or the id of a record: nothing until it is chosen. */
export const chosen = <Schema extends z.ZodType>(schema: Schema) => ({ full: schema, draft: orNothing(schema) });

/** What may stay nothing, in the end too. */
export const optional = <Schema extends z.ZodType>(schema: Schema) => ({
  full: schema.nullable().default(null),
  draft: orNothing(schema),
});

/** The same in both. */
export const same = <Schema extends z.ZodType>(schema: Schema) => ({ full: schema, draft: schema });

export function side<Of extends Shape, Name extends keyof Paired>(shape: Of, name: Name): Side<Of, Name> {
  return Object.fromEntries(Object.entries(shape).map(([field, pair]) => [field, pair[name]])) as Side<Of, Name>;
}

/** A part with fields of its own; a draft may leave it out as a whole. */
export function part<Of extends Shape>(shape: Of) {
  return { full: z.strictObject(side(shape, "full")), draft: z.strictObject(side(shape, "draft")).prefault({} as never) };
}

export const list = <Full extends z.ZodType, Draft extends z.ZodType>(entry: Paired<Full, Draft>, max: number) => ({
  full: z.array(entry.full).max(max),
  draft: z.array(entry.draft).max(max).default([]),
});

/** The pair with what only the finished one must keep. */
export const finished = <Full extends z.ZodType, Draft extends z.ZodType, Stricter extends z.ZodType>(
  pair: Paired<Full, Draft>,
  stricter: (full: Full) => Stricter,
) => ({ full: stricter(pair.full), draft: pair.draft });
