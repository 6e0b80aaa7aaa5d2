import { toFormTree } from "../../lib/form-content";
import { type FormTree, pathName } from "../../lib/form-data";
import type { GroupField } from "../../lib/form-field";
import { db } from "../../server/db";
import type { Actor } from "../accounts/actor";
import { nameTerms } from "../editorial/admin-queries";
import type { Comparison, TermKind } from "../editorial/dto";
import { getPracticeForEditing } from "../practices/admin-queries";
import type { PracticeForEditing, Problem } from "../practices/dto";
import { type FormAnswer, type FormPhase, termKey } from "./dto";
import { pathOf, practiceForm, shownAt, termsCompared, termsIn, withFirstEntries } from "./rules";

type TermsOfForm = Pick<FormAnswer, "names" | "dropped">;

/** The names of everything that a form refers to, by kind and id, and what of it was dropped. For everybody who is signed in. One statement. */
export async function termsOf(actor: Actor, form: GroupField, tree: FormTree): Promise<TermsOfForm> {
  return termsByKind(actor, termsIn(form, tree));
}

/** The names of every term that a comparison tells, by kind and id. For everybody who is signed in. One statement. */
export async function namesInComparison(actor: Actor, comparison: Pick<Comparison, "fields">): Promise<Record<string, string>> {
  return (await termsByKind(actor, termsCompared(practiceForm(), comparison))).names;
}

async function termsByKind(actor: Actor, terms: ReadonlyMap<TermKind, ReadonlySet<string>>): Promise<TermsOfForm> {
  const told: TermsOfForm = { names: {}, dropped: {} };
  const known = [...terms].map(([kind, ids]) => [kind, [...ids].filter((id) => /^[a-z0-9-]{1,80}$/.test(id))]);
  for (const { kind, id, name, dropped } of await nameTerms(actor, Object.fromEntries(known))) {
    told.names[termKey(kind, id)] = name;
    if (dropped) told.dropped[termKey(kind, id)] = dropped;
  }
  return told;
}

export type OpenForm = {
  practice: PracticeForEditing;
  form: GroupField;
  start: FormAnswer;
  missing: Record<string, Problem["code"]>;
  phases: FormPhase[];
};

/**
 * The form of a practice as it is opened, with what sending it for review would ask for. For whoever may read it; otherwise
 * not-found. `saved`: the version that was saved a moment ago, without scripts; while it is the newest, the form says so.
 */
export async function openForm(actor: Actor, id: string, saved?: unknown): Promise<OpenForm> {
  const practice = await getPracticeForEditing(actor, id);
  const form = practiceForm();
  const tree = withFirstEntries(form, toFormTree(form, practice.latest.content));
  const approaches = await db.approach.findMany({ orderBy: { position: "asc" }, select: { id: true, phases: true } });
  const start: FormAnswer = {
    outcome: "saved",
    version: practice.version,
    savedAt: saved === String(practice.version) ? practice.latest.at : null,
    tree,
    errors: {},
    conflict: null,
    matches: null,
    ...(await termsOf(actor, form, tree)),
    focus: null,
    requestKey: crypto.randomUUID(),
  };
  const missing = practice.problems.map(({ path, code }) => [pathName(shownAt(form, pathOf(path))), code] as const);
  const phases = approaches.flatMap(({ id: approach, phases: all }) =>
    (all as { id: string; name: string }[]).map((phase) => ({ id: phase.id, name: phase.name, approach })),
  );
  return { practice, form, start, missing: Object.fromEntries(missing), phases };
}
