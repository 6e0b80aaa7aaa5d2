import { z } from "zod";
import { concept, passage, slug, statement } from "../sources/schema";

export const termStatuses = ["approved", "proposed"] as const;

/** A social approach (SKOS concept): what it is for and in which phases it goes. */
export const approachInput = z.strictObject({
  id: slug,
  name: z.string().min(1).max(120),
  altNames: z.array(z.string().min(1).max(120)).default([]),
  sourceTitle: z.string().max(250).nullable().default(null),
  status: z.enum(termStatuses),
  broader: slug.nullable().default(null),
  order: z.int().min(0).optional(),
  passage: passage.optional(),
  definition: z.string().trim().min(1).max(600).nullable().default(null),
  purpose: z.array(statement).min(1),
  phases: z.array(z.strictObject({ id: slug, name: z.string().min(1).max(80), passage })).default([]),
  ...concept,
});
export type ApproachInput = z.infer<typeof approachInput>;
