import type { FormTree } from "../../lib/form-data";
import type { Difference } from "../../lib/form-differences";
import type { PracticeState } from "../editorial/workflow";
import type { FieldProblem } from "../practice-form/dto";
import type { PracticeDraft } from "../practices/schema";
import type { TableFormat } from "./schema";

/** A practice as a row of a table, or an entry of a JSON file. */
export type TablePractice = { slug: string; version: number; state: PracticeState; content: PracticeDraft };

/** Where a row stands: the line of a CSV file, from 1, or the place of an entry in a JSON file, from 0. */
export type RowPlace = { line: number } | { index: number };

export type RowProblemKind =
  | Exclude<FieldProblem, "proposalNotValid" | "tooManyProposals">
  | "notAnOption"
  | "notOn"
  | "originUnknown"
  | "originMissing"
  | "notALine"
  | "notJson"
  | "notAList"
  | "notAnEntry"
  | "quotes"
  | "rowTooLong"
  | "noRows"
  | "tooManyRows"
  | "columnUnknown"
  | "columnTwice"
  | "columnMissing"
  | "cellCount"
  | "notAVersion"
  | "versionMissing"
  | "slugMissing"
  | "slugUnknown"
  | "slugTwice"
  | "notYours"
  | "missing"
  | "termUnknown";

/** What is wrong, at which column or path; `detail` is the limit, or what could stand there. */
export type RowProblem = { place: RowPlace; column: string | null; problem: RowProblemKind; detail?: string };

/** A row that was read. Where it has problems it has no content. */
export type TableRow = {
  place: RowPlace;
  slug: string | null;
  version: number | null;
  tree: FormTree;
  content: PracticeDraft | null;
  problems: RowProblem[];
};

/** What writing a row would change. */
export type RowChange = {
  place: RowPlace;
  /** Null for a practice that is begun. */
  practice: { id: string; slug: string; version: number; isLive: boolean } | null;
  title: string;
  content: PracticeDraft;
  differences: Difference[];
};

/** A row that was written over a version which is no longer the newest. */
export type RowConflict = { place: RowPlace; slug: string; title: string; version: number; currentVersion: number };

/** What a table would change, if nothing of it were wrong; nothing is written. */
export type TableComparison = { rows: number; unchanged: number; changes: RowChange[]; conflicts: RowConflict[]; problems: RowProblem[] };

export type UploadedTable = { id: string; fileName: string; format: TableFormat; createdAt: string };

/** What of a table can be written: only what is whole, and only if there is anything. */
export const isWritable = ({ changes, conflicts, problems }: TableComparison): boolean =>
  changes.length > 0 && conflicts.length === 0 && problems.length === 0;
