import { asKept, freshEntry } from "../../../lib/form-content";
import { changeList, type FormTree, parseListChange, readFormTree, treeAt } from "../../../lib/form-data";
import { differencesBetween, identityOf, withTheirs } from "../../../lib/form-differences";
import { fieldAt, type GroupField } from "../../../lib/form-field";
import { settle } from "../../../lib/form-merge";
import type { FormAnswer, FormConflict } from "../dto";

// What stands in the fields of the form now, which is more than what was last drawn.

/** What a list's button makes of the form, with the part of it to go on with; null for every other button. */
export function withListChange(form: GroupField, element: HTMLFormElement, intent: string): ReturnType<typeof changeList> | null {
  const change = parseListChange(intent);
  const reading = readFormTree(new FormData(element));
  if (!change || !reading.ok) return null;
  const { form: _meta, ...tree } = reading.tree;
  const list = fieldAt(form, change.path);
  const fresh = list?.kind === "list" ? freshEntry(list.entry) : "";
  return changeList(tree, change, fresh);
}

/** What was typed before the page was taken over stands in its fields again, and their counters hear of it. */
export function putBack(element: HTMLFormElement | null, early: ReadonlyMap<string, string>): void {
  for (const [name, text] of early) {
    const field = element?.elements.namedItem(name);
    if (!(field instanceof HTMLTextAreaElement)) continue;
    field.value = text;
    setTimeout(() => field.dispatchEvent(new Event("input", { bubbles: true })));
  }
}

/** Another tree with what the fields hold now where that is not what was shown: drawing the form anew must not lose it. */
export function withTyped(
  form: GroupField,
  element: HTMLFormElement | null,
  shown: FormTree,
  base: FormTree,
): { tree: FormTree; isTyped: boolean } {
  const sent = element ? new FormData(element) : new FormData();
  const reading = readFormTree(sent);
  if (!reading.ok) return { tree: base, isTyped: false };
  const { form: _meta, query: _query, proposal: _proposal, ...typed } = reading.tree;
  // A field that is not drawn without scripts was not emptied by anybody.
  const isDrawn = (name: string) => element?.elements.namedItem(name) ?? element?.elements.namedItem(`${name}.from`);
  const differing = differencesBetween(form, shown, typed).filter(({ name }) => isDrawn(name));
  return { tree: withTheirs(base, differing, new Set(differing.map(({ name }) => name))), isTyped: differing.length > 0 };
}

/** Who added a row is no part of a comparison. */
const nobody = { editor: "", on: "" };

function typedIn(element: HTMLFormElement | null): FormTree | null {
  const reading = element && readFormTree(new FormData(element));
  return reading?.ok ? reading.tree : null;
}

/** A conflict with what stands in the fields now, or in another tree: the comparison must not show what was there before. */
export function comparedAnew(
  form: GroupField,
  element: HTMLFormElement | null,
  conflict: FormConflict | null,
  tree?: FormTree,
): FormConflict | null {
  const typed = tree ?? typedIn(element);
  return conflict && typed ? { ...conflict, mine: asKept(form, typed, nobody) } : conflict;
}

type Answered = { next: FormAnswer; intent: string; sent: FormTree; conflict: FormConflict | null };

/** What the form shows after an answer. What was typed while that was on its way belongs to the text, too. */
export function treeAfter(form: GroupField, element: HTMLFormElement | null, { next, intent, sent, conflict }: Answered): FormTree {
  if (intent !== "merge" || next.conflict) return withTyped(form, element, sent, next.tree).tree;
  const typed = typedIn(element);
  if (!conflict || !typed || identityOf(form, typed) === identityOf(form, sent)) return next.tree;
  // The same choices, for what stands in the fields now. Where entries came or went meanwhile it is what was answered.
  const versions = { mine: asKept(form, typed, nobody), theirs: conflict.tree };
  return settle(form, versions, treeAt(typed, ["form", "choices"])) ?? next.tree;
}
