import { type FormPath, type FormTree, listAt, parsePath, pathName, textAt, treeAt, withTreeAt } from "./form-data";
import type { Field } from "./form-field";

export type Difference = { name: string; mine: FormTree; theirs: FormTree };

/** Where two versions of a form differ, field by field. A list of another length is one difference: see form-merge.ts. */
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
  if (field.kind === "list") {
    const [here, there] = [listAt(mine, []), listAt(theirs, [])];
    if (here.length === there.length) {
      return here.flatMap((entry, index) => differencesBetween(field.entry, entry, there[index], [...path, index]));
    }
  }
  return identityOf(field, mine) === identityOf(field, theirs) ? [] : [{ name: pathName(path), mine: mine ?? "", theirs: theirs ?? "" }];
}

/** Two parts of a form with the same identity say the same: text for text, without order of keys, empty ones and line ends. */
export function identityOf(field: Field, tree: FormTree | undefined): string {
  if (field.kind === "list") {
    const entries = listAt(tree, []).map((entry) => identityOf(field.entry, entry));
    return entries.length === 0 ? "" : JSON.stringify(entries);
  }
  if (field.kind === "group") {
    const parts = Object.entries(field.fields).map(([name, part]) => [name, identityOf(part, treeAt(tree, [name]))]);
    return joined(parts.map(([name = "", text = ""]) => [name, name === "precision" && text === "" ? PRECISION : text]));
  }
  // Who of the two wrote a row is no question to choose between.
  if (field.kind === "origin") return textAt(tree, ["from"]) === "source" ? textOf(tree ?? "") : "";
  return textOf(tree ?? "");
}

/** What a claim's precision is while nobody has chosen one; it alone makes no claim. */
const PRECISION = "exact";

function textOf(tree: FormTree): string {
  if (typeof tree === "string") return tree.trim();
  return joined(Object.entries(tree).map(([name, part]) => [name, textOf(part)]));
}

const joined = (parts: [string, string][]) => {
  const written = parts.filter(([, text]) => text !== "").toSorted(([a], [b]) => (a < b ? -1 : 1));
  return written.length === 0 ? "" : JSON.stringify(written);
};

/** My version, with those fields as the others have them. */
export function withTheirs(mine: FormTree, differences: readonly Difference[], chosen: ReadonlySet<string>): FormTree {
  return differences
    .filter(({ name }) => chosen.has(name))
    .reduce((tree, { name, theirs }) => withTreeAt(tree, parsePath(name) ?? [], theirs), mine);
}
