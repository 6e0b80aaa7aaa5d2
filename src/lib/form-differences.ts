import { type FormPath, type FormTree, listAt, parsePath, pathName, textAt, treeAt, withTreeAt } from "./form-data";
import type { Field } from "./form-field";

export type Difference = { name: string; mine: FormTree; theirs: FormTree };

/** Where two versions of a form differ, field by field. A list of another length is one difference: its entries do not pair. */
export function differencesBetween(
  field: Field,
  mine: FormTree | undefined,
  theirs: FormTree | undefined,
  path: FormPath = [],
): Difference[] {
  if (field.kind === "group") {
    return Object.entries(field.fields).flatMap(([name, part]) =>
      differencesBetween(part, treeAt(mine, [name]), treeAt(theirs, [name]), [...path, name]),
    );
  }
  // Who of the two wrote a row is no question to choose between.
  if (field.kind === "origin" && [mine, theirs].every((side) => textAt(side, ["from"]) !== "source")) return [];
  if (field.kind === "list") {
    const [here, there] = [listAt(mine, []), listAt(theirs, [])];
    if (here.length === there.length) {
      return here.flatMap((entry, index) => differencesBetween(field.entry, entry, there[index], [...path, index]));
    }
  }
  const [here, there] = [mine ?? "", theirs ?? ""];
  return sameText(here) === sameText(there) ? [] : [{ name: pathName(path), mine: here, theirs: there }];
}

/** Text for text, without order of keys, empty ones and line ends. */
function sameText(tree: FormTree): string {
  if (typeof tree === "string") return tree.trim();
  if (Array.isArray(tree)) return `[${tree.map(sameText).join("\u0001")}]`;
  return Object.keys(tree)
    .sort()
    .map((name) => [name, sameText(tree[name] as FormTree)])
    .filter(([, text]) => text !== "")
    .map((pair) => pair.join("\u0002"))
    .join("\u0003");
}

/** My version, with those fields as the others have them. */
export function withTheirs(mine: FormTree, differences: readonly Difference[], chosen: ReadonlySet<string>): FormTree {
  return differences
    .filter(({ name }) => chosen.has(name))
    .reduce((tree, { name, theirs }) => withTreeAt(tree, parsePath(name) ?? [], theirs), mine);
}

/** All that was written in a part of the form, one field a line. */
export function linesOf(tree: FormTree): string[] {
  if (typeof tree === "string") return tree.trim() ? [tree] : [];
  return Object.values(tree).flatMap(linesOf);
}
