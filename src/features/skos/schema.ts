import { z } from "zod";
import { message, requestKey } from "../editorial/schema";
import { vocabularyKind, type vocabularyKinds } from "../vocabularies/schema";

/** The vocabularies as their files are named, which is as their pages are. */
export const vocabularyFiles = {
  approaches: "approach",
  "target-groups": "targetGroup",
  places: "place",
  organisations: "organisation",
  programmes: "programme",
  exchanges: "exchange",
  sources: "source",
} as const satisfies Record<string, (typeof vocabularyKinds)[number]>;

/** approaches.ttl, places.jsonld */
export const vocabularyFile = z
  .templateLiteral([z.enum(Object.keys(vocabularyFiles) as (keyof typeof vocabularyFiles)[]), ".", z.enum(["ttl", "jsonld"])])
  .transform((name) => name.split(".") as [keyof typeof vocabularyFiles, "ttl" | "jsonld"]);

export const MAX_VOCABULARY_LENGTH = 5_000_000;
/** A file of SKOS that comes in: the text of it, and which vocabulary it is about. */
export const vocabularyInput = z.strictObject({
  kind: vocabularyKind,
  format: z.enum(["ttl", "jsonld"]),
  text: z.string().min(1, "vocabularyEmpty").max(MAX_VOCABULARY_LENGTH, "vocabularyTooLong"),
  message,
  requestKey: requestKey.optional(),
});
