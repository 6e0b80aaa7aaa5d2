import type { LineRange } from "./line-range";
import type { TemplateLanguage, TemplateSection } from "./section-headings";

/** A value as the document has it, and where: a passage can be made of every one. */
export type FoundText = { text: string; lines: LineRange };

/** `isLeadIn`: it only announces the list that follows ("These activities were carried out:"). */
export type FoundParagraph = FoundText & { isLeadIn: boolean };

/** An entry of a list with what stands below it. `isMarkLost`: it has no mark, but is an entry where it stands. */
export type FoundEntry = FoundText & { details: FoundText[]; isMarkLost: boolean };

/**
 * Reported speech: `text` without its quotation marks, its paragraphs parted by an empty line. `marks` are the two marks as
 * written, null where there are none. `isUnpaired`: one of them is missing, or is there twice; then the text keeps its marks, and
 * the check for marks without a partner tells it. `isSpeakerShared`: the speaker is named once, after several quotations in a row,
 * so that it only may have been them.
 */
export type FoundVoice = FoundText & {
  marks: { open: string; close: string | null } | null;
  isUnpaired: boolean;
  speaker: FoundText | null;
  isSpeakerShared: boolean;
};

/** `address` is null where the document has none. `isRefused`: it has one, which is no web address and is left out. */
export type FoundLink = { label: string; address: string | null; isRefused: boolean; lines: LineRange };

/** `e164` is null for what cannot be a number of the country it seems to be of. */
export type FoundPhone = { asWritten: string; e164: string | null };
export type FoundContact = {
  /** Without Mr., Ms. and their like. */
  name: string | null;
  role: string | null;
  institution: string | null;
  emails: string[];
  phones: FoundPhone[];
  /** What stands in its lines and is none of these: a street, a web address. */
  others: string[];
  lines: LineRange;
};

export type RecognisedSection = {
  section: TemplateSection;
  /** Of a section that stands there twice, all its headings. */
  headings: FoundText[];
  /** Headings inside it. */
  subHeadings: FoundText[];
  paragraphs: FoundParagraph[];
  entries: FoundEntry[];
  voices: FoundVoice[];
  links: FoundLink[];
  contacts: FoundContact[];
};

/** A page of its own about an approach, before the practices of that approach. */
export type RecognisedApproach = { title: FoundText; heading: LineRange; paragraphs: FoundText[]; phases: FoundText[] };

export type RecognisedPractice = {
  title: FoundText | null;
  /** As written, without the word for municipality: it may hold several names. */
  municipality: FoundText | null;
  country: FoundText | null;
  /** ISO 3166-1 alpha-2, or XK. */
  countryCode: string | null;
  approach: RecognisedApproach | null;
  language: TemplateLanguage | null;
  /** Only those that the document has, in its order. */
  sections: RecognisedSection[];
  /** From its title block to its last line. */
  lines: LineRange;
};

export type SetAsideReason =
  | "page-furniture"
  | "running-head"
  | "page-number"
  | "caption"
  | "cover"
  | "imprint"
  | "contents-list"
  | "foreword"
  | "footnote"
  | "template-help"
  | "refused-address"
  | "picture-or-logo";
export type SetAside = { lines: LineRange; why: SetAsideReason };

/** Lines that are in no value. `practice` is the index of the practice in which they stand. */
export type LeftOver = { lines: LineRange; practice: number | null; section: TemplateSection | null };

/**
 * `nothing-written`: nothing stands below the headings that tell what was done, as in an empty template. `no-title`: and no place
 * either.
 */
export type NoPracticeReason = "empty" | "no-headings" | "too-few-sections" | "nothing-written" | "no-title";

export type ClaimedCount = { value: number; unit: string; words: string; lines: LineRange };
/** An event in which places learned from each other, as far as its sentence tells. */
export type ExchangeProposal = {
  text: string;
  kind: "study-visit" | "training" | "training-of-trainers" | "exchange-of-experience" | "presentation";
  dates: FoundText[];
  hostPlaces: FoundText[];
  participatingPlaces: FoundText[];
  counts: ClaimedCount[];
  lines: LineRange;
};
export type ProgrammeProposal = {
  title: FoundText;
  dates: FoundText[];
  /** The sentences that say who paid for it. */
  funding: FoundText[];
  counts: ClaimedCount[];
};

export type RecognisedDocument = {
  practices: RecognisedPractice[];
  approaches: RecognisedApproach[];
  setAside: SetAside[];
  leftOver: LeftOver[];
  /** Null where there is a practice. */
  whyNoPractice: NoPracticeReason | null;
  /** Looked for only where there is no practice. */
  exchanges: ExchangeProposal[];
  programmes: ProgrammeProposal[];
};
