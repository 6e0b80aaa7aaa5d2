import type { PersonRef } from "../editorial/dto";
import type { VocabularyKind } from "../vocabularies/schema";

/** One term went into another. */
export type MergeEntry = {
  id: string;
  from: { id: string; name: string };
  into: { id: string; name: string };
  by: PersonRef;
  at: string;
  undone: { by: PersonRef; at: string } | null;
  /** It is not undone yet, and 30 days are not over. */
  canUndo: boolean;
};

/** What was merged into what, as it is undone. */
export type StoredMerge = { id: string; kind: VocabularyKind; fromId: string; intoId: string; fromStatus: string };
