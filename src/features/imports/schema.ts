import { z } from "zod";
import { destinations } from "../../lib/template/practice-pieces";
import { recordId, requestKey, version } from "../editorial/schema";
import { groupRoles } from "../practices/schema";
import { partialDate, slug } from "../sources/schema";

// What the forms of an import send. Everything about one piece of text or one proposal is a single text, "KEY=VALUE", so that a
// form without scripts can send any number of them. The messages are keys of "problems" in the message file.

export const NEW_SOURCE = "new";
export const TITLE_MAX = 250;
export const ROLE_MAX = 200;
export const NAME_MAX = 120;
export const PUBLISHER_MAX = 200;
/** More than a document of 20 000 lines in one practice would have; the body of the form has a cap, too. */
const MOST_PIECES = 3000;
const MOST_PROPOSALS = 200;

/** The lines of a piece: "12-14", and which of several there. */
const pieceKey = /\d{1,6}-\d{1,6}(?:\.\d{1,4})?/.source;
const pair = (value: string) =>
  z
    .string()
    .max(200)
    .regex(new RegExp(`^${pieceKey}=(?:${value})$`));
const many = <Entry extends z.ZodType>(entry: Entry, most: number) => z.array(entry).max(most).default([]);
const emptyIsNothing = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? null : value), schema.nullable());

/** Which source the drafts of a document cite: one that is there, or a new one with what is known of it. */
const sourceFields = {
  source: z.union([slug, z.literal(NEW_SOURCE)], "sourceMissing"),
  sourceTitle: z.string().trim().max(TITLE_MAX, "titleTooLong").default(""),
  sourcePublisher: z.string().trim().max(PUBLISHER_MAX, "fieldTooLong").default(""),
  sourceLanguage: z
    .string()
    .regex(/^[a-z]{2}$/, "languageMissing")
    .default("en"),
  sourcePublished: emptyIsNothing(z.string().trim().regex(/.*/).pipe(partialDate.catch("")))
    .refine((value) => value !== "", "dateShape")
    .default(null),
};
type SourceFields = { source: string; sourceTitle: string; sourcePublisher: string };
const hasNewSource = (check: z.core.ParsePayload<SourceFields>) => {
  const { source, sourceTitle, sourcePublisher } = check.value;
  if (source !== NEW_SOURCE) return;
  const missing = (name: string, message: string) => check.issues.push({ code: "custom", input: check.value, path: [name], message });
  if (sourceTitle === "") missing("sourceTitle", "titleMissing");
  if (sourcePublisher === "") missing("sourcePublisher", "fieldMissing");
};

export const reviewInput = z
  .strictObject({
    id: recordId,
    place: z.coerce.number().pipe(z.int().min(1).max(5000)),
    title: z.string().trim().max(TITLE_MAX, "titleTooLong").default(""),
    pieces: many(pair(destinations.join("|")), MOST_PIECES),
    voices: many(z.string().regex(new RegExp(`^${pieceKey}$`)), MOST_PROPOSALS),
    roles: many(z.string().trim().max(ROLE_MAX, "fieldTooLong"), MOST_PROPOSALS),
    figures: many(pair("|\\d{1,3}(?:\\.\\d{1,2})?"), MOST_PROPOSALS),
    places: many(slug.or(z.string().regex(/^[A-Z]{2}$/)), MOST_PROPOSALS),
    approaches: many(slug, MOST_PROPOSALS),
    groups: many(z.string().regex(new RegExp(`^[a-z0-9-]{1,80}=(?:|${groupRoles.join("|")})$`)), MOST_PROPOSALS),
    period: z
      .string()
      .regex(/^\d{0,3}$/)
      .default(""),
    asOf: z
      .string()
      .regex(/^\d{0,3}$/)
      .default(""),
    contacts: many(pair("|new|[a-z0-9-]{1,80}"), MOST_PROPOSALS),
    contactNames: many(z.string().trim().max(NAME_MAX, "fieldTooLong"), MOST_PROPOSALS),
    contactRoles: many(z.string().trim().max(ROLE_MAX, "fieldTooLong"), MOST_PROPOSALS),
    /** Of the draft that was made of it already, when the form was drawn: it gets another revision. */
    version: z.coerce.number().pipe(version).optional(),
    requestKey,
    ...sourceFields,
  })
  .check(hasNewSource);
export type ReviewInput = z.infer<typeof reviewInput>;

export const remainingInput = z.strictObject({ id: recordId, requestKey, ...sourceFields }).check(hasNewSource);
export type SourceChoice = Pick<z.infer<typeof remainingInput>, keyof typeof sourceFields>;

export const importRef = z.strictObject({ id: recordId, requestKey: requestKey.optional() });
export const placeAsked = z.coerce.number().pipe(z.int().min(1).max(5000));

/** Why a document was not kept, besides its own faults (lib/document-fault.ts). The sentences are `imports.faults` of the messages. */
export const uploadFault = z.enum(["missing", "unreadable", "limit"]);
