import { z } from "zod";
import { type RdfFormat, rdfFormats } from "../../lib/rdf-formats";
import { vocabularyText } from "../term-imports/schema";
import type { vocabularyKinds } from "../vocabularies/schema";

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

/** approaches, of approach: the name of a vocabulary in addresses and files. */
export const vocabularyName = z.enum(Object.keys(vocabularyFiles) as (keyof typeof vocabularyFiles)[]);
export const nameOfVocabulary = Object.fromEntries(Object.entries(vocabularyFiles).map(([name, kind]) => [kind, name])) as Record<
  (typeof vocabularyKinds)[number],
  keyof typeof vocabularyFiles
>;

/** approaches.ttl, places.jsonld */
export const vocabularyFile = z
  .templateLiteral([z.enum(Object.keys(vocabularyFiles) as (keyof typeof vocabularyFiles)[]), ".", z.enum(rdfFormats)])
  .transform((name) => name.split(".") as [keyof typeof vocabularyFiles, RdfFormat]);

/** A file of SKOS that comes in. */
export const vocabularyInput = vocabularyText.extend({ format: z.enum(rdfFormats) });
