import { z } from "zod";
import { documentFaults } from "../../lib/document-fault";
import { requestKey } from "../editorial/schema";

/** A word-like, stable identifier: lower-case ASCII words joined by hyphens. It is also the address. */
export const slug = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "use lower-case words joined by hyphens, for example day-care-centre");

/** Year, year-month or full date, as exact as the source is: 2022, 2022-08, 2022-08-31. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, "write a date as 2022, 2022-08 or 2022-08-31");

/**
 * Where in a source a statement comes from.
 * `lines` count from 1 in the plain-text file of the source; `hash` is the first 16 hex digits of the
 * SHA-256 of those lines (see `lib/passage-hash.ts`), so that a changed source is noticed. Somebody who writes in the
 * form has the document, not its lines: source and heading, and neither lines nor hash.
 */
export const passage = z
  .strictObject({
    source: slug,
    heading: z.string().max(200).nullable(),
    lines: z.strictObject({ from: z.int().min(1), to: z.int().min(1) }).optional(),
    hash: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .optional(),
  })
  .refine(({ lines, hash }) => (lines === undefined) === (hash === undefined), "lines need the hash of their text, and a hash its lines");
export type Passage = z.infer<typeof passage>;

/** What an editor wrote without a source: who and when, instead of a passage. */
export const addedBy = z.strictObject({ editor: z.string().min(1).max(80), on: partialDate });

export const origin = { passage: passage.optional(), addedBy: addedBy.optional() };

/** Every statement says where it comes from: exactly one of a passage and an editor. */
export function hasOneOrigin(value: { passage?: unknown; addedBy?: unknown }): boolean {
  return (value.passage === undefined) !== (value.addedBy === undefined);
}
export const oneOriginMessage = "say where this comes from: a passage of a source, or the editor who added it";

export const STATEMENT_MAX = 3000;

/** One paragraph or list item with its origin. */
export const statement = z
  .strictObject({ text: z.string().trim().min(1).max(STATEMENT_MAX), ...origin })
  .refine(hasOneOrigin, oneOriginMessage);
export type Statement = z.infer<typeof statement>;

/** A language as BCP 47 names it, with a script and a region where they tell something: sq, sr-Latn, sr-Latn-BA. */
export const languageTag = z
  .string()
  .max(12)
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, "write a language as sq, sr-Latn or sr-Latn-BA");
export const labelKinds = ["preferred", "alternative", "hidden"] as const;
export const matchRelations = ["exact", "close"] as const;

const conceptLabel = z.strictObject({ text: z.string().trim().min(1).max(200), lang: languageTag, kind: z.enum(labelKinds) });
export type ConceptLabel = z.infer<typeof conceptLabel>;

/** SKOS S14: one preferred label for each language. The name itself is the English one. */
const hasOnePreferred = (labels: readonly ConceptLabel[]) => {
  const languages = ["en", ...labels.flatMap(({ kind, lang }) => (kind === "preferred" ? [lang] : []))];
  return new Set(languages).size === languages.length;
};
/** SKOS S13: what is preferred is neither alternative nor hidden. */
const areDistinct = (labels: readonly ConceptLabel[]) => new Set(labels.map(({ text, lang }) => `${lang} ${text}`)).size === labels.length;

/** What SKOS asks of a term of any kind besides its name: `hidden` labels are misspellings, found and never shown. */
export const concept = {
  labels: z
    .array(conceptLabel)
    .max(100)
    .refine(hasOnePreferred, "one preferred name for each language; the English one is the name itself")
    .refine(areDistinct, "the same name stands here twice in one language")
    .default([]),
  /** Terms of the same vocabulary that stand beside it. */
  related: z
    .array(z.union([slug, z.string().regex(/^[A-Z]{2}$/)]))
    .max(50)
    .default([]),
  matches: z
    .array(z.strictObject({ relation: z.enum(matchRelations), address: z.url({ protocol: /^https?$/ }).max(500) }))
    .max(50)
    .default([]),
};

/** `document`: what somebody has sent to the editors. */
export const sourceKinds = ["booklet", "web-article", "news", "document"] as const;

/** A document that records were written from. `file` is its name where the documents are at hand, for tests and hashes. */
export const sourceInput = z.strictObject({
  id: slug,
  title: z.string().min(1).max(250),
  kind: z.enum(sourceKinds),
  publisher: slug.nullable().default(null),
  publisherName: z.string().min(1).max(200),
  published: partialDate.nullable().default(null),
  language: z.string().min(2).max(10),
  funder: z.array(z.string().min(1).max(200)).default([]),
  access: z.string().min(1).max(1000),
  extent: z.string().max(200).nullable().default(null),
  credits: z.array(z.strictObject({ name: z.string().min(1).max(200), role: z.string().min(1).max(200) })).default([]),
  description: z.array(statement).min(1),
  file: z.string().min(1),
  footnotes: z.array(z.strictObject({ mark: z.string().max(5), text: z.string().min(1).max(2000), passage })).default([]),
  notesOnAccess: z.string().max(1000).nullable().default(null),
  /** The headings under which this source has the sections of a practice. */
  sectionHeadings: z.record(z.string(), z.string()).default({}),
  ...concept,
});
export type SourceInput = z.infer<typeof sourceInput>;

export const PERMISSION_WORDS_MAX = 2000;
export const PERMISSION_NAME_MAX = 200;

// The messages of what people type are keys of "problems" in the message file.

/** That the publisher allows passages to be shown: who said so, when, and in which words. */
export const permissionInput = z.strictObject({
  source: slug,
  givenBy: z.string().trim().min(1, "fieldMissing").max(PERMISSION_NAME_MAX, "fieldTooLong"),
  givenOn: z.iso.date("dateShape"),
  words: z.string().trim().min(1, "fieldMissing").max(PERMISSION_WORDS_MAX, "permissionTooLong"),
  requestKey: requestKey.optional(),
});
export const permissionEnd = z.strictObject({ source: slug, permission: z.uuid(), requestKey: requestKey.optional() });

/** `version`: of the document that stood there when the form was drawn, 0 where there was none; who leaves it out replaces any. */
export const documentInput = z.strictObject({ source: slug, version: z.int().min(0).max(2_000_000_000).optional() });

/** Why a document was not stored; the sentences are `documents.faults` and `sourceDesk.faults` of the messages. */
export const storingFaults = ["missing", "unreadable", "conflict"] as const;
export const storingFault = z.enum([...documentFaults, ...storingFaults]);
export type StoringFault = z.infer<typeof storingFault>;
export const versionAsked = z.coerce.number().int().min(1).max(2_000_000_000).nullable().catch(null);
/** The page of a text that an address asks for. */
export const pageAsked = z.coerce.number().int().min(1).max(100_000).catch(1);

export const noteKinds = [
  "duplicate-text",
  "contradiction",
  "spelling",
  "lost-text",
  "lost-link",
  "count-mismatch",
  "missing-information",
] as const;
export const noteSubjectTypes = ["practice", "source", "exchange", "programme", "place", "approach", "person", "organisation"] as const;
export type NoteSubjectType = (typeof noteSubjectTypes)[number];

/** A public, dated remark on one or more records. */
export const editorialNoteInput = z.strictObject({
  id: slug,
  kind: z.enum(noteKinds),
  date: partialDate,
  about: z
    .array(z.strictObject({ type: z.enum(noteSubjectTypes), id: z.string().min(1), section: z.string().nullable().default(null) }))
    .min(1),
  text: z.string().min(1).max(2000),
  passage: passage.nullable().default(null),
});
export type EditorialNoteInput = z.infer<typeof editorialNoteInput>;
