import type { TermStanding } from "../vocabularies/dto";
import type { VocabularyKind } from "../vocabularies/schema";

export type Label = {
  kind: "preferred" | "alternative" | "hidden";
  text: string /** Null where nobody says in which language it is. */;
  lang: string | null;
};

/** A term as SKOS sees it: a concept. Addresses are absolute. */
export type Concept = {
  address: string;
  id: string;
  standing: TermStanding;
  labels: Label[];
  definition: string | null;
  notes: string[];
  broader: string | null;
  related: string[];
  matches: { relation: "exact" | "close"; address: string }[];
  point: { lat: number; lon: number } | null;
};

/** A vocabulary with the address of its list. */
export type ConceptScheme = {
  kind: VocabularyKind;
  address: string;
  title: string;
  /** What has to stand with the names in it, such as a footnote. */
  note: string | null;
  concepts: Concept[];
};
