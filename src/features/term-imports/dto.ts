import type { TermDocument } from "../vocabularies/schema";

/** What is wrong with a term of a file: the field, and a key of "problems" in the message file or a sentence of the schema. */
export type ImportProblem = { field: string; message: string };

/** What a file says of one term, and what became or would become of it. `fields`: those of its document that change. */
export type ImportedTerm = {
  id: string;
  name: string;
  change: "new" | "changed" | "same" | "faulty";
  fields: string[];
  problems: ImportProblem[];
};

/** What is known when a file is written: who names whom as related, and the day by the database's clock. */
export type Known = { relatedOf: ReadonlyMap<string, readonly string[]>; today: string };

/** One term of a file. `version`: the one that the file was made of, where it says so; `contentOver`: its document, unjudged. */
export type TermImport = {
  id: string;
  name: string;
  version: number | null;
  problems: readonly ImportProblem[];
  contentOver: (before: TermDocument | null, known: Known) => Record<string, unknown>;
};
