import { type FormTree, listAt, textAt, treeAt } from "./form-data";
import type { Field, GroupField } from "./form-field";

type Group = { [name: string]: FormTree };
type Json = { [name: string]: unknown };

const isGroup = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** Content as the form shows it: texts only. */
export function toFormTree(field: Field, content: unknown): FormTree {
  if (field.kind === "list") return Array.isArray(content) ? content.map((entry) => toFormTree(field.entry, entry)) : [];
  if (field.kind === "group") return groupTree(field, isGroup(content) ? content : {});
  if (field.kind === "check") return content === true ? "on" : "";
  return content === null || content === undefined ? "" : String(content);
}

function groupTree({ fields }: GroupField, content: Json): Group {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.kind === "origin" ? originTree(content) : toFormTree(field, content[name])]),
  );
}

function originTree({ passage, addedBy }: Json): Group {
  const text = (value: unknown) => (value === null || value === undefined ? "" : String(value));
  if (isGroup(passage)) {
    const lines = isGroup(passage.lines) ? passage.lines : {};
    return {
      from: "source",
      source: text(passage.source),
      heading: text(passage.heading),
      ...(passage.hash ? { cited: text(passage.source), first: text(lines.from), last: text(lines.to), hash: text(passage.hash) } : {}),
    };
  }
  return isGroup(addedBy) ? { from: "editor", editor: text(addedBy.editor), on: text(addedBy.on) } : { from: "" };
}

/** Who says "added by me", and when. */
export type Writer = { editor: string; on: string };

/** What was typed, as the draft schema reads it. Nothing is judged here: a number that is none stays a text. */
export function toContent(field: Field, tree: FormTree | undefined, writer: Writer): unknown {
  if (field.kind === "list") {
    // A row of a list of terms in which nothing is chosen is no entry, wherever it stands.
    const entries = listAt(tree, []).filter((entry) => field.entry.kind !== "term" || entry !== "");
    // The empty row at the end waits for somebody to write: it is nothing to keep, nor to compare.
    const end = entries.findLastIndex((entry) => isWritten(field.entry, entry));
    return entries.slice(0, end + 1).map((entry) => toContent(field.entry, entry, writer));
  }
  if (field.kind === "group") return field.isOptional && isBlank(tree) ? null : groupContent(field, tree, writer);
  const text = typeof tree === "string" ? tree : "";
  if (field.kind === "check") return text === "on";
  if (field.kind === "number") return numberOf(text);
  if ((field.kind === "term" || field.kind === "choice" || field.kind === "phase") && text === "") return null;
  return field.kind === "text" && text.trim() === "" && !field.isRequired ? null : text;
}

function groupContent({ fields }: GroupField, tree: FormTree | undefined, writer: Writer): Json {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const part = treeAt(tree, [name]);
      if (field.kind === "origin") return Object.entries(originContent(part, writer));
      // A choice that always has a value (exact or approximate) is left to the schema's own default.
      const value = toContent(field, part, writer);
      return name === "precision" && value === null ? [] : [[name, value]];
    }),
  );
}

const isBlank = (tree: FormTree | undefined): boolean =>
  tree === undefined || (typeof tree === "string" ? tree.trim() === "" : Object.values(tree).every(isBlank));

/** Something was written or chosen; where it comes from, and what every row begins with, is not enough. */
function isWritten(field: Field, tree: FormTree | undefined): boolean {
  if (field.kind !== "group") return field.kind !== "origin" && !isBlank(tree);
  return Object.entries(field.fields).some(([name, part]) => name !== "precision" && isWritten(part, treeAt(tree, [name])));
}

/** 1 200 and 1200 are the same number; a comma is left alone, because it means different things in different countries. */
function numberOf(text: string): number | string | null {
  const digits = text.replace(/\s/g, "");
  if (digits === "") return null;
  return /^\d{1,15}(?:\.\d{1,6})?$/.test(digits) ? Number(digits) : text;
}

function originContent(tree: FormTree | undefined, writer: Writer): Json {
  const from = textAt(tree, ["from"]);
  if (from === "editor") {
    const editor = textAt(tree, ["editor"]);
    return { addedBy: editor ? { editor, on: textAt(tree, ["on"]) } : writer };
  }
  if (from !== "source") return {};
  const [source, heading, hash] = [textAt(tree, ["source"]), textAt(tree, ["heading"]), textAt(tree, ["hash"])];
  // The lines belong to the passage that was cited: in another source they would point at something else.
  const isUntouched = hash !== "" && source === textAt(tree, ["cited"]);
  const lines = { from: Number(textAt(tree, ["first"])), to: Number(textAt(tree, ["last"])) };
  return { passage: { source: source || null, heading: heading.trim() || null, ...(isUntouched ? { lines, hash } : {}) } };
}

/** What was typed, as the form shows it when it is opened again: without the rows that nobody has written in. */
export const asKept = (field: Field, tree: FormTree, writer: Writer): FormTree => toFormTree(field, toContent(field, tree, writer));

/** An empty entry. It begins as the writer's own: that it stands in a document is said by whoever has looked there. */
export function freshEntry(entry: Field): FormTree {
  const blank = toFormTree(entry, undefined);
  if (entry.kind !== "group" || !entry.fields.origin || typeof blank === "string" || Array.isArray(blank)) return blank;
  return { ...blank, origin: { from: "editor" } };
}
