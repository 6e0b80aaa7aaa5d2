import type { FormTree } from "../../lib/form-data";
import type { DroppedTerm, TermHit } from "../editorial/dto";

/** The id of the form's element. */
export const PRACTICE_FORM = "practice-form";

/**
 * Another version, which was saved while this one was written: another person's, or one's own from another window. `mine`
 * is what it is compared with, and `tree` what it says.
 */
export type FormConflict = { version: number; by: string; isOwn: boolean; at: string; mine: FormTree; tree: FormTree };

/** What the form is told after it was sent, with JavaScript or without. `tree` is what it shows now. */
export type FormAnswer = {
  outcome: "saved" | "not-saved" | "conflict";
  version: number;
  savedAt: string | null;
  tree: FormTree;
  /** By the name of the field: what is wrong there. */
  errors: Record<string, string>;
  conflict: FormConflict | null;
  /** What was found for the field that asked. */
  matches: { path: string; found: TermHit[] } | null;
  /** Names of what was chosen, by kind and id, so that it is shown by its name. */
  names: Record<string, string>;
  /** What became of the chosen proposals that were not taken in, by kind and id. */
  dropped: Record<string, DroppedTerm>;
  /** The field to go on with. */
  focus: string | null;
  /** A new key for the next sending: the same one sent twice has one effect. */
  requestKey: string;
};

/** What the script of the form is told. Without a tree, where the form was only saved: it goes on showing what it shows. */
export type ScriptAnswer = Omit<FormAnswer, "tree"> & { tree?: FormTree };

export type FieldProblem = "tooLong" | "notANumber" | "tooMany" | "notValid" | "proposalNotValid" | "tooManyProposals";

/** The same before it is put into words. `page`: where a form without scripts goes on; null where only its answer can show it all. */
export type SaveOutcome = Omit<FormAnswer, "errors"> & {
  problems: { name: string; problem: FieldProblem; max: number }[];
  page: string | null;
};

export const termKey = (kind: string, id: string) => `${kind}:${id}`;

/** The id of the element of a field, from its name. */
export const elementId = (name: string) => `f-${name.replace(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "")}`;

/** The key of a field's texts: its name without the places in lists. */
export function messageKey(path: readonly (string | number)[]): string {
  const key = path.filter((part) => typeof part === "string").join("_");
  return key.endsWith("_origin_source") ? "originSource" : key;
}

/** A phase of an approach, to be chosen for an activity. */
export type FormPhase = { id: string; name: string; approach: string };
