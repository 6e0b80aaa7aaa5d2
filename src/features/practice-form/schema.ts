import { z } from "zod";
import type { FormTree } from "../../lib/form-data";
import { message, recordId, requestKey } from "../editorial/schema";

const count = z.coerce.number().pipe(z.int().min(1).max(2_000_000_000));
const NAME_MAX = 200;

/** What the form says about itself, beside its content. */
export const formMeta = z.strictObject({
  id: recordId,
  version: count,
  requestKey,
  /** What the history says of this saved state; an autosave says nothing. */
  message,
  /** The open form, with scripts: see `formWindow`. */
  window: z.strictObject({ id: z.uuid(), save: count }).optional(),
  intent: z.string().max(NAME_MAX).default("save"),
  /** In a conflict: the version that was shown beside one's own, and whose text is taken for what (lib/form-merge.ts). */
  theirVersion: count.optional(),
  choices: z.custom<FormTree>().optional(),
  /** The part of the form whose button was pressed, without scripts. */
  at: z
    .string()
    .regex(/^s-[a-zA-Z]{1,40}$/)
    .or(z.literal("f-message"))
    .optional(),
  /** The form was opened with what is missing for a review: the page after saving tells it again. */
  check: z.literal("1").optional(),
});
export type FormMeta = z.infer<typeof formMeta>;

/** A form that was read into a tree (lib/form-data.ts), which has the caps. */
export const sentForm = z.object({
  ok: z.literal(true),
  tree: z.custom<{ [name: string]: FormTree }>((value) => typeof value === "object"),
});
