import { z } from "zod";
import { partialDate, passage, slug } from "../sources/schema";

export const channelKinds = ["email", "phone"] as const;

/**
 * Somebody named in a source. `channels` hold only addresses on the institution's own domain; `withheld` names the
 * kinds that the source gives and that stay out of the records.
 */
export const personInput = z.strictObject({
  id: slug,
  name: z.string().min(1).max(120),
  role: z.string().min(1).max(200),
  organisation: slug.nullable().default(null),
  asOf: partialDate,
  named: z.enum(["public-office", "contact"]),
  passage,
  channels: z
    .array(
      z.strictObject({
        kind: z.literal("email"),
        value: z.email().refine((address) => !/@(gmail|yahoo|hotmail|outlook|live)\./i.test(address), "private webmail addresses stay out"),
        basis: z.literal("institutional-domain"),
      }),
    )
    .default([]),
  withheld: z.array(z.enum(channelKinds)).default([]),
});
export type PersonInput = z.infer<typeof personInput>;

/** What somebody can agree to. */
export const consentPurposes = ["name", "voice", "picture", "email", "phone"] as const;
