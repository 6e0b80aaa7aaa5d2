import { z } from "zod";
import { recordId, requestKey, revisionNumber, version } from "../editorial/schema";
import { slug } from "../sources/schema";

/** Where a page of the history ends that comes before: below a revision, or below a step that was taken from it. */
export const historyPlace = z.strictObject({ number: revisionNumber, version: z.int().min(0).max(2_000_000_000) });
export const comparable = z.array(revisionNumber).max(200);

const change = { id: recordId, version, requestKey: requestKey.optional() };
export const restoreInput = z.strictObject({ ...change, number: revisionNumber });
export const slugInput = z.strictObject({
  ...change,
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .refine((value) => slug.safeParse(value).success, "slugShape"),
});
