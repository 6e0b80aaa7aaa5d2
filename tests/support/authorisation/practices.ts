import { randomUUID } from "node:crypto";
import * as editorialReads from "../../../src/features/editorial/admin-queries";
import * as editorialWrites from "../../../src/features/editorial/mutations";
import type { TransitionName } from "../../../src/features/editorial/workflow";
import * as historyReads from "../../../src/features/history/admin-queries";
import * as historyWrites from "../../../src/features/history/mutations";
import * as practiceReads from "../../../src/features/practices/admin-queries";
import * as practiceWrites from "../../../src/features/practices/mutations";
import * as publicationWrites from "../../../src/features/publications/mutations";
import * as reCheckReads from "../../../src/features/re-checks/admin-queries";
import * as reCheckWrites from "../../../src/features/re-checks/mutations";
import { completeDraft, type Standing } from "../editorial-records";
import { doneIn, everybody, inside, type Row, readers } from "./matrix";

const today = "2026-01-31";

const transition = (variant: TransitionName, owner: Standing[], editor: Standing[]): Row => ({
  of: "publications/mutations.transitionPractice",
  variant,
  about: "practice",
  expected: {
    "contributor-owner": doneIn(...owner),
    "contributor-other": "not-found",
    editor: doneIn(...editor),
    admin: doneIn(...editor),
  },
  call: (actor, { id, version }) => publicationWrites.transitionPractice(actor, { id, version, transition: variant, message: "A reason" }),
});

/** Whoever may save. */
export const writers: Extract<Row, { about: "practice" }>["expected"] = {
  "contributor-owner": doneIn("draft", "needs_changes", "published", "changed"),
  "contributor-other": "not-found",
  editor: doneIn("draft", "in_review", "needs_changes", "published", "changed"),
  admin: doneIn("draft", "in_review", "needs_changes", "published", "changed"),
};
const editorsOfWhatTheyRead = { ...readers, "contributor-owner": "forbidden" } as const;

export const rows: Row[] = [
  {
    of: "practices/mutations.createPractice",
    about: "anything",
    expected: everybody,
    call: (actor) => practiceWrites.createPractice(actor, { title: randomUUID(), tier: "profile" }),
  },
  {
    of: "practices/mutations.saveDraft",
    about: "practice",
    expected: writers,
    call: (actor, { id, version }) => practiceWrites.saveDraft(actor, { id, version, content: completeDraft("Saved") }),
  },
  transition("submit", ["draft", "needs_changes", "changed"], ["draft", "needs_changes", "changed"]),
  transition("take-back", ["in_review"], ["in_review"]),
  transition("request-changes", [], ["in_review"]),
  transition("publish", [], ["draft", "in_review", "needs_changes", "changed"]),
  transition("withdraw", [], ["published", "changed"]),
  transition("archive", [], ["draft", "in_review", "needs_changes", "published", "changed"]),
  transition("restore", [], ["archived"]),
  ...inside("practices/mutations.raiseVersion", "practices/mutations.saveContent", "publications/mutations.writePublishedPractice"),
  ...inside("text-search/mutations.readFiledNames", "text-search/mutations.keepWordsOfOthers", "text-search/mutations.writePracticeSearch"),

  {
    of: "practices/admin-queries.getPracticeForEditing",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => practiceReads.getPracticeForEditing(actor, id),
  },
  {
    of: "practices/admin-queries.getPreview",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => practiceReads.getPreview(actor, id),
  },
  {
    of: "practices/admin-queries.qualityOf",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => practiceReads.qualityOf(actor, id),
  },
  ...inside(
    "practices/admin-queries.readHierarchy",
    "practices/admin-queries.readLatestRevision",
    "practices/admin-queries.readProblems",
    "practices/admin-queries.readVersionWrittenOver",
  ),

  {
    of: "history/admin-queries.listHistory",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => historyReads.listHistory(actor, id),
  },
  {
    of: "history/admin-queries.listComparable",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => historyReads.listComparable(actor, id, [1]),
  },
  {
    of: "history/admin-queries.getRevision",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => historyReads.getRevision(actor, id, 1),
  },
  {
    of: "history/admin-queries.compareRevisions",
    about: "practice",
    expected: readers,
    call: (actor, { id, number }) => historyReads.compareRevisions(actor, id, 1, number),
  },
  {
    of: "history/admin-queries.getLastChange",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => historyReads.getLastChange(actor, id),
  },
  {
    of: "history/mutations.restoreRevision",
    about: "practice",
    expected: writers,
    call: (actor, { id, version }) => historyWrites.restoreRevision(actor, { id, version, number: 1 }),
  },
  {
    of: "history/mutations.changeSlug",
    about: "practice",
    expected: editorsOfWhatTheyRead,
    call: (actor, { id, version }) => historyWrites.changeSlug(actor, { id, version, slug: `changed-${randomUUID()}` }),
  },

  {
    of: "editorial/admin-queries.getPracticeAccess",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => editorialReads.getPracticeAccess(actor, id),
  },
  {
    of: "editorial/admin-queries.listComments",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => editorialReads.listComments(actor, id),
  },
  {
    of: "editorial/admin-queries.listPresences",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => editorialReads.listPresences(actor, id),
  },
  { of: "editorial/admin-queries.getDesk", about: "anything", expected: everybody, call: (actor) => editorialReads.getDesk(actor) },
  {
    of: "editorial/admin-queries.listPracticesForDesk",
    about: "anything",
    expected: everybody,
    call: (actor) => editorialReads.listPracticesForDesk(actor),
  },
  {
    of: "editorial/admin-queries.searchTerms",
    about: "anything",
    expected: everybody,
    call: (actor) => editorialReads.searchTerms(actor, { kind: "place", q: "a" }),
  },
  {
    of: "editorial/admin-queries.nameTerms",
    about: "anything",
    expected: everybody,
    call: (actor) => editorialReads.nameTerms(actor, { place: ["apatin"] }),
  },
  {
    of: "re-checks/admin-queries.listReChecks",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => reCheckReads.listReChecks(actor, id),
  },

  {
    of: "editorial/mutations.addComment",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => editorialWrites.addComment(actor, { practiceId: id, section: "need", revisionNumber: 1, text: "A question" }),
  },
  {
    of: "editorial/mutations.answerComment",
    about: "practice",
    expected: readers,
    call: (actor, { id, commentId }) => editorialWrites.answerComment(actor, { practiceId: id, commentId, text: "An answer" }),
  },
  {
    of: "editorial/mutations.resolveComment",
    about: "practice",
    expected: readers,
    call: (actor, { id, commentId }) => editorialWrites.resolveComment(actor, { practiceId: id, commentId }),
  },
  {
    of: "re-checks/mutations.recordReCheck",
    about: "practice",
    expected: editorsOfWhatTheyRead,
    call: (actor, { id }) => reCheckWrites.recordReCheck(actor, { practiceId: id, outcome: "changed", checkedOn: today }),
  },
  {
    of: "editorial/mutations.notePresence",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => editorialWrites.notePresence(actor, id),
  },
  {
    of: "editorial/mutations.leavePractice",
    about: "practice",
    expected: readers,
    call: (actor, { id }) => editorialWrites.leavePractice(actor, id),
  },
  ...inside(
    "editorial/mutations.once",
    "editorial/mutations.lockNames",
    "re-checks/mutations.newestReCheck",
    "mails/mutations.tellCommenter",
    "mails/mutations.tellOwner",
    "mails/mutations.tellReviewers",
    "audit/mutations.writeAudit",
    "seeds/mutations.loadSeeds",
  ),
];
