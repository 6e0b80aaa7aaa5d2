import { z } from "zod";
import { concept, slug } from "../sources/schema";

/** The axes on which target groups combine; a group stands on one of them. */
export const axes = [
  "life-stage",
  "disability",
  "minority",
  "economic",
  "displacement",
  "family",
  "violence",
  "place",
  "gender",
  "community-role",
] as const;
export type Axis = (typeof axes)[number];

export const targetGroupInput = z.strictObject({
  id: slug,
  name: z.string().min(1).max(120),
  altNames: z.array(z.string().min(1).max(120)).default([]),
  axis: z.enum(axes),
  broader: z.array(slug).max(1).default([]),
  definition: z.string().min(1).max(600),
  ...concept,
});
export type TargetGroupInput = z.infer<typeof targetGroupInput>;
