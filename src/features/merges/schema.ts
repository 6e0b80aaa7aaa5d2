import { z } from "zod";
import { requestKey } from "../editorial/schema";
import { standingChange } from "../vocabularies/schema";

const { kind, id, version } = standingChange.shape;

/** `id` goes into `into`, and leads there from then on. */
export const mergeInput = z.strictObject({ kind, id, version, into: id, requestKey: requestKey.optional() });
export const undoInput = z.strictObject({ merge: z.uuid(), requestKey: requestKey.optional() });
export const mergesOf = z.strictObject({ kind, id });

// What the small forms of the desk send: all of it is text. `name`: of the vocabulary, for the page to go on with.
const sent = { name: z.string().regex(/^[a-z-]{1,40}$/), requestKey };
const counted = z.coerce.number().pipe(version);
export const changing = standingChange.extend({ ...sent, version: counted });
export const merging = mergeInput.extend({ ...sent, version: counted, into: z.string("replacementMissing").pipe(id) });
export const undoing = undoInput.extend({ ...sent, id });
