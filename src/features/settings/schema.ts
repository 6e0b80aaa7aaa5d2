import { z } from "zod";

const role = z.enum(["contributor", "editor", "admin"]);

/** What an administrator decides for everybody. */
export const settingsInput = z.strictObject({
  /** Nobody publishes alone what is their own. */
  secondPerson: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
  /** Roles that must sign in with two steps. */
  twoStepRoles: z.array(role).max(3),
});

export type Settings = z.output<typeof settingsInput>;

/** A row that somebody broke by hand must not open anything: the stricter value stands in for it. */
export const storedSettings = z.object({
  secondPerson: z.boolean().catch(true).default(false),
  twoStepRoles: z.array(role).catch(["contributor", "editor", "admin"]).default([]),
});
