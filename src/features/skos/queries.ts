import "server-only";
import { listPublishedTerms } from "../vocabularies/queries";
import type { VocabularyKind } from "../vocabularies/schema";
import type { ConceptScheme } from "./dto";
import { schemeOf } from "./rules";

/** A vocabulary as visitors may have it, as concepts of SKOS. */
export async function readScheme(kind: VocabularyKind, { title, siteUrl }: { title: string; siteUrl: string }): Promise<ConceptScheme> {
  return schemeOf(kind, title, await listPublishedTerms(kind), siteUrl);
}
