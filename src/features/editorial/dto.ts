import type { practiceChanges, reCheckOutcomes, termKinds } from "./schema";
import type { PracticeState, TransitionName } from "./workflow";

export type PersonRef = { id: string; name: string };
export type TermKind = (typeof termKinds)[number];
export type ReCheckOutcome = (typeof reCheckOutcomes)[number];

/** A practice on the desk or in its list. */
export type DeskEntry = {
  id: string;
  slug: string;
  /** The title of the newest revision; empty while nobody has written one. */
  title: string;
  tier: "case-study" | "profile" | null;
  state: PracticeState;
  isLive: boolean;
  owner: PersonRef | null;
  /** ISO 8601 instant of the newest revision, and who saved it. */
  savedAt: string;
  savedBy: PersonRef;
  /** Comments that nobody has resolved yet. */
  openComments: number;
  reCheck: { outcome: ReCheckOutcome; on: string; by: string } | null;
  /** The newest step; null where only the seed records wrote it, or nobody has sent it yet. */
  step: Pick<StepEntry, "transition" | "by" | "at" | "message"> | null;
};

/** A practice with the content of its newest revision as it is stored. */
export type StoredPractice = { id: string; slug: string; version: number; state: PracticeState; ownerId: string | null; content: unknown };

/** One answer to the question whether a practice still runs, with what only the desk is told. */
export type ReCheckEntry = { id: string; outcome: ReCheckOutcome; on: string; note: string; by: PersonRef };

export type Desk = {
  mine: DeskEntry[];
  waitingForMe: DeskEntry[];
  sentBack: DeskEntry[];
  publishedWithChanges: DeskEntry[];
  toReCheck: DeskEntry[];
};

export type DeskList = { practices: DeskEntry[]; total: number; page: number; pages: number };

export type RevisionEntry = {
  number: number;
  by: PersonRef;
  at: string;
  message: string;
  isAutosave: boolean;
  isLive: boolean;
};

/** A step that a practice took: from which revision, and what was said with it. */
export type StepEntry = {
  transition: TransitionName;
  revisionNumber: number;
  /** The version of the practice that the step made: a later step has a higher one. */
  version: number;
  by: PersonRef;
  at: string;
  message: string;
};

/** What the history tells, the newest first: each saved state after the steps that were taken from it. */
export type HistoryEntry = ({ kind: "revision" } & RevisionEntry) | ({ kind: "step" } & StepEntry);

/** One page of it. `older`: the place where the next one begins, as an address has it. */
export type HistoryPage = { entries: HistoryEntry[]; older: string | null };

/** The newest act that raised the version of a practice. */
export type LastChange = { change: (typeof practiceChanges)[number]; by: PersonRef; at: string };

export type CommentView = {
  id: string;
  section: string;
  revisionNumber: number;
  text: string;
  author: PersonRef;
  at: string;
  resolved: { by: PersonRef; at: string } | null;
  answers: { id: string; text: string; author: PersonRef; at: string }[];
};

export type PresenceView = PersonRef & { seenAt: string };

/** A term of a vocabulary as a combobox shows it; `detail` tells two of the same name apart. */
export type TermHit = { id: string; name: string; detail: string; isProposed: boolean };

/** What became of a proposal that was not taken in: why, or by its name what texts refer to in its place. */
export type DroppedTerm = { reason: string | null; replacedBy: string | null };

/** A term that a text refers to already. */
export type KnownTerm = { kind: TermKind; id: string; name: string; dropped: DroppedTerm | null };

/** A run of words in a comparison. */
export type Part = { kind: "same" | "added" | "removed"; text: string };

/** One value of the document, or one of an entry of a list; `path` without the position: text, passage.heading. */
export type ComparedValue = { path: string; isText: boolean; parts: Part[] };

export type ComparedEntry = {
  kind: "same" | "added" | "removed" | "changed" | "moved";
  /** Where it stood and stands, counted from 0. */
  before: number | null;
  after: number | null;
  values: ComparedValue[];
};

/** One field of the document: title, lifecycle.state, need, results.claims. A list has entries, everything else a value. */
export type ComparedField = { path: string; isChanged: boolean; value: ComparedValue | null; entries: ComparedEntry[] };

export type Comparison = { before: RevisionEntry; after: RevisionEntry; fields: ComparedField[] };

/** Something that the quality panel says about a field. Never a lock. */
export type Advice = {
  kind: "missing" | "long-summary" | "acronym" | "number-without-unit" | "long-sentence";
  /** The field: summary, need.0.text. */
  path: string;
  /** The words that it is about; empty for what is missing. */
  excerpt: string;
};
