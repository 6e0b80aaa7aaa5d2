import { z } from "zod";
import { approachInput } from "../approaches/schema";
import { message, requestKey, version } from "../editorial/schema";
import { exchangeInput } from "../exchanges/schema";
import { organisationInput } from "../organisations/schema";
import { placeInput } from "../places/schema";
import { programmeInput } from "../programmes/schema";
import { passage, sourceInput } from "../sources/schema";
import { targetGroupInput } from "../target-groups/schema";

export const vocabularyKinds = ["approach", "targetGroup", "place", "organisation", "programme", "exchange", "source"] as const;
export const vocabularyKind = z.enum(vocabularyKinds);
export type VocabularyKind = (typeof vocabularyKinds)[number];
export const termStandings = ["approved", "proposed", "archived", "dropped"] as const;

/** The document of a term of each kind: what its seed record says, without what only files have. */
export const termDocuments = {
  // Whether an approach is approved is decided, and not written: as with every other kind.
  approach: approachInput.omit({ status: true, order: true, passage: true }),
  targetGroup: targetGroupInput,
  place: placeInput,
  organisation: organisationInput.extend({ passage: passage.nullable().default(null) }),
  programme: programmeInput.omit({ passage: true }),
  exchange: exchangeInput.omit({ order: true }),
  source: sourceInput.omit({ file: true, sectionHeadings: true }),
} as const;
export type TermDocument<Kind extends VocabularyKind = VocabularyKind> = z.output<(typeof termDocuments)[Kind]>;

/** A slug, or the two letters of a country. */
const termId = z
  .string()
  .regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*|[A-Z]{2})$/)
  .max(80);
const ref = { kind: vocabularyKind, id: termId };
export const termRef = z.strictObject(ref);

/** The content is judged by the schema of its kind. */
const written = { content: z.record(z.string(), z.unknown()), message, requestKey: requestKey.optional() };
export const termSave = z.strictObject({ ...ref, version, ...written });
export const newTerm = z.strictObject({ kind: vocabularyKind, ...written });

/** `approve`: a proposed one; `archive`: offered nowhere any more; `restore`: offered again. */
export const standingChanges = ["approve", "archive", "restore"] as const;
export const standingChange = z.strictObject({ ...ref, version, change: z.enum(standingChanges), requestKey: requestKey.optional() });

export const termFilter = z.strictObject({
  kind: vocabularyKind,
  q: z.string().trim().max(100).default(""),
  standing: z.enum(termStandings).optional(),
});
