import { z } from "zod";
import { MESSAGE_MAX, requestKey, version } from "../editorial/schema";
import { organisationKinds } from "../organisations/schema";
import { countryCode } from "../places/schema";

// The messages of what people type are keys of "problems" in the message file.

export const proposalKinds = ["place", "organisation"] as const;
/** Countries are not proposed. */
export const proposablePlaces = ["municipality", "city", "settlement"] as const;
export const PLACE_NAME_MAX = 120;
export const ORGANISATION_NAME_MAX = 200;

/** A name is one line: what ends lines would make other lines of it, in lists and in mails. */
const nameOf = (max: number, tooLong: string) =>
  z
    .string()
    .trim()
    .min(1, "nameMissing")
    .max(max, tooLong)
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, "nameShape");
const placeName = nameOf(PLACE_NAME_MAX, "placeNameTooLong");
const organisationName = nameOf(ORGANISATION_NAME_MAX, "organisationNameTooLong");
const website = z.url({ protocol: /^https?$/, error: "websiteShape" }).max(500, "websiteShape");
const termId = z.string("unknown").min(1, "unknown").max(80, "unknown");

export const placeProposal = z.strictObject({
  name: placeName,
  kind: z.enum(proposablePlaces),
  country: countryCode,
  requestKey: requestKey.optional(),
});
export const organisationProposal = z.strictObject({
  name: organisationName,
  kind: z.enum(organisationKinds),
  country: countryCode.nullable().default(null),
  website: website.nullable().default(null),
  requestKey: requestKey.optional(),
});

export const proposalRef = z.strictObject({ kind: z.enum(proposalKinds), id: z.string().min(1).max(80) });

/** Each decision names the version that was looked at: whoever was slower is told. */
const decided = { ...proposalRef.shape, version, requestKey: requestKey.optional() };
export const proposalApproval = z.strictObject(decided);
export const proposalDrop = z.strictObject({
  ...decided,
  reason: z.string().trim().min(1, "reasonMissing").max(MESSAGE_MAX, "messageTooLong"),
});
export const proposalReplacement = z.strictObject({
  ...decided,
  replacement: z.string("replacementMissing").min(1, "replacementMissing").max(80, "replacementMissing"),
});

const what = <const Kinds extends readonly [string, ...string[]]>(kinds: Kinds) => z.enum(kinds, "unknown");
export const placeCorrection = z.strictObject({
  ...decided,
  kind: z.literal("place"),
  name: placeName,
  what: what(proposablePlaces),
  country: z.string("countryMissing").regex(/^[A-Z]{2}$/, "countryMissing"),
  /** The municipality or city that it is a part of; null: it stands in its country directly. */
  parent: termId.nullable(),
});
export const organisationCorrection = z.strictObject({
  ...decided,
  kind: z.literal("organisation"),
  name: organisationName,
  what: what(organisationKinds),
  country: z
    .string("countryMissing")
    .regex(/^[A-Z]{2}$/, "countryMissing")
    .nullable(),
  website: website.nullable(),
});
export const proposalCorrection = z.discriminatedUnion("kind", [placeCorrection, organisationCorrection]);

/** What the list of existing ones is searched by. */
export const candidateQuery = z.strictObject({ ...proposalRef.shape, q: z.string().trim().max(100).default("") });
