import { type Nested, nestTerms } from "../../lib/nest-terms";
import type { ApproachEntry } from "./dto";

/** The first sentence of a text in English. */
export function firstSentence(text: string): string {
  const [first] = new Intl.Segmenter("en", { granularity: "sentence" }).segment(text);
  return first?.segment.trim() ?? "";
}

export type ApproachTree = { approved: Nested<ApproachEntry>[]; proposed: Nested<ApproachEntry>[] };

/** Approaches under their broader ones: those that a document presents, and apart from them those that the editors propose. */
export function approachTree(approaches: readonly ApproachEntry[]): ApproachTree {
  const withStatus = (status: ApproachEntry["status"]) => nestTerms(approaches.filter((approach) => approach.status === status));
  return { approved: withStatus("approved"), proposed: withStatus("proposed") };
}

/** The other names of an approach, without the one that stands there already as its title in the source. */
export function otherNames({ altNames, sourceTitle }: { altNames: readonly string[]; sourceTitle: string | null }): string[] {
  return altNames.filter((name) => name.toLowerCase() !== sourceTitle?.toLowerCase());
}
