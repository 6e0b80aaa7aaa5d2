import type { NameForms } from "../../lib/fitting-names";

/** The parts of a practice in which a search looks, by the names of its page. */
export const passageSections = ["need", "context", "implementation", "results", "tips", "voices", "links"] as const;
export type PassageSection = (typeof passageSections)[number];
export type Passage = [section: PassageSection, text: string];

/** A name of something that a practice is filed under. */
export type FiledName = {
  kind: "place" | "country" | "approach" | "group" | "organisation" | "source";
  lang: string | null;
  name: string;
};

/** The ids of what a practice is filed under. */
export type FiledUnder = Record<"places" | "approaches" | "groups" | "organisations" | "sources", readonly string[]>;

/** A piece of a text; the ones that match are marked. Never HTML: whoever draws it decides how. */
export type Segment = { text: string; isMatch: boolean };

/** Why a search found a practice. */
export type MatchReason = {
  /** Title and summary with the words marked; null where they have none of them. */
  title: Segment[] | null;
  summary: Segment[] | null;
  /** Where the words stand that neither of them has: a sentence, and the section of the page in which it is. */
  passage: { section: PassageSection; segments: Segment[] } | null;
  /** What it is filed under and was found by: Bitola, by another name as Manastir; null where it is this name. */
  foundAs: FoundAs[];
};
export type FoundAs = { kind: KnownTerm["kind"] | "organisation"; name: string; otherName: string | null };

/** What a search for words found in all practices that are published. */
export type TextMatches = {
  /** Best first, at most MATCH_LIMIT. */
  numbers: number[];
  /** There are more than that. */
  isCapped: boolean;
  /** What was searched instead, because the words as they were typed find nothing. */
  corrected: string | null;
  /** When nothing was found: searches near to this one that find something. */
  near: string[];
};

export type Suggestion = {
  kind: "practice" | "place" | "approach" | "group";
  label: string;
  /** The name by which it was found, where that is not the label. */
  otherName: string | null;
  href: string;
};

/** A place, an approach or a target group with all its names, in the memory of this process. */
export type KnownTerm = {
  kind: "place" | "approach" | "group";
  id: string;
  /** The country of a place, and null for a country. */
  countryId: string | null;
  /** The name that is shown, and then those in other languages, former and wrong ones, and synonyms. */
  forms: NameForms[];
};

/** A practice of a page, with what its reason is made of. */
export type MatchedPractice = {
  title: string;
  summary: string;
  /** All that it is filed under, broader ones too. */
  filed: readonly { facet: string; value: string }[];
  /** All names of each, the one that is shown first. */
  organisations: string[][] | null;
  /** Only where title, summary and names do not have all of it. */
  passages: Passage[] | null;
};
