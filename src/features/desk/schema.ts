import { z } from "zod";
import { commentInput, message, recordId, requestKey, revisionNumber, transitionNames, version } from "../editorial/schema";
import { slugInput } from "../history/schema";
import { tiers } from "../practices/schema";
import { organisationCorrection, placeCorrection, proposalApproval, proposalDrop, proposalReplacement } from "../proposals/schema";

// What the small forms of the desk send: all of it is text. The messages are keys of "problems" in the message file.

export const TITLE_MAX = 250;
const number = z.coerce.number();
/** The newest revision when the form was drawn: whoever is too late can compare with it. */
const seen = number.pipe(revisionNumber).optional();

export const beginning = z.strictObject({
  title: z.string().trim().min(1, "titleMissing").max(TITLE_MAX, "titleTooLong"),
  tier: z.enum(tiers, "tierMissing"),
  requestKey,
});
export const change = z.strictObject({
  id: recordId,
  version: number.pipe(version),
  transition: z.enum(transitionNames),
  message,
  requestKey,
  seen,
});
export const restoring = z.strictObject({
  id: recordId,
  version: number.pipe(version),
  number: number.pipe(z.int().min(1)),
  requestKey,
  seen,
});
export const newAddress = slugInput.extend({ version: number.pipe(version), requestKey, seen });
export const newComment = commentInput.extend({ revisionNumber: number.pipe(commentInput.shape.revisionNumber) });

const counted = { version: number.pipe(version), requestKey };
/** A field that may be left empty sends an empty text. */
const orNothing = <Schema extends z.ZodType>(schema: Schema) => z.preprocess((value) => (value === "" ? null : value), schema);
export const approval = proposalApproval.extend(counted);
export const drop = proposalDrop.extend(counted);
export const replacing = proposalReplacement.extend(counted);
export const correction = z.discriminatedUnion("kind", [
  placeCorrection.extend({ ...counted, parent: orNothing(placeCorrection.shape.parent) }),
  organisationCorrection.extend({
    ...counted,
    country: orNothing(organisationCorrection.shape.country),
    website: orNothing(organisationCorrection.shape.website),
  }),
]);
