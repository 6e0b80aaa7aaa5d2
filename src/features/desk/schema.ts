import { z } from "zod";
import { commentInput, message, recordId, requestKey, revisionNumber, transitionNames, version } from "../editorial/schema";
import { slugInput } from "../history/schema";
import { tiers } from "../practices/schema";

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
