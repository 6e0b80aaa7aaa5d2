import type { ComparedField } from "../editorial/dto";
import type { PracticeDraft } from "../practices/schema";
import type { Ignored } from "../search/dto";

/** Where a row stands: the line of a CSV file, from 1, or which entry of a JSON file it is, from 1; 0 is the file itself. */
export type RowPlace = { kind: "line" | "entry"; number: number };

export const rowProblemKinds = [
  "quotes",
  "rowTooLong",
  "notJson",
  "notAList",
  "notAnEntry",
  "noRows",
  "tooManyRows",
  "separator",
  "columnUnknown",
  "columnTwice",
  "columnMissing",
  "cellCount",
  "notAVersion",
  "versionMissing",
  "slugMissing",
  "notASlug",
  "slugUnknown",
  "slugTwice",
  "older",
  "notYours",
  "missing",
  "tooLong",
  "tooMany",
  "twice",
  "notANumber",
  "notAnOption",
  "notYes",
  "notAnOrigin",
  "termUnknown",
  "notValid",
] as const;
export type RowProblemKind = (typeof rowProblemKinds)[number];

/** What is wrong, in which column; `detail` is the limit, what could stand there, or what stands there. */
export type RowProblem = { place: RowPlace; column: string | null; problem: RowProblemKind; detail: string };

/** What a row says about a practice, over the text that the practice has now; null for one that is begun. */
export type RowReading = { content: PracticeDraft | null; problems: RowProblem[] };

/** A row of a table. Its content is read when it is known which practice it is about: what it does not say stays as it is. */
export type TableRow = {
  place: RowPlace;
  slug: string | null;
  version: number | null;
  problems: RowProblem[];
  /** Where a field of the form stands in the file. */
  columnOf: (name: string) => string;
  contentOver: (before: PracticeDraft | null) => RowReading;
};

/** A row that changes something. `before` is an empty text for a practice that is begun. */
export type ChangedRow = {
  place: RowPlace;
  /** Null for a practice that is begun. */
  practice: { id: string; slug: string; version: number } | null;
  title: string;
  before: PracticeDraft;
  content: PracticeDraft;
};

/** What writing a row would change, field by field. */
export type RowChange = ChangedRow & { fields: ComparedField[] };

/** What becomes of a row. */
export type ComparedRow = { kind: "same" } | { kind: "faulty"; problems: RowProblem[] } | ({ kind: "changed" } & ChangedRow);

/** What a table would change, if nothing of it were wrong; nothing is written. Of very many, the first are told. */
export type TableComparison = {
  rows: number;
  same: number;
  changed: number;
  begun: number;
  faulty: number;
  changes: RowChange[];
  problems: RowProblem[];
};

export type TableCounts = Pick<TableComparison, "changed" | "begun">;

/** What of a table can be written: only what is whole, and only if there is anything. */
export const isWritable = ({ changed, begun, faulty }: TableComparison): boolean => changed + begun > 0 && faulty === 0;

/** Entries of a public list, each as the API tells it and as cells. */
export type ListedPart = { entry: object; cells: string[] }[];

export type PublicListing = {
  columns: string[];
  /** What was asked for and cannot be used. */
  ignored: Ignored[];
  parts: () => AsyncGenerator<ListedPart>;
};
