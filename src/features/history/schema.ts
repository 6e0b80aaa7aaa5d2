import { z } from "zod";
import { recordId, requestKey, revisionNumber, version } from "../editorial/schema";
import { slug } from "../sources/schema";

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
