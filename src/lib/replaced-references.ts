/** Where a document refers to something: the path of the id, and of which kind it is. */
export type ReferenceAt = { path: readonly PropertyKey[]; kind: string; id: string | null };
/** What stands in the place of a term now. */
export type Replacement = { kind: string; id: string; by: string };

/** Lists in which something stands once; of the organisations, once in each role. */
const listsOfTerms = ["places", "organisations", "targetGroups", "approaches", "programmes", "hosts", "related", "exchanges", "funder"];
/** An entry is what it refers to, by itself or in a field; what lies deeper only says where it comes from. */
const ENTRY_DEPTH = 2;

function keyOf(entry: unknown): string {
  if (typeof entry !== "object" || entry === null) return String(entry);
  const { place, group, organisation, role } = entry as Record<string, unknown>;
  return organisation === undefined ? String(place ?? group) : `${organisation} ${role ?? ""}`;
}

type Tree = Record<PropertyKey, unknown>;
const at = (node: unknown, path: readonly PropertyKey[]): unknown => path.reduce((inner, part) => (inner as Tree)[part], node);

/** Takes out the entries that were changed and stand in their list already. */
function leaveOutDoubles(list: unknown[], changed: ReadonlySet<number>): void {
  const taken = new Set(list.filter((_, index) => !changed.has(index)).map(keyOf));
  const kept = list.filter((entry, index) => {
    if (!changed.has(index)) return true;
    const isFirst = !taken.has(keyOf(entry));
    taken.add(keyOf(entry));
    return isFirst;
  });
  list.splice(0, list.length, ...kept);
}

/**
 * A document that refers to other terms in the place of some. What would stand in a list a second time because of it is left
 * out. The very same document where it refers to none of them.
 */
export function withReplacedReferences<Content extends object>(
  content: Content,
  references: readonly ReferenceAt[],
  replacements: readonly Replacement[],
): Content {
  const now = new Map(replacements.map(({ kind, id, by }) => [`${kind} ${id}`, by]));
  const touched = references.flatMap(({ path, kind, id }) => {
    const by = now.get(`${kind} ${id}`);
    return by === undefined ? [] : [{ path, by }];
  });
  if (touched.length === 0) return content;
  const changed = structuredClone(content);
  const lists = new Map<unknown[], Set<number>>();
  for (const { path, by } of touched) {
    (at(changed, path.slice(0, -1)) as Tree)[path.at(-1) as PropertyKey] = by;
    const of = path.findLastIndex((part) => listsOfTerms.includes(String(part)));
    const list = of < 0 || path.length - of - 1 > ENTRY_DEPTH ? undefined : at(changed, path.slice(0, of + 1));
    if (Array.isArray(list)) lists.set(list, (lists.get(list) ?? new Set<number>()).add(Number(path[of + 1])));
  }
  for (const [list, entries] of lists) leaveOutDoubles(list, entries);
  return changed;
}
