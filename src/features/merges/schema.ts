import { z } from "zod";
import { requestKey } from "../editorial/schema";
import { standingChange } from "../vocabularies/schema";

const { kind, id, version } = standingChange.shape;

/** `id` goes into `into`, and leads there from then on. */
export const mergeInput = z.strictObject({ kind, id, version, into: id, requestKey: requestKey.optional() });
export const undoInput = z.strictObject({ merge: z.uuid(), requestKey: requestKey.optional() });
export const mergesOf = z.strictObject({ kind, id });
