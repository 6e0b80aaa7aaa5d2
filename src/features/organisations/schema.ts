import { z } from "zod";
import { countryCode } from "../places/schema";
import { concept, passage, slug, statement } from "../sources/schema";

export const organisationKinds = [
  "municipality",
  "public-institution",
  "school",
  "civil-society",
  "association",
  "network",
  "international",
  "government",
  "donor",
  "media",
  "company",
] as const;

export const organisationInput = z.strictObject({
  id: slug,
  name: z.string().min(1).max(200),
  nameLocal: z.string().max(200).nullable().default(null),
  acronym: z.string().max(40).nullable().default(null),
  altNames: z.array(z.string().min(1).max(200)).default([]),
  kind: z.enum(organisationKinds),
  place: slug.nullable().default(null),
  country: countryCode.nullable().default(null),
  website: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable()
    .default(null),
  description: z.array(statement).default([]),
  passage,
  ...concept,
});
export type OrganisationInput = z.infer<typeof organisationInput>;
