import { z } from "zod";
import { locales } from "../../lib/locales";
import { pictureFaults } from "../../lib/picture-fault";
import { recordId, requestKey, version } from "../editorial/schema";
import { slug } from "../sources/schema";

/** By their SPDX names; `with-permission`: whoever made it has allowed it for the Atlas alone. */
export const licences = ["CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "CC-BY-NC-4.0", "with-permission"] as const;
/** What is missing before a picture can be shown. */
export const pictureProblems = ["alternative-text", "credit", "licence", "people", "consent"] as const;

export const ALTERNATIVE_TEXT_MAX = 300;
export const CAPTION_MAX = 300;
export const CREDIT_MAX = 120;
const MOST_PEOPLE = 20;

const alternativeTexts = z
  .array(z.strictObject({ language: z.enum(locales), text: z.string().trim().min(1).max(ALTERNATIVE_TEXT_MAX) }))
  .max(locales.length)
  .refine((texts) => new Set(texts.map(({ language }) => language)).size === texts.length, "one text for each language");

/** Hundredths from the left and from the top. */
const focalPoint = z.strictObject({ left: z.int().min(0).max(100), top: z.int().min(0).max(100) });

/** A picture that is added to a practice; its bytes come beside it. */
export const newPicture = z.strictObject({ practice: recordId, requestKey: requestKey.optional() });

/** All that is told about a picture. */
export const pictureDescription = z
  .strictObject({
    id: recordId,
    version,
    isDecorative: z.boolean(),
    alternativeTexts,
    caption: z.string().trim().max(CAPTION_MAX),
    credit: z.string().trim().max(CREDIT_MAX),
    licence: z.enum(licences).nullable(),
    /** Who can be recognised is known: it is these, or nobody. */
    isPeopleTold: z.boolean(),
    people: z.array(slug).max(MOST_PEOPLE),
    focalPoint,
  })
  .refine(({ isDecorative, alternativeTexts }) => !isDecorative || alternativeTexts.length === 0, {
    path: ["alternativeTexts"],
    message: "decorativeHasText",
  })
  .refine(({ isPeopleTold, people }) => isPeopleTold || people.length === 0, { path: ["isPeopleTold"], message: "peopleNotTold" });

export type PictureDescription = z.input<typeof pictureDescription>;

export const pictureShowing = z.strictObject({ id: recordId, version, isShown: z.boolean() });
export const pictureRemoval = z.strictObject({ id: recordId, version });

const sentVersion = z.coerce.number().pipe(version);
/** The ninths of a picture. */
export const focalNames = [
  "top-left",
  "top-centre",
  "top-right",
  "middle-left",
  "middle-centre",
  "middle-right",
  "bottom-left",
  "bottom-centre",
  "bottom-right",
] as const;
/** What is known of who can be recognised. */
export const recognised = ["unknown", "nobody", "these"] as const;

// What the forms of the desk send: all of it is text. The messages are keys of "problems" in the message file.

/** `practice`: where to go back to. */
const ofPictureForm = { practice: recordId, id: recordId, version: sentVersion };
export const pictureForm = z.strictObject({
  ...ofPictureForm,
  kind: z.enum(["telling", "decorative"]),
  alternativeText: z.string().trim().max(ALTERNATIVE_TEXT_MAX, "fieldTooLong"),
  caption: z.string().trim().max(CAPTION_MAX, "fieldTooLong"),
  credit: z.string().trim().max(CREDIT_MAX, "fieldTooLong"),
  licence: z.enum(licences).nullable().default(null),
  recognised: z.enum(recognised),
  people: z.array(slug).max(MOST_PEOPLE).default([]),
  focalPoint: z.enum(focalNames),
});
export type PictureForm = z.output<typeof pictureForm>;
export type FocalName = PictureForm["focalPoint"];
export const showingForm = z.strictObject({ ...ofPictureForm, isShown: z.enum(["yes", "no"]) });
export const removalForm = z.strictObject(ofPictureForm);
export const sweepForm = z.strictObject({});

/** Why a picture was not added; the sentences are `pictures.faults` and `pictureDesk.faults` of the messages. */
export const addingFaults = ["missing", "unreadable", "limit"] as const;
export const addingFault = z.enum([...pictureFaults, ...addingFaults]);
export type AddingFault = z.infer<typeof addingFault>;
