import { findMergedInto } from "../../features/vocabularies/queries";
import { termPage } from "../../features/vocabularies/rules";
import type { VocabularyKind } from "../../features/vocabularies/schema";
import type { Paths } from "../../lib/paths";
import { movedTo } from "./public-page";

/** The answer for a term that has no page: where its address leads since it was merged, or null. */
export async function mergedTerm(kind: VocabularyKind, id: string, paths: Paths): Promise<Response | null> {
  const now = await findMergedInto(kind, id);
  return now && movedTo(termPage(paths, kind, now));
}
