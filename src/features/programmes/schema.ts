import { z } from "zod";
import { concept, partialDate, passage, slug, statement } from "../sources/schema";

export const programmeRoles = ["donor", "lead", "implementer", "partner"] as const;
export const countedThings = [
  "people",
  "places",
  "organisations",
  "events",
  "documents",
  "recommendations",
  "activities",
  "practices",
  "approaches",
] as const;

/** A number as a source claims it. What the catalogue can count itself is computed when it is shown. */
export const claimedCount = z.strictObject({
  of: z.enum(countedThings),
  label: z.string().min(1).max(200),
  claimed: z.int().nonnegative(),
  passage,
});

export const programmeInput = z.strictObject({
  id: slug,
  name: z.string().min(1).max(200),
  acronym: z.string().max(40).nullable().default(null),
  period: z.strictObject({ from: partialDate.nullable(), to: partialDate.nullable() }).nullable().default(null),
  source: slug,
  passage: passage.optional(),
  description: z.array(statement).min(1),
  organisations: z.array(z.strictObject({ organisation: slug, role: z.enum(programmeRoles), passage })).default([]),
  counts: z.array(claimedCount.extend({ exchanges: z.array(slug).default([]) })).default([]),
  ...concept,
});
export type ProgrammeInput = z.infer<typeof programmeInput>;
