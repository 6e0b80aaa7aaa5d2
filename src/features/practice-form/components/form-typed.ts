import { freshEntry } from "../../../lib/form-content";
import { changeList, type FormTree, parseListChange, readFormTree } from "../../../lib/form-data";
import { differencesBetween, withTheirs } from "../../../lib/form-differences";
import { fieldAt, type GroupField } from "../../../lib/form-field";

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
