import { z } from "zod";
import { claimedCount } from "../programmes/schema";
import { concept, partialDate, passage, slug, statement } from "../sources/schema";

export const exchangeKinds = ["study-visit", "training", "training-of-trainers", "exchange-of-experience", "presentation"] as const;

/** An event in which places learned from each other. */
export const exchangeInput = z.strictObject({
  id: slug,
  title: z.string().min(1).max(250),
  kind: z.enum(exchangeKinds),
  status: z.enum(["held", "planned"]),
  partOf: slug.nullable().default(null),
  order: z.int().optional(),
  from: partialDate.nullable().default(null),
  to: partialDate.nullable().default(null),
  dateText: z.string().max(300).nullable().default(null),
  hosts: z.array(slug).default([]),
  source: slug,
  passage,
  programme: slug.nullable().default(null),
  description: z.array(statement).min(1),
  /** A country stands here where the source does not name the municipalities; it is not counted among the places. */
  places: z
    .array(
      z.strictObject({ place: z.union([slug, z.string().regex(/^[A-Z]{2}$/)]), asWritten: z.string().max(120).nullable().default(null) }),
    )
    .default([]),
  organisations: z.array(slug).default([]),
  counts: z.array(claimedCount).default([]),
  ...concept,
});
export type ExchangeInput = z.infer<typeof exchangeInput>;
