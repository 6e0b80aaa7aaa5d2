import { quadsOf } from "../../lib/rdf-text";
import { AppError } from "../../server/errors";
import { parseInput } from "../../server/parse-input";
import type { Actor } from "../accounts/actor";
import { mayEdit } from "../editorial/workflow";
import type { ImportedTerm } from "../term-imports/dto";
import { applyImport, tryImport } from "../term-imports/mutations";
import { conceptsIn, importOf } from "./rules";
import { vocabularyInput } from "./schema";

/** The terms of a text; `invalid` for what is no RDF, or tells of no concept. */
async function readTerms(actor: Actor, input: unknown) {
  const { text, format, ...about } = parseInput(vocabularyInput, input);
  const quads = await quadsOf(text, format).catch(() => {
    throw new AppError("invalid", { fields: { text: ["vocabularyUnreadable"] } });
  });
  const concepts = conceptsIn(quads);
  if (concepts.length === 0) throw new AppError("invalid", { fields: { text: ["vocabularyWithoutConcepts"] } });
  const inFile = new Set(concepts.map(({ id }) => id));
  return { about, terms: concepts.map((concept) => importOf(about.kind, concept, { inFile, editor: actor.name.slice(0, 80) })) };
}

/** What a file of SKOS would change. For editors; otherwise forbidden, or invalid. */
export async function tryVocabulary(actor: Actor, input: unknown): Promise<ImportedTerm[]> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { about, terms } = await readTerms(actor, input);
  return tryImport(actor, about, terms);
}

/** Writes what a file of SKOS says of a vocabulary, all of it or nothing. For editors; otherwise forbidden, or invalid (with the terms that are wrong). */
export async function applyVocabulary(actor: Actor, input: unknown): Promise<{ rows: ImportedTerm[] }> {
  if (!mayEdit(actor)) throw new AppError("forbidden");
  const { about, terms } = await readTerms(actor, input);
  return applyImport(actor, about, terms);
}
