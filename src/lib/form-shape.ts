import { type FormPath, type FormTree, pathName } from "./form-data";
import type { Field } from "./form-field";

/** What the control of an entry's origin consists of. */
export const ORIGIN_PARTS = ["from", "source", "heading", "cited", "first", "last", "hash", "editor", "on"];

/**
 * The names of what a form has no place for: a field that it does not know, a list where a text stands, a text where a list
 * is. Dropped without a word it would be somebody's text.
 */
export function misfitsOf(field: Field, tree: FormTree | undefined, path: FormPath = []): string[] {
  if (tree === undefined) return [];
  const isGroup = typeof tree === "object" && !Array.isArray(tree);
  const here = [pathName(path)];
  if (field.kind === "list") {
    return Array.isArray(tree) ? tree.flatMap((entry, index) => misfitsOf(field.entry, entry, [...path, index])) : here;
  }
  if (field.kind === "origin") {
    if (!isGroup) return here;
    return Object.entries(tree).flatMap(([name, part]) =>
      ORIGIN_PARTS.includes(name) && typeof part === "string" ? [] : [pathName([...path, name])],
    );
  }
  if (field.kind !== "group") return typeof tree === "string" ? [] : here;
  if (!isGroup) return here;
  return Object.entries(tree).flatMap(([name, part]) => {
    const known = Object.hasOwn(field.fields, name) ? field.fields[name] : undefined;
    return known ? misfitsOf(known, part, [...path, name]) : [pathName([...path, name])];
  });
}
