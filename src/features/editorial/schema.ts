import { z } from "zod";

export const practiceStates = ["draft", "in_review", "needs_changes", "published", "archived"] as const;
export const transitionNames = ["submit", "publish", "request-changes", "take-back", "withdraw", "archive", "restore"] as const;
/** What raises the version of a practice, as the log names it. */
export const practiceChanges = [
  "create",
  "save",
  "autosave",
  "restore-revision",
  "change-slug",
  "replace-term",
  ...transitionNames,
] as const;
export const reCheckOutcomes = ["still-running", "changed", "ended", "no-answer"] as const;
export const termKinds = ["place", "approach", "targetGroup", "organisation", "programme", "person", "source"] as const;

// The messages of what people type are keys of "problems" in the message file.

export const MESSAGE_MAX = 1000;
export const COMMENT_MAX = 4000;

export const recordId = z.uuid();
/** Made by the form when it is drawn: sent twice, it has one effect. */
export const requestKey = z.string().regex(/^[A-Za-z0-9-]{8,80}$/);
export const message = z.string().trim().max(MESSAGE_MAX, "messageTooLong").default("");
export const version = z.int().min(1).max(2_000_000_000);
export const revisionNumber = z.int().min(1).max(2_000_000_000);

/** The newest text first, or what was asked about last. */
export const deskSorts = ["saved", "rechecked"] as const;

/** What the list of all practices can be narrowed by. */
export const deskFilter = z.strictObject({
  state: z.enum(practiceStates).optional(),
  q: z.string().trim().max(200).default(""),
  owner: z.enum(["mine", "all"]).default("all"),
  sort: z.enum(deskSorts).default("saved"),
  page: z.int().min(1).max(10_000).default(1),
});

/** A date that has come: nobody asks tomorrow. The data layer compares it with the database's today. */
const fullDate = z.iso.date("dateShape");

export const commentInput = z.strictObject({
  practiceId: recordId,
  /** A section of the practice, or `overview` for the whole. */
  section: z.string().regex(/^[a-zA-Z]{1,40}$/, "sectionMissing"),
  revisionNumber,
  text: z.string().trim().min(1, "commentMissing").max(COMMENT_MAX, "commentTooLong"),
  requestKey: requestKey.optional(),
});
export const answerInput = z.strictObject({
  practiceId: recordId,
  commentId: recordId,
  text: z.string().trim().min(1, "answerMissing").max(COMMENT_MAX, "commentTooLong"),
  requestKey: requestKey.optional(),
});
export const resolveInput = z.strictObject({ practiceId: recordId, commentId: recordId });

export const reCheckInput = z.strictObject({
  practiceId: recordId,
  outcome: z.enum(reCheckOutcomes, "outcomeMissing"),
  checkedOn: fullDate,
  note: z.string().trim().max(MESSAGE_MAX, "messageTooLong").default(""),
  requestKey: requestKey.optional(),
});

export const termQuery = z.strictObject({ kind: z.enum(termKinds), q: z.string().trim().max(100).default("") });

const MOST_NAMED = 200;
/** Ids of terms, by vocabulary. */
export const termLists = z.partialRecord(z.enum(termKinds), z.array(z.string().max(80)).max(MOST_NAMED));
