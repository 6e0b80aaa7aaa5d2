// A form as a tree: the field need[0].text is the text of the first entry of the list `need`. Works the same in the
// browser and on the server, so that a list can be changed with JavaScript and without it by the same code.

export type FormTree = string | FormTree[] | { [name: string]: FormTree };
export type FormPath = readonly (string | number)[];

/** More than any form of ours has; whoever sends more is no form. */
export const formCaps = { fields: 8000, items: 200, depth: 8, characters: 900_000 };

export type FormProblem = "too-many-fields" | "too-many-items" | "too-deep" | "too-long" | "bad-name" | "not-text";
export type FormReading = { ok: true; tree: { [name: string]: FormTree } } | { ok: false; problem: FormProblem };

const step = /^([a-z][A-Za-z0-9]{0,39})((?:\[\d{1,4}\])*)$/;

/** need[0].text → need, 0, text. Null for anything that no field of ours is called. */
export function parsePath(name: string): (string | number)[] | null {
  if (name.length > 200) return null;
  const path: (string | number)[] = [];
  for (const part of name.split(".")) {
    const match = step.exec(part);
    if (!match) return null;
    path.push(match[1] as string);
    // "[0][12]": a form has hundreds of such names, and a pattern for the digits would cost more than all the rest.
    if (match[2]) for (const digits of match[2].slice(1, -1).split("][")) path.push(Number(digits));
  }
  return path;
}

/** need, 0, text → need[0].text */
export function pathName(path: FormPath): string {
  return path.map((part, index) => (typeof part === "number" ? `[${part}]` : `${index > 0 ? "." : ""}${part}`)).join("");
}

/** The fields of a form as a tree. Names that begin with $ are the framework's own. */
export function readFormTree(entries: Iterable<readonly [string, unknown]>, caps = formCaps): FormReading {
  const tree: { [name: string]: FormTree } = {};
  let [fields, characters] = [0, 0];
  for (const [name, value] of entries) {
    if (name.startsWith("$")) continue;
    if (typeof value !== "string") return { ok: false, problem: "not-text" };
    fields += 1;
    characters += value.length;
    if (fields > caps.fields) return { ok: false, problem: "too-many-fields" };
    if (characters > caps.characters) return { ok: false, problem: "too-long" };
    const path = parsePath(name);
    if (!path) return { ok: false, problem: "bad-name" };
    if (path.length > caps.depth) return { ok: false, problem: "too-deep" };
    if (path.some((part) => typeof part === "number" && part >= caps.items)) return { ok: false, problem: "too-many-items" };
    // Browsers send line ends as CR LF: a text that nobody touched must not look changed, nor be longer than allowed.
    if (!put(tree, path, value.replace(/\r\n?/g, "\n"))) return { ok: false, problem: "bad-name" };
  }
  return { ok: true, tree: closeGaps(tree) as { [name: string]: FormTree } };
}

/** False where one name wants a text and another one a list or a group in the same place. The last of equal names counts. */
function put(tree: { [name: string]: FormTree }, path: FormPath, value: string): boolean {
  let node: FormTree = tree;
  for (const [index, part] of path.entries()) {
    if (typeof node === "string" || Array.isArray(node) !== (typeof part === "number")) return false;
    const holder = node as { [name: string]: FormTree };
    const isLast = index === path.length - 1;
    const before = Object.hasOwn(holder, part) ? holder[part] : undefined;
    if (isLast) {
      if (before !== undefined && typeof before !== "string") return false;
      holder[part] = value;
      return true;
    }
    const next: FormTree = before ?? (typeof path[index + 1] === "number" ? [] : {});
    holder[part] = next;
    node = next;
  }
  return true;
}

/** A list whose entries 0 and 2 came is a list of two. */
function closeGaps(tree: FormTree): FormTree {
  if (typeof tree === "string") return tree;
  if (Array.isArray(tree)) return tree.filter((entry) => entry !== undefined).map(closeGaps);
  return Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, closeGaps(value)]));
}

/** What stands at a path; undefined where nothing does. */
export function treeAt(tree: FormTree | undefined, path: FormPath): FormTree | undefined {
  let node = tree;
  for (const part of path) {
    if (node === undefined || typeof node === "string" || !Object.hasOwn(node, part)) return undefined;
    node = (node as { [name: string]: FormTree })[part];
  }
  return node;
}

export const textAt = (tree: FormTree | undefined, path: FormPath): string => {
  const found = treeAt(tree, path);
  return typeof found === "string" ? found : "";
};

export const listAt = (tree: FormTree | undefined, path: FormPath): FormTree[] => {
  const found = treeAt(tree, path);
  return Array.isArray(found) ? found : [];
};

/** The tree with something else at a path; what is missing on the way there is made. */
export function withTreeAt(tree: FormTree, path: FormPath, value: FormTree): FormTree {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (typeof part === "number") {
    const list = Array.isArray(tree) ? [...tree] : [];
    list[part] = withTreeAt(list[part] ?? {}, rest, value);
    return list;
  }
  const group = typeof tree === "string" || Array.isArray(tree) ? {} : tree;
  return { ...group, [part]: withTreeAt(group[part] ?? {}, rest, value) };
}

const listActions = ["add", "remove", "up", "down"] as const;
export type ListAction = (typeof listActions)[number];
export type ListChange = { action: ListAction; path: (string | number)[] };

/** The value of a button that changes a list: add:need, remove:need[2], up:need[2], down:need[2]. */
export function parseListChange(intent: string): ListChange | null {
  const [action, name = ""] = intent.split(":");
  const path = parsePath(name);
  const known = listActions.find((one) => one === action);
  if (!known || !path || (known !== "add" && typeof path.at(-1) !== "number")) return null;
  return { action: known, path };
}

/** The tree after a list was changed, and the path of the entry to go on with. */
export function changeList(tree: FormTree, { action, path }: ListChange, fresh: FormTree): { tree: FormTree; focus: FormPath } {
  if (action === "add") {
    const list = listAt(tree, path);
    if (list.length >= formCaps.items) return { tree, focus: path };
    return { tree: withTreeAt(tree, path, [...list, fresh]), focus: [...path, list.length] };
  }
  const [where, index] = [path.slice(0, -1), path.at(-1) as number];
  const list = listAt(tree, where);
  const entry = list[index];
  if (entry === undefined) return { tree, focus: where };
  const others = list.filter((_, position) => position !== index);
  if (action === "remove") {
    return {
      tree: withTreeAt(tree, where, others),
      focus: others.length > 0 ? [...where, Math.min(index, others.length - 1)] : where,
    };
  }
  const to = Math.min(Math.max(action === "up" ? index - 1 : index + 1, 0), others.length);
  return { tree: withTreeAt(tree, where, others.toSpliced(to, 0, entry)), focus: [...where, to] };
}
