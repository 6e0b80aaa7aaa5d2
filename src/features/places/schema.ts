import { z } from "zod";
import { concept, partialDate, slug } from "../sources/schema";

/** ISO 3166-1 alpha-2, with the user-assigned XK. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/, "write the two capital letters of ISO 3166-1, for example RS");
export const placeKinds = ["country", "municipality", "city", "settlement"] as const;
export const nameKinds = ["official", "exonym", "variant", "source-error"] as const;

export const placeInput = z.strictObject({
  id: z.union([slug, countryCode]),
  kind: z.enum(placeKinds),
  name: z.string().min(1).max(120),
  country: countryCode,
  parent: z.union([slug, countryCode]).nullable().default(null),
  region: z.string().max(120).nullable().default(null),
  /** Decimal degrees, WGS 84. */
  lat: z.number().min(-90).max(90).nullable().default(null),
  lon: z.number().min(-180).max(180).nullable().default(null),
  coordinateSource: z.string().max(120).nullable().default(null),
  geonamesId: z.int().positive().nullable().default(null),
  population: z
    .array(
      z.strictObject({
        value: z.int().positive(),
        year: z.int().nullable().default(null),
        what: z.enum(["settlement", "municipality"]),
        source: z.string().min(1).max(200),
      }),
    )
    .default([]),
  names: z
    .array(
      z.strictObject({
        lang: z
          .string()
          .max(3)
          .regex(/^[a-z]{2,3}$/),
        script: z.enum(["Latn", "Cyrl", "Grek"]),
        name: z.string().min(1).max(120),
        kind: z.enum(nameKinds),
        /** When it came into use, and when it went out of it. */
        from: partialDate.nullable().default(null),
        to: partialDate.nullable().default(null),
      }),
    )
    .min(1),
  namesNotConfirmed: z.array(z.string().max(10)).default([]),
  note: z.string().max(600).nullable().default(null),
  related: concept.related,
  matches: concept.matches,
});
export type PlaceInput = z.infer<typeof placeInput>;
